import { expect } from 'chai';
import { checkIdNumber } from '../../../forms/checks/id-number.js';

const TODAY = '2025-06-30';

describe('forms/checks: identity number (GB 11643)', () => {
  it('accepts the two examples printed in the standard', () => {
    // given: GB 11643-1999, clause 3.5: 11010519491231002X, 440524188001010014
    expect(checkIdNumber('11010519491231002X', TODAY)).to.deep.equal({
      value: '11010519491231002X',
    });
    expect(checkIdNumber('440524188001010014', TODAY)).to.deep.equal({
      value: '440524188001010014',
    });
  });

  it('stores a lower-case x as X and takes blanks out', () => {
    expect(checkIdNumber('110105 19491231 002x', TODAY)).to.deep.equal({
      value: '11010519491231002X',
    });
  });

  it('accepts every check character that the table can give', () => {
    // given: weighted sums worked out by hand: 162 = 14*11 + 8 -> '4'; 200 -> 2 -> 'X'; 126 -> 5
    for (const id of ['130322200002290014', '44190019900101001X']) {
      expect(checkIdNumber(id, TODAY), id).to.have.property('value');
    }
  });

  const refused: [id: string, problem: string, why: string][] = [
    ['110105194912310021', 'idCheckDigit', 'last character wrong'],
    ['11010519491231020X', 'idCheckDigit', 'two digits changed places'],
    ['1101051949123100', 'idLength', 'too short'],
    ['110105491231002', 'idLength', 'the old number of 15 digits is not upgraded'],
    ['11010519491231002Y', 'idLength', 'no such check character'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'idLength', 'full-width digits'],
    ['999999199001010016', 'idRegion', 'region 999999, check digit right'],
    ['110005194912310029', 'idRegion', 'city 00'],
    ['130322199002300010', 'idBirthDate', '30 February, check digit right'],
    ['130322190002290018', 'idBirthDate', '1900 was no leap year, check digit right'],
    ['130322202701010017', 'idBirthDate', 'born after today, check digit right'],
    ['130322185001010014', 'idBirthDate', 'older than 150 years, check digit right'],
    ['', 'idLength', 'empty'],
  ];
  for (const [id, problem, why] of refused) {
    it(`refuses ${id || '(empty)'}: ${why}`, () => {
      expect(checkIdNumber(id, TODAY)).to.deep.equal({ problem });
    });
  }

  it('takes a birth today and 150 years ago, not a day beyond', () => {
    // given: born 1880-01-01
    const id = '440524188001010014';

    // then
    expect(checkIdNumber(id, '2030-01-01')).to.have.property('value');
    expect(checkIdNumber(id, '2030-01-02')).to.deep.equal({ problem: 'idBirthDate' });
    expect(checkIdNumber('11010519491231002X', '1949-12-31')).to.have.property('value');
    expect(checkIdNumber('11010519491231002X', '1949-12-30')).to.have.property('problem');
  });

  it('finds every single wrong digit of a number', () => {
    // given
    const id = '11010519491231002X';

    // then: ISO 7064 MOD 11-2 detects all single substitutions
    for (let i = 0; i < 17; i++) {
      for (let digit = 0; digit <= 9; digit++) {
        if (String(digit) === id[i]) continue;
        const wrong = id.slice(0, i) + digit + id.slice(i + 1);
        expect(checkIdNumber(wrong, TODAY), wrong).to.have.property('problem');
      }
    }
  });
});
