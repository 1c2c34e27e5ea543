import { expect } from 'chai';
import fc from 'fast-check';
import { compareText } from '../../../engine/store/order.js';

describe('order of texts', () => {
  it('is that of their UTF-8 bytes, as databases compare', () => {
    const unit = fc.constantFrom('a', 'Z', '~', '中', '\uFB50', '\uFFFD', '\u{10000}', '\u{20BB7}');
    const text = fc.string({ unit, maxLength: 4 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const expected = Buffer.compare(Buffer.from(a), Buffer.from(b));
        expect(Math.sign(compareText(a, b))).to.equal(expected);
      }),
    );
  });
});
