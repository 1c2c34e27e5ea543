import { expect } from 'chai';
import { caseNumberIn } from '../../../../../../admin-ui/staff/pages/window/hand-out/case-number.js';

const NUMBER = '13039910020260302000012';

describe('the case number in what a scanner types', () => {
  for (const text of [
    NUMBER,
    `  ${NUMBER}\n`,
    `https://county.example/c/progress?number=${NUMBER}`,
    `http://10.0.0.8:8080/c/progress?n=${NUMBER}&x=1`,
    `/cases/${NUMBER}`,
  ]) {
    it(`is found in ${text.trim()}`, () => {
      expect(caseNumberIn(text)).to.equal(NUMBER);
    });
  }
  for (const text of [
    '',
    '   ',
    '你好',
    'https://county.example/',
    'http://x/c/progress?number=',
    '12',
  ]) {
    it(`is not in “${text}”`, () => {
      expect(caseNumberIn(text)).to.equal(undefined);
    });
  }
});
