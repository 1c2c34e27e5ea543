import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { BLOCKS, blockOf } from '../../../admin-ui/diagram/blocks.js';
import {
  extensionsOf,
  flowElementsOf,
  isA,
  processesOf,
  textOf,
} from '../../../admin-ui/diagram/model.js';
import { mappedStation, stationRefOf } from '../../../admin-ui/diagram/stations.js';
import { projectPath } from '../../support/fixture.js';
import { definitionsOf, shipped } from './models.js';

const FILES = readdirSync(projectPath('processes/blocks'));
const ITEMS = readdirSync(projectPath('processes/items')).filter((name) => name.endsWith('.bpmn'));

describe('diagram blocks', () => {
  it('are those that are shipped', async () => {
    const keys = await Promise.all(
      FILES.map(async (name) => {
        const [process] = processesOf(await definitionsOf(shipped(`blocks/${name}`)));
        return process?.id;
      }),
    );
    expect(BLOCKS.map(({ key }) => key)).to.have.members(keys);
  });

  for (const name of FILES) {
    it(`say of ${name} which stations it names and which it is given`, async () => {
      // given
      const [process] = processesOf(await definitionsOf(shipped(`blocks/${name}`)));
      const refs = flowElementsOf(process as NonNullable<typeof process>)
        .filter((element) => isA(element, 'bpmn:UserTask'))
        .map(stationRefOf);
      const handed = flowElementsOf(process as NonNullable<typeof process>)
        .filter((element) => isA(element, 'bpmn:CallActivity'))
        .flatMap((call) => ['sender', 'receiver'].map((target) => mappedStation(call, target)));
      const given = refs.flatMap((ref) => /^\$\{(\w+)\}$/.exec(ref)?.[1] ?? []);
      const named = [...refs.filter((ref) => !ref.includes('{')), ...handed].filter(Boolean);
      // when
      const block = blockOf(process?.id ?? '');
      // then
      expect(block?.name[0]).to.equal(textOf(process, 'name'));
      expect(block?.stations).to.have.members([...new Set(named)]);
      const inputs = block?.inputs.filter(({ kind }) => kind === 'station') ?? [];
      const ownVariables = new Set(['supporter']); // the element variable of its own loop
      expect(inputs.map(({ target }) => target)).to.have.members(
        [...new Set(given)].filter((variable) => !ownVariables.has(variable)),
      );
    });
  }

  for (const name of ITEMS) {
    it(`know every mapping that ${name} uses`, async () => {
      const [process] = processesOf(await definitionsOf(shipped(`items/${name}`)));
      const calls = flowElementsOf(process as NonNullable<typeof process>).filter((element) =>
        isA(element, 'bpmn:CallActivity'),
      );
      for (const call of calls) {
        const block = blockOf(textOf(call, 'calledElement'));
        const known = (type: 'inputs' | 'outputs') => block?.[type].map(({ target }) => target);
        for (const mapping of extensionsOf(call, 'camunda:In')) {
          expect(known('inputs')).to.include(textOf(mapping, 'target'));
        }
        for (const mapping of extensionsOf(call, 'camunda:Out')) {
          expect(known('outputs')).to.include(textOf(mapping, 'target'));
        }
      }
    });
  }
});
