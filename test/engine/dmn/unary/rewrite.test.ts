import { expect } from 'chai';
import { asExpression } from '../../../../engine/dmn/unary/rewrite.js';

describe('unary tests as one expression', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    '< x': '(v < (x))',
    '>= a + b': '(v >= (a + b))',
    '[x..y)': '(v >= (x) and v < (y))',
    '? > 5 and z': '(v > 5 and z)',
    'f(?, "?"), 5': '(f(v, "?")) or (v = 5)',
    'not(< x, "a")': 'not((v < (x)) or (v = "a"))',
    'date("2025-02-30")': undefined,
    x: undefined,
    '[1, 2]': undefined,
    'list contains(x, 1)': undefined,
  };
  for (const [source, expression] of Object.entries(cases)) {
    it(`${source} → ${expression ?? 'left as it is'}`, () => {
      expect(asExpression(source, 'v')).to.equal(expression);
    });
  }
});
