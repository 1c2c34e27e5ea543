import { expect } from 'chai';
import {
  maskBankCard,
  maskIdNumber,
  maskMiddle,
  maskMobile,
  maskName,
} from '../../../forms/checks/mask.js';

describe('forms/checks: masks', () => {
  it('keeps 6+4 of an identity number and a card, 3+4 of a mobile number', () => {
    expect(maskIdNumber('11010519491231002X')).to.equal('110105********002X');
    expect(maskBankCard('6222021234567890128')).to.equal('622202*********0128');
    expect(maskMobile('13800138000')).to.equal('138****8000');
  });

  it('keeps the first character of a name, also one beyond the basic plane', () => {
    expect(maskName('张三')).to.equal('张*');
    expect(maskName('欧阳修')).to.equal('欧**');
    expect(maskName('𠮷田')).to.equal('𠮷*');
  });

  it('shows nothing of what is too short to be hidden', () => {
    expect(maskIdNumber('1234567890')).to.equal('**********');
    expect(maskMobile('1234')).to.equal('****');
    expect(maskName('张')).to.equal('*');
    expect(maskMiddle('', 6, 4)).to.equal('');
  });
});
