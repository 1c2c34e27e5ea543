import { expect } from 'chai';
import { filled, textOf, written } from '../../../../engine/service/documents/values.js';

describe('values in a document', () => {
  it('are written out as a person reads them', () => {
    expect(written('2025-06-30')).to.equal('2025年6月30日');
    expect(written('2025-06-30T09:05')).to.equal('2025年6月30日9时05分');
    expect(written('2025-02-30')).to.equal('2025-02-30');
    expect(written(['甲', '2025-06-30', '', null])).to.equal('甲、2025年6月30日');
    expect(written(3.5)).to.equal('3.5');
    expect(written(true)).to.equal('是');
    expect(written(null)).to.equal('');
  });

  it('fill a text, or leave it out when one of them is not there', () => {
    const values = { applicant: '张三', reason: '材料有误。', blank: '　' };
    expect(filled('{{applicant}}：', values)).to.equal('张三：');
    expect(filled('{{applicant}}与{{other}}', values)).to.equal(undefined);
    expect(filled('{{blank}}', values)).to.equal(undefined);
  });

  it('may end a sentence that the text ends too', () => {
    expect(filled('{{reason}}。', { reason: '材料有误。' })).to.equal('材料有误。');
    expect(filled('理由：{{reason}}。', { reason: '材料有误' })).to.equal('理由：材料有误。');
    expect(filled('{{reason}}。', { reason: '是否有误？' })).to.equal('是否有误？');
  });

  it('are its own: nothing is inherited, nothing filled in twice', () => {
    expect(textOf({}, 'constructor')).to.equal(undefined);
    expect(filled('{{a}}', { a: '{{b}}', b: 'x' })).to.equal('{{b}}');
  });
});
