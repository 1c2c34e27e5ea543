import { expect } from 'chai';
import fc from 'fast-check';
import type { DecisionTable, HitPolicy } from '../../../../engine/core/decision.js';
import { scopeOf } from '../../../../engine/core/expression.js';
import { decide } from '../../../../engine/dmn/index.js';

/** An entry as data, from which both its FEEL and what it means are made. */
type Entry =
  | { readonly kind: 'any' }
  | { readonly kind: 'one of'; readonly values: readonly number[] }
  | { readonly kind: 'none of'; readonly values: readonly number[] }
  | { readonly kind: 'below' | 'at least'; readonly bound: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number };

interface Row {
  readonly entries: readonly Entry[];
  readonly output: number;
}

const small = fc.integer({ min: -3, max: 6 });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constant({ kind: 'any' } as const),
  fc.record({
    kind: fc.constantFrom('one of' as const, 'none of' as const),
    values: fc.array(small, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constantFrom('below' as const, 'at least' as const), bound: small }),
  fc.record({ kind: fc.constant('between' as const), from: small, to: small }),
);
const row: fc.Arbitrary<Row> = fc.record({
  entries: fc.tuple(entry, entry),
  output: fc.integer({ min: 0, max: 4 }),
});
const PRIORITIES = [3, 1, 4, 0, 2];
const POLICIES: readonly HitPolicy[] = [
  'UNIQUE',
  'FIRST',
  'PRIORITY',
  'ANY',
  'COLLECT',
  'RULE ORDER',
  'OUTPUT ORDER',
];

describe('a random table', () => {
  it('gives what the standard says, worked out row by row', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.tuple(small, small),
        fc.constantFrom(...POLICIES),
        (rows, inputs, hitPolicy) => {
          // when
          const decided = decide(
            modelOf(rows, hitPolicy),
            scopeOf({ a: inputs[0], b: inputs[1] }),
            () => {
              throw new Error('these entries need no interpreter');
            },
          );

          // then
          const expected = expectedOf(rows, inputs, hitPolicy);
          if (expected === 'refused') expect(decided).to.have.property('failure');
          else {
            const results = 'results' in decided ? decided.results : decided.failure;
            expect(results).to.deep.equal(expected.map((y) => ({ y })));
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

// ---------------------------------------------------------------------------------------------

/** DMN 1.3, section 8.2.10, without any cleverness. */
function expectedOf(
  rows: readonly Row[],
  inputs: readonly number[],
  hitPolicy: HitPolicy,
): readonly number[] | 'refused' {
  const hits = rows
    .filter(({ entries }) => entries.every((one, at) => means(one, inputs[at]!)))
    .map(({ output }) => output);
  const sorted = hits.toSorted((x, y) => PRIORITIES.indexOf(x) - PRIORITIES.indexOf(y));
  switch (hitPolicy) {
    case 'UNIQUE':
      return hits.length > 1 ? 'refused' : hits;
    case 'ANY':
      return new Set(hits).size > 1 ? 'refused' : hits.slice(0, 1);
    case 'FIRST':
      return hits.slice(0, 1);
    case 'PRIORITY':
      return sorted.slice(0, 1);
    case 'OUTPUT ORDER':
      return sorted;
    case 'RULE ORDER':
    case 'COLLECT':
      return hits;
  }
}

function means(one: Entry, value: number): boolean {
  switch (one.kind) {
    case 'any':
      return true;
    case 'one of':
      return one.values.includes(value);
    case 'none of':
      return !one.values.includes(value);
    case 'below':
      return value < one.bound;
    case 'at least':
      return value >= one.bound;
    case 'between':
      return one.from <= value && value < one.to;
  }
}

function written(one: Entry): string {
  switch (one.kind) {
    case 'any':
      return '-';
    case 'one of':
      return one.values.join(', ');
    case 'none of':
      return `not(${one.values.join(',')})`;
    case 'below':
      return `< ${one.bound}`;
    case 'at least':
      return `>=${one.bound}`;
    case 'between':
      return `[${one.from}..${one.to})`;
  }
}

function modelOf(rows: readonly Row[], hitPolicy: HitPolicy) {
  const logic: DecisionTable = {
    kind: 'decisionTable',
    hitPolicy,
    inputs: ['a', 'b'].map((name) => ({
      id: name,
      expression: { language: 'feel', source: name },
      variable: 'cellInput',
    })),
    outputs: [{ id: 'y', name: 'y', priorities: PRIORITIES }],
    rules: rows.map(({ entries, output }, at) => ({
      id: `r${at}`,
      tests: entries.map((one) =>
        one.kind === 'any' ? null : { language: 'unaryTests', source: written(one) },
      ),
      outputs: [{ language: 'feel', source: String(output) }],
    })),
  };
  const decision = { id: 'd', variable: 'd', logic };
  return { v: 1, key: 'd', requirements: { key: 'graph' }, decisions: [decision] } as const;
}
