import { expect } from 'chai';
import { checkBankCard } from '../../../forms/checks/bank-card.js';
import { checkMobile } from '../../../forms/checks/mobile.js';
import { checkRegion } from '../../../forms/checks/region.js';
import { isTextDate } from '../../../forms/checks/text-date.js';

describe('forms/checks: mobile numbers', () => {
  it('accepts 11 digits, however typed', () => {
    for (const text of ['13800138000', '138 0013 8000', '138-0013-8000', '+8613800138000']) {
      expect(checkMobile(text)).to.deep.equal({ value: '13800138000' });
    }
  });

  it('refuses everything else', () => {
    for (const text of ['12800138000', '1380013800', '138001380000', '03356712345', '', 'x']) {
      expect(checkMobile(text), text).to.deep.equal({ problem: 'mobile' });
    }
  });
});

describe('forms/checks: region codes (GB/T 2260)', () => {
  it('accepts county, township and village of 昌黎县', () => {
    expect(checkRegion('130322', 'county')).to.deep.equal({ value: '130322' });
    expect(checkRegion('130322100', 'township', '130322')).to.have.property('value');
    expect(checkRegion('130322100001', 'village', '130322')).to.have.property('value');
  });

  it('accepts a city without counties (东莞 441900)', () => {
    expect(checkRegion('441900', 'county')).to.have.property('value');
  });

  it('refuses wrong lengths, gaps and places elsewhere', () => {
    expect(checkRegion('1303', 'county')).to.deep.equal({ problem: 'regionLength' });
    expect(checkRegion('130322', 'township')).to.deep.equal({ problem: 'regionLength' });
    expect(checkRegion('990322', 'county')).to.deep.equal({ problem: 'regionCode' });
    expect(checkRegion('130022', 'county')).to.deep.equal({ problem: 'regionCode' });
    expect(checkRegion('130322000', 'township')).to.deep.equal({ problem: 'regionCode' });
    expect(checkRegion('130322100000', 'village')).to.deep.equal({ problem: 'regionCode' });
    expect(checkRegion('130928100', 'township', '130322')).to.deep.equal({
      problem: 'regionOutside',
    });
  });
});

describe('forms/checks: bank cards (Luhn)', () => {
  it('accepts a right check digit', () => {
    // given: the usual public test number, and 19 digits whose Luhn sum is 80 by hand
    expect(checkBankCard('4111 1111 1111 1111')).to.deep.equal({ value: '4111111111111111' });
    expect(checkBankCard('6222021234567890128')).to.have.property('value');
  });

  it('refuses a wrong one, and what is no card number', () => {
    expect(checkBankCard('4111111111111112')).to.deep.equal({ problem: 'bankCardCheckDigit' });
    expect(checkBankCard('41111111111')).to.deep.equal({ problem: 'bankCardLength' });
    expect(checkBankCard('')).to.deep.equal({ problem: 'bankCardLength' });
  });
});

describe('forms/checks: dates as text', () => {
  it('accepts days of the calendar', () => {
    for (const day of ['2024-02-29', '2000-02-29', '1949-12-31'])
      expect(isTextDate(day)).to.be.true;
    expect(isTextDate('2025-03-31 09:30', 'yyyy-MM-dd HH:mm')).to.be.true;
  });

  it('refuses days that are none, and instants', () => {
    for (const day of ['2023-02-29', '1900-02-29', '2025-04-31', '2025-13-01', '2025-00-10']) {
      expect(isTextDate(day), day).to.be.false;
    }
    expect(isTextDate('2025-03-31T00:00:00+08:00')).to.be.false;
    expect(isTextDate('2025-3-1')).to.be.false;
    expect(isTextDate('2025-03-31 24:00', 'yyyy-MM-dd HH:mm')).to.be.false;
    expect(isTextDate('2025-03-31', 'yyyy-MM-dd HH:mm')).to.be.false;
  });
});
