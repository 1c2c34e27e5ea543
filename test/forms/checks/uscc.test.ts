import { expect } from 'chai';
import { checkUscc } from '../../../forms/checks/uscc.js';

describe('forms/checks: unified social credit code (GB 32100)', () => {
  // given: published by their holders
  for (const code of ['91350100M000100Y43', '11341426003240448H', '11511301008778183N']) {
    it(`accepts ${code}`, () => {
      expect(checkUscc(code)).to.deep.equal({ value: code });
    });
  }

  it('stores capitals and takes blanks out', () => {
    expect(checkUscc(' 91350100 m000100y43 ')).to.deep.equal({ value: '91350100M000100Y43' });
  });

  it('refuses a wrong check character', () => {
    expect(checkUscc('91350100M000100Y44')).to.deep.equal({ problem: 'usccCheckDigit' });
  });

  for (const code of ['91350100I000100Y43', '91350100O000100Y43', '9135010ZM000100Y43', '', '9']) {
    it(`refuses what is no such code: ${code || '(empty)'}`, () => {
      expect(checkUscc(code)).to.deep.equal({ problem: 'usccFormat' });
    });
  }

  it('finds every single wrong character', () => {
    // given
    const code = '91350100M000100Y43';

    // then
    for (let i = 0; i < 18; i++) {
      for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (character === code[i]) continue;
        const wrong = code.slice(0, i) + character + code.slice(i + 1);
        expect(checkUscc(wrong), wrong).to.have.property('problem');
      }
    }
  });
});
