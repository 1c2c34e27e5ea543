import { expect } from 'chai';
import fc from 'fast-check';
import { checkName, shownName } from '../../../../engine/service/files/file-name.js';

const nameOf = (given: string): string => {
  const checked = checkName(given);
  return 'name' in checked ? checked.name : `! ${checked.reason}`;
};

/** Any UTF-16 unit, halves of surrogate pairs among them. */
const utf16 = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('names of files', () => {
  for (const [given, kept] of [
    ['营业执照.pdf', '营业执照.pdf'],
    ['  平面图 (2).JPG ', '平面图 (2).jpg'],
    ['2025.06.30 检测报告.pdf', '2025.06.30 检测报告.pdf'],
    ['a<b>:"c"|d?.pdf', 'a_b___c__d_.pdf'],
    ['con.pdf', '_con.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(117)}.pdf`],
  ] as const) {
    it(`are kept as a person gave them, but made safe: ${given.slice(0, 30)}`, () => {
      expect(nameOf(given)).to.equal(kept);
    });
  }

  for (const [given, reason] of [
    ['', '没有文件名'],
    ['../../etc/passwd.pdf', '不得包含路径'],
    ['C:\\fakepath\\a.pdf', '不得包含路径'],
    ['照片.exe.pdf', '有两个扩展名'],
    ['照片.HTML.jpg', '有两个扩展名'],
    ['a\u202efdp.exe.pdf', '含有不可见字符'],
    ['a\u0000.pdf', '含有不可见字符'],
    ['\ud800.pdf', '含有不可见字符'],
    ['pdf', '缺少扩展名或名称'],
    ['.pdf', '缺少扩展名或名称'],
    ['a.', '缺少扩展名或名称'],
  ] as const) {
    it(`are refused where they mislead: ${JSON.stringify(given)}`, () => {
      expect(nameOf(given)).to.equal(`! ${reason}`);
    });
  }

  it('never hold a path, an invisible sign or more than 120 letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: utf16, maxLength: 300 }), (given) => {
        const checked = checkName(`${given}.pdf`);
        if (!('name' in checked)) return;
        expect(checked.name).to.not.match(/[/\\\p{Cc}\p{Cs}]/u);
        expect(checked.name).to.match(/[^.]\.pdf$/);
        expect([...checked.name].length).to.be.at.most(121);
      }),
    );
  });

  it('are shown short and plain in a sentence', () => {
    expect(shownName('a\u0000\u202eb\n.pdf')).to.equal('ab.pdf');
    expect(shownName('长'.repeat(99))).to.have.lengthOf(60);
  });
});
