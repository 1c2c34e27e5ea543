import { expect } from 'chai';
import fc from 'fast-check';
import * as real from 'lezer-feel';
import * as standIn from '../../../engine/expression/quickjs/inside/lezer-feel.js';

describe('engine/expression: the stand-in for lezer-feel within QuickJS', () => {
  it('normalises names as the library does', () => {
    const name = fc.string({ unit: fc.constantFrom(..."ab 甲 \t.+-*/'_0".split('')) });
    fc.assert(
      fc.property(name, (text) => {
        expect(standIn.normalizeContextKey(text)).to.equal(real.normalizeContextKey(text));
      }),
    );
  });

  it('offers all that feelin takes from the library', async () => {
    const { readFileSync } = await import('node:fs');
    const { createRequire } = await import('node:module');
    const feelin = readFileSync(createRequire(import.meta.url).resolve('feelin'), 'utf8');
    const [, names = ''] = /import \{([^}]+)\} from 'lezer-feel'/.exec(feelin) ?? [];
    const wanted = names.split(',').map((name) => name.trim());
    expect(wanted).not.to.deep.equal(['']);
    expect(Object.keys(standIn)).to.include.members(wanted);
  });
});
