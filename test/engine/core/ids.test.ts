import { expect } from 'chai';
import fc from 'fast-check';
import { idOf, parseId } from '../../../engine/core/ids.js';

const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids', () => {
  it('are UUIDs of version 8 that lead back to aggregate and seq', () => {
    fc.assert(
      fc.property(positive, positive, (aggregate, seq) => {
        const id = idOf(aggregate, seq);
        expect(id).to.match(UUID_V8);
        expect(parseId(id)).to.deep.equal({ aggregate, seq });
      }),
    );
  });

  it('spell out their two numbers in hexadecimal', () => {
    expect(idOf(0x1234, 0x56)).to.equal('00000000-0001-8234-8000-000000000056');
  });

  for (const foreign of [
    '',
    'nope',
    '6f1f64b8-6d35-4b0c-9f62-6f2f3c6a5f11',
    '00000000-0000-8000-8000-000000000001',
    '00000000-0001-8234-8000-000000000000',
    '00000000-0001-8234-9000-000000000001',
    '00000000-0001-823G-8000-000000000001',
    '00000000-0001-8ABC-8000-000000000001',
    'fffffffff-ffff-8fff-8fff-ffffffffffff',
    'ffffffff-ffff-8fff-8fff-ffffffffffff',
    '00000000-0001-8234-8000-000000000001 ',
    '00000000 0001-8234-8000-000000000001',
  ]) {
    it(`refuses “${foreign}”`, () => {
      expect(parseId(foreign)).to.equal(undefined);
    });
  }

  it('refuses any text of that length that is not one of its own', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 36, maxLength: 36 }), (text) => {
        const id = parseId(text);
        if (id !== undefined) expect(idOf(id.aggregate, id.seq)).to.equal(text);
      }),
    );
  });
});
