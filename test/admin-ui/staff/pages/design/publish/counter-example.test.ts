import { expect } from 'chai';
import { framesOf } from '../../../../../../admin-ui/staff/pages/design/publish/counter-example.js';
import { groupProblems } from '../../../../../../admin-ui/staff/pages/design/publish/group-problems.js';
import { placeOf } from '../../../../../../admin-ui/staff/pages/design/workbench/use-check.js';
import type { DesignProblem } from '../../../../../../admin-ui/staff/pages/design/workbench/model.js';

const problem = (more: Partial<DesignProblem>): DesignProblem => ({
  code: 'X',
  severity: 'error',
  area: 'diagram',
  message: '错',
  messageEn: 'wrong',
  ...more,
});

describe('a counter-example as it is played', () => {
  it('goes from the start to what is left over', () => {
    const frames = framesOf(
      problem({
        steps: [
          { elementId: 'start', elementName: '收件', flows: ['f1'] },
          { elementId: 'split', flows: ['f2', 'f3'] },
        ],
        tokens: ['join', 'f2'],
      }),
    );
    expect(frames).to.deep.equal([
      { marks: { start: 'active' }, taken: [], elementId: 'start', name: '收件' },
      {
        marks: { start: 'done', split: 'active' },
        taken: ['f1'],
        elementId: 'split',
        name: 'split',
      },
      {
        marks: { start: 'done', split: 'done', join: 'problem', f2: 'problem' },
        taken: ['f1', 'f2', 'f3'],
      },
    ]);
  });
});

describe('the findings of a check', () => {
  const found = [
    problem({ area: 'form', form: 'b', field: 'x', code: 'form/key' }),
    problem({ severity: 'warning', elementId: 'n' }),
    problem({ elementId: 'm' }),
    problem({ area: 'item', elementId: 'felling', station: 'review' }),
    problem({ area: 'form', form: 'a' }),
  ];

  it('stand by where they lie, errors before notices', () => {
    const groups = groupProblems(found).map(({ area, form, found: own }) => [
      area,
      form,
      own.map(({ elementId, field }) => elementId ?? field),
    ]);
    expect(groups).to.deep.equal([
      ['item', undefined, ['felling']],
      ['diagram', undefined, ['m', 'n']],
      ['form', 'b', ['x']],
      ['form', 'a', [undefined]],
    ]);
  });

  it('lead to the tab and the thing that is meant', () => {
    expect(found.map(placeOf)).to.deep.equal([
      { tab: 'forms', code: 'form/key', form: 'b', field: 'x' },
      { tab: 'diagram', code: 'X', elementId: 'n' },
      { tab: 'diagram', code: 'X', elementId: 'm' },
      { tab: 'item', code: 'X', elementId: 'felling', station: 'review' },
      { tab: 'forms', code: 'X', form: 'a' },
    ]);
  });
});
