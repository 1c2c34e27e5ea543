import { createRequire } from 'node:module';
import { expect } from 'chai';
import { FORM_ZH } from '../../../admin-ui/form/zh.js';

const require = createRequire(import.meta.url);

describe('Chinese dictionary of the form renderer', () => {
  it('has every key of the English one, with the same placeholders', () => {
    // given
    const { default: english } = require('@formio/js/lib/cjs/translations/en') as {
      default: Record<string, string>;
    };
    const names = (text: string): string[] =>
      [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').sort();

    // when
    const missing = Object.keys(english).filter((key) => !FORM_ZH[key]);
    const foreign = Object.entries(english)
      .filter(([key, text]) => names(FORM_ZH[key] ?? '').some((n) => !names(text).includes(n)))
      .map(([key]) => key);

    // then
    expect(Object.keys(english)).to.have.length.above(200);
    expect(missing).to.deep.equal([]);
    expect(foreign, 'placeholders that Form.io does not fill in').to.deep.equal(EXTRA);
  });

  it('has Chinese in every text', () => {
    const without = Object.entries(FORM_ZH).filter(([, text]) => !/[一-鿿]/.test(text));
    expect(without.map(([key]) => key)).to.deep.equal(['stripe']);
  });
});

/** Where the Chinese says which field; the renderer gives `field` to every validation message. */
const EXTRA = ['minSelectedCount', 'maxSelectedCount', 'time'];
