import { expect } from 'chai';
import { EXECUTED, REPLACEMENTS } from '../../../admin-ui/diagram/elements.js';
import { CASE_FACTS } from '../../../admin-ui/diagram/facts.js';
import * as words from '../../../admin-ui/diagram/words.js';
import { ELEMENTS } from '../../../engine/bpmn/elements/index.js';
import * as engine from '../../../engine/bpmn/item/words.js';
import { projectPath } from '../../support/fixture.js';
import { readFileSync } from 'node:fs';

/** What the editor offers is what the engine reads: neither less nor more. */
describe('diagram vocabulary', () => {
  it('has a word for every element that is executed, and for no other', () => {
    expect(Object.keys(EXECUTED)).to.have.members([...ELEMENTS.keys()]);
  });

  const lists = [
    ['MILESTONES', words.MILESTONES, engine.MILESTONES],
    ['CLOCKS', words.CLOCKS, engine.CLOCKS],
    ['PROCEDURES', words.PROCEDURES, engine.PROCEDURES],
    ['STATION_KINDS', words.STATION_KINDS, engine.STATION_KINDS],
    ['POSTS', words.POSTS, engine.POSTS],
    ['POWER_MODES', words.POWER_MODES, engine.POWER_MODES],
    ['UNITS', words.UNITS, engine.UNITS],
    ['EFFECTS', words.EFFECTS, engine.EFFECTS],
    ['ACCESS', words.ACCESS, engine.RIGHTS],
  ] as const;
  for (const [name, offered, read] of lists) {
    it(`${name} are the engine's`, () => {
      expect(Object.keys(offered)).to.deep.equal([...read]);
    });
  }

  it('asks only facts that the engine gives of a case', () => {
    const view = readFileSync(projectPath('engine/core/case/view.ts'), 'utf8');
    for (const { key } of CASE_FACTS) {
      expect(view).to.match(new RegExp(`^ {4}${key.replace('case.', '')}[:,]`, 'm'), key);
    }
  });

  it('replaces by nothing that publishing refuses', () => {
    // pools are drawn only; what instantiates by a gateway is written by hand
    const offered = [...REPLACEMENTS].filter((name) => /pool|instantiate/.test(name));
    expect(offered).to.deep.equal([]);
  });
});
