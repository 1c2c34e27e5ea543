import { expect } from 'chai';
import type { Decided, DecisionModel } from '../../../../engine/core/decision.js';
import type { Value } from '../../../../engine/core/expression.js';
import { deciding, modelOf } from '../../../support/decide.js';
import { literal, table } from '../../../support/dmn.js';

/** Temporary relief: what a household gets, through five decisions; names have blanks in them. */
const DECISIONS = [
  literal({
    id: 'household',
    variable: 'Household Kind',
    type: 'string',
    expression: 'if count(members) = 1 then "single" else "family"',
  }),
  table({
    id: 'standard',
    requires: ['household'],
    inputs: [
      { expression: 'Household Kind', type: 'string', values: '"single", "family"' },
      { expression: 'region', type: 'string' },
    ],
    outputs: [{ name: 'Standard', type: 'number' }],
    rules: [
      ['"single"', '"town"', '900'],
      ['"single"', 'not("town")', '700'],
      ['"family"', '-', '400 * count(members)'],
    ],
  }),
  table({
    id: 'points',
    hitPolicy: 'COLLECT',
    aggregation: 'SUM',
    inputs: [
      { expression: 'income', type: 'number' },
      { expression: 'debts', type: 'number' },
      { expression: 'disabled', type: 'boolean' },
    ],
    outputs: [{ name: 'Points', type: 'integer' }],
    rules: [
      ['< 500', '-', '-', '3'],
      ['-', '> 0', '-', '2'],
      ['-', '-', 'true', '4'],
    ],
  }),
  table({
    id: 'level',
    hitPolicy: 'PRIORITY',
    requires: ['points'],
    inputs: ['Points'],
    outputs: [{ name: 'Level', values: '"甲", "乙", "丙"' }],
    rules: [
      ['-', '"丙"'],
      ['>= 3', '"乙"'],
      ['>= 6', '"甲"'],
    ],
  }),
  table({
    id: 'relief',
    hitPolicy: 'FIRST',
    requires: ['standard', 'level'],
    inputs: ['Level', { expression: 'applied', type: 'date' }],
    outputs: ['amount', 'pays'],
    rules: [
      ['"甲"', '-', 'Standard * 3', '"县"'],
      ['"乙"', '[date("2026-01-01")..date("2026-06-30")]', 'Standard * 2', '"县"'],
      ['"乙", "丙"', '-', 'Standard', '"镇"'],
    ],
  }),
];

interface Household {
  readonly members: readonly string[];
  readonly region: string;
  readonly income: number;
  readonly debts: number;
  readonly disabled: boolean;
  readonly applied: string;
}

const ALONE = { members: ['陈'], region: 'village', income: 800, debts: 0, disabled: false };
const FAMILY = { ...ALONE, members: ['王', '王', '李'], income: 300, debts: 50 };

/** Worked out by hand, decision by decision. */
const CASES: readonly (readonly [what: string, Household, amount: number, pays: string])[] = [
  // single, village: 700; no points, 丙
  ['who is alone and has an income', { ...ALONE, applied: '2026-03-01' }, 700, '镇'],
  // single, town: 900; 3 points, 乙, first half: twice
  [
    'who is alone and poor',
    { ...ALONE, region: 'town', income: 499.99, applied: '2026-06-30' },
    1800,
    '县',
  ],
  // the same in the second half: once
  [
    'who is alone and poor, later',
    { ...ALONE, region: 'town', income: 0, applied: '2026-07-01' },
    900,
    '镇',
  ],
  // three members: 1,200; 3 + 2 points, 乙, first half: twice
  ['a family in debt', { ...FAMILY, applied: '2026-01-01' }, 2400, '县'],
  // 3 + 2 + 4 points, 甲: three times, whenever
  [
    'a family with a disabled member',
    { ...FAMILY, disabled: true, applied: '2027-01-01' },
    3600,
    '县',
  ],
  // 4 points, 乙, first half: twice 700
  ['who is disabled', { ...ALONE, disabled: true, applied: '2026-02-28' }, 1400, '县'],
];

describe('five decisions together', () => {
  let decide: (model: DecisionModel, variables: Readonly<Record<string, Value>>) => Decided;
  let model: DecisionModel;
  before(async () => {
    decide = await deciding();
    model = await modelOf(DECISIONS, 'relief');
  });

  for (const [what, household, amount, pays] of CASES) {
    it(what, () => {
      const decided = decide(model, { ...household });
      expect(decided).to.have.property('results').that.deep.equals([{ amount, pays }]);
    });
  }
});
