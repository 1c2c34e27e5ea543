import { expect } from 'chai';
import { likeMatcher } from '../../../../engine/store/memory/like.js';

describe('LIKE in memory', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['', '', true],
    ['', 'a', false],
    ['%', '', true],
    ['%%', 'abc', true],
    ['a%c', 'abbbc', true],
    ['a%c', 'abbb', false],
    ['%b%', 'abc', true],
    ['_', '𠮷', true],
    ['_', '', false],
    ['a_c', 'abc', true],
    ['A%', 'abc', false],
    ['100\\%', '100%', true],
    ['100\\%', '1000', false],
    ['\\_', '_', true],
    ['\\\\', '\\', true],
    ['a\\', 'a', false],
    ['%ab%ab%', 'aab ab', true],
  ];
  for (const [pattern, text, expected] of cases) {
    it(`${JSON.stringify(pattern)} on ${JSON.stringify(text)}`, () => {
      expect(likeMatcher(pattern)(text)).to.equal(expected);
    });
  }

  it('is quick on a pattern of many wildcards', () => {
    // given: 2^40 ways to try them one by one
    const matches = likeMatcher(`${'%a'.repeat(40)}b`);

    // then
    expect(matches('a'.repeat(1_000))).to.equal(false);
  });
});
