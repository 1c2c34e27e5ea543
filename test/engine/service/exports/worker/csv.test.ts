import { expect } from 'chai';
import { csvLine, withoutFormula } from '../../../../../engine/service/exports/worker/csv.js';

describe('CSV', () => {
  it('quotes what has a comma, a quote or a line break (RFC 4180)', () => {
    expect(csvLine(['一', 'a,b', 'say "hi"', 'x\ny', 3, null, true])).to.equal(
      '一,"a,b","say ""hi""","x\ny",3,,是\r\n',
    );
  });

  it('keeps what a spreadsheet would take for a formula a text', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '\r=1']) {
      expect(withoutFormula(formula), formula).to.equal(`'${formula}`);
    }
    for (const plain of ['清河镇', 'a=b', '13', '2026-03-02 09:00', '']) {
      expect(withoutFormula(plain)).to.equal(plain);
    }
    // numbers are no texts
    expect(csvLine([-1])).to.equal('-1\r\n');
  });
});
