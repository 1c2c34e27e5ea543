import { expect } from 'chai';
import fc from 'fast-check';
import { checkDigit, isCaseNumber, queryCode } from '../../../../engine/core/case/numbers.js';

describe('numbers of a case', () => {
  it('has the check digit of GB/T 17710 (ISO 7064 MOD 11,10)', () => {
    // the standard's example: 0794 has the check character 5
    expect(checkDigit('0794')).to.equal('5');
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{22}$/),
        fc.nat(21),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, change) => {
          const number = digits + checkDigit(digits);
          const wrong = (Number(number[place]) + change) % 10;
          const damaged = number.slice(0, place) + String(wrong) + number.slice(place + 1);
          return isCaseNumber(number) && !isCaseNumber(damaged);
        },
      ),
    );
  });

  it('derives six digits that neither repeat nor tell the seed', () => {
    const codes = new Set(Array.from({ length: 1000 }, (_, i) => queryCode(`seed${i}`, '1')));
    for (const code of codes) expect(code).to.match(/^\d{6}$/);
    expect(codes.size).to.be.greaterThan(990);
    expect(queryCode('a', '1')).to.equal(queryCode('a', '1'));
    const firsts = new Set([...codes].map((code) => code[0]));
    expect(firsts.size).to.equal(10);
  });
});
