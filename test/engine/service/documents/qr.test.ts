import { expect } from 'chai';
import { qrSvg } from '../../../../engine/service/documents/qr.js';

/** Position detection pattern of ISO/IEC 18004, 6.3.3. */
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

describe('the QR code', () => {
  const svg = qrSvg('/c/verify?n=%E4%BA%91&h=0123456789abcdef');
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const dark = new Set(
    [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x = '', y = '']) => `${x} ${y}`),
  );
  const square = (x: number, y: number): string[] =>
    FINDER.map((row, dy) =>
      [...row].map((_, dx) => (dark.has(`${x + dx} ${y + dy}`) ? '1' : '0')).join(''),
    );

  it('is a square of 17 + 4 v modules with a quiet zone of four', () => {
    expect((side - 8 - 17) % 4).to.equal(0);
    for (const place of dark) {
      const [x, y] = place.split(' ').map(Number);
      expect(Math.min(x!, y!)).to.be.at.least(4);
      expect(Math.max(x!, y!)).to.be.below(side - 4);
    }
  });

  it('has its three finder patterns', () => {
    expect(square(4, 4)).to.deep.equal(FINDER);
    expect(square(side - 11, 4)).to.deep.equal(FINDER);
    expect(square(4, side - 11)).to.deep.equal(FINDER);
  });
});
