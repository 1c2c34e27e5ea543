import { expect } from 'chai';
import { Type } from 'typebox';
import { coerce, unkeepable } from '../../../engine/http/coerce.js';

const SCHEMA = Type.Object({
  limit: Type.Optional(Type.Integer()),
  open: Type.Optional(Type.Boolean()),
  item: Type.Optional(Type.String()),
  roles: Type.Optional(Type.Array(Type.String())),
});

describe('parameters', () => {
  it('are read by the type that their schema asks for', () => {
    const read = coerce(SCHEMA, { limit: '20', open: 'true', item: '20', roles: 'a,b' });
    expect({ ...read }).to.deep.equal({ limit: 20, open: true, item: '20', roles: ['a', 'b'] });
  });

  it('stay text where they cannot be read, so that validation names them', () => {
    for (const limit of ['1e3', '0x10', ' 1', '', '+1', 'Infinity', '9'.repeat(16)]) {
      expect(coerce(SCHEMA, { limit })['limit']).to.equal(limit);
    }
    expect(coerce(SCHEMA, { open: 'yes' })['open']).to.equal('yes');
  });

  it('given twice are a list, and what is not there stays away', () => {
    const read = coerce(SCHEMA, { limit: ['1', '2'], item: undefined });
    expect({ ...read }).to.deep.equal({ limit: ['1', '2'] });
  });

  it('reach no prototype', () => {
    const read = coerce(SCHEMA, JSON.parse('{"__proto__":"x","constructor":"y"}') as never);
    expect(Object.keys(read)).to.deep.equal(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(read)).to.equal(null);
  });

  it('are refused with a NUL in them', () => {
    expect(unkeepable({ a: 'x', b: 'y\u0000', c: 1 }).map(({ path }) => path)).to.deep.equal([
      '/b',
    ]);
  });
});
