import { expect } from 'chai';
import fc from 'fast-check';
import { contentDisposition } from '../../../../engine/service/files/content-disposition.js';

/** Any UTF-16 unit, halves of surrogate pairs among them. */
const utf16 = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));

describe('Content-Disposition', () => {
  it('gives the name in plain letters and in its own script (RFC 6266, RFC 8187)', () => {
    expect(contentDisposition('€ rates.pdf', false)).to.equal(
      `attachment; filename="_ rates.pdf"; filename*=UTF-8''%E2%82%AC%20rates.pdf`,
    );
  });

  it('lets nothing out of its quotes', () => {
    expect(contentDisposition(`a"; filename=b'(*).pdf`, true)).to.equal(
      `inline; filename="a_; filename=b'(*).pdf"; ` +
        `filename*=UTF-8''a%22%3B%20filename%3Db%27%28%2A%29.pdf`,
    );
  });

  it('is one line of ASCII for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: utf16 }), (name) => {
        expect(contentDisposition(name, false)).to.match(/^[\x20-\x7e]+$/);
      }),
    );
  });
});
