import { expect } from 'chai';
import fc from 'fast-check';
import { FILE_TYPES, fileTypeOf } from '../../../../engine/service/files/file-type.js';
import * as samples from './samples.js';

const nameOf = (bytes: Uint8Array): string | undefined => fileTypeOf(bytes)?.name;

describe('what kind of file it is', () => {
  for (const [name, bytes] of [
    ['PDF', samples.PDF],
    ['JPG', samples.JPEG],
    ['PNG', samples.PNG],
    ['WebP', samples.WEBP],
    ['TIFF', samples.TIFF],
    ['HEIC', samples.HEIC],
    ['OFD', samples.OFD],
    ['DOCX', samples.DOCX],
    ['XLSX', samples.XLSX],
  ] as const) {
    it(`is told by its content: ${name}`, () => {
      expect(nameOf(bytes)).to.equal(name);
    });
  }

  it('is nothing that a browser runs, nor an archive, nor an old Office file', () => {
    for (const bytes of [
      samples.HTML,
      samples.SVG,
      samples.OLD_WORD,
      samples.zip('readme.txt'),
      Buffer.from('plain'),
    ]) {
      expect(nameOf(bytes)).to.equal(undefined);
    }
  });

  it('is not PDF when something stands before it', () => {
    expect(nameOf(Buffer.concat([samples.HTML, samples.PDF]))).to.equal(undefined);
  });

  it('is no Office file when it carries a macro', () => {
    const macro = samples.zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin');
    expect(nameOf(macro)).to.equal(undefined);
  });

  it('is found for any bytes without throwing', () => {
    const starts = [samples.DOCX, samples.PDF, Buffer.from('PK\x03\x04')];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        fileTypeOf(Buffer.concat([head, tail]));
        fileTypeOf(Buffer.concat([head.subarray(0, tail.length), tail]));
      }),
    );
  });

  it('may be shown by a browser only where it cannot carry a script of the page', () => {
    const inline = FILE_TYPES.filter((type) => type.inline).map(({ name }) => name);
    expect(inline).to.have.members(['PDF', 'JPG', 'PNG', 'WebP']);
  });
});
