import { expect } from 'chai';
import type { Value } from '../../../../engine/core/expression.js';
import { Input } from '../../../../engine/dmn/unary/input.js';
import { simpleTest } from '../../../../engine/dmn/unary/simple.js';
import { scopeOf } from '../../../../engine/core/expression.js';

/** DMN 1.3, section 10.3.2.8 and tables 42, 53: null where values cannot be compared. */
const CASES: readonly (readonly [source: string, value: Value, passes: boolean | null])[] = [
  ['5', 5, true],
  ['5', 5.5, false],
  ['5', '5', null],
  ['5', null, false],
  ['-1.5', -1.5, true],
  ['.5', 0.5, true],
  ['"甲"', '甲', true],
  ['"甲"', 5, null],
  ['"a", "b"', 'b', true],
  ['"a", "b"', 'c', false],
  ['"a,b", "c"', 'a,b', true],
  ['1, "a"', 'a', true],
  ['1, "a"', 'b', null],
  ['true', true, true],
  ['true', false, false],
  ['true', 'true', null],
  ['null', null, true],
  ['null', 0, false],
  ['< 5', 4, true],
  ['< 5', 5, false],
  ['<= 5', 5, true],
  ['> 5', null, null],
  ['>=5', '6', null],
  ['>= "b"', 'b', true],
  ['[1..5]', 1, true],
  ['[1..5]', 5, true],
  ['(1..5)', 1, false],
  [']1..5[', 5, false],
  ['(1..5]', 5, true],
  ['[1..5)', 5, false],
  ['[1..5]', 'x', null],
  ['[-5 .. -1]', -3, true],
  ['["a".."c"]', 'b', true],
  ['< 0, > 10', 11, true],
  ['< 0, > 10', 5, false],
  ['not(5)', 4, true],
  ['not(5)', 5, false],
  ['not(5)', null, true],
  ['not("a", "b")', 'c', true],
  ['not("a", "b")', 'a', false],
  ['not(< 5)', 5, true],
  ['not(< 5)', 'x', null],
  ['not([1..5])', 6, true],
  ['date("2025-03-01")', '2025-03-01', true],
  ['date("2025-03-01")', '2025-03-02', false],
  ['< date("2025-03-01")', '2025-02-28', true],
  ['[date("2025-01-01")..date("2025-12-31")]', '2025-06-30', true],
  ['[date("2025-01-01")..date("2025-12-31")]', '2026-01-01', false],
  ['@"2025-03-01"', '2025-03-01', true],
  ['> date("2025-03-01")', '2025-03-01T10:00:00', null],
  ['date("2025-03-01")', 'tomorrow', null],
  ['date("2025-03-01")', null, false],
  ['< date and time("2025-03-01T10:00:00")', '2025-03-01T09:59:59', true],
  ['date and time("2025-03-01T10:00:00+08:00")', '2025-03-01T02:00:00Z', true],
  ['>= time("08:30:00")', '08:30:00', true],
  ['>= time("08:30:00")', '08:29:59', false],
  ['< duration("P1D")', 'PT23H', true],
  ['< duration("P1Y")', 'P11M', true],
  ['< duration("P1Y")', 'P300D', null],
];

/** Left to FEEL's interpreter. */
const OTHERS = [
  '',
  '-',
  'x',
  '< x',
  '? > 5',
  'a.b',
  '5 + 1',
  '< true',
  '>= null',
  '"a\\n"',
  'date(2025, 3, 1)',
  'date("2025-02-30")',
  'date("2025-03-01T10:00:00")',
  '[1..x]',
  'not(x)',
  'not(1), not(2)',
  '(5)',
  '[1, 2]',
  '"a" "b"',
  '< 5,',
];

describe('simple unary tests', () => {
  for (const [source, value, passes] of CASES) {
    it(`${JSON.stringify(value)} against ${source}: ${String(passes)}`, () => {
      expect(simpleTest(source)?.(inputOf(value))).to.equal(passes);
    });
  }

  for (const source of OTHERS) {
    it(`leaves “${source}” to FEEL`, () => {
      expect(simpleTest(source)).to.equal(undefined);
    });
  }
});

function inputOf(value: Value): Input {
  return new Input(value, 'cellInput', scopeOf({}), () => {
    throw new Error('nobody is asked');
  });
}
