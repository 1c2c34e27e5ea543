import { expect } from 'chai';
import fc from 'fast-check';
import { sampleSubmission } from '../../../admin-ui/form/sample/sample.js';
import { textFor } from '../../../admin-ui/form/sample/pattern.js';
import { Random } from '../../../admin-ui/form/sample/random.js';
import { checkBankCard, checkIdNumber, checkUscc, compileForm } from '../../../forms/index.js';
import type { FormJson } from '../../../forms/index.js';
import { shippedForms } from './shipped-forms.js';

const TODAY = '2025-03-31';
const PDF = { url: '/api/files/a', name: 'a.pdf', size: 1_000, type: 'application/pdf' };

describe('sample data', () => {
  for (const { name, form } of shippedForms()) {
    it(`is valid for ${name}, whatever the seed`, () => {
      // given
      const compiled = compileForm(form);
      if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
      const files = new Map([[PDF.url, PDF]]);

      fc.assert(
        fc.property(fc.nat(), (seed) => {
          // when
          const data = sampleSubmission(form, { today: TODAY, seed, files: [PDF] });

          // then
          const validated = compiled.form.validate(data, { today: TODAY, files });
          expect(validated).to.have.property('data');
          expect(data).to.not.deep.equal({});
        }),
        { numRuns: 20 },
      );
    });
  }

  it('is the same for the same seed and another for another', () => {
    // given
    const { form } = shippedForms()[0] as { form: FormJson };

    // when
    const [a, b, c] = [1, 1, 2].map((seed) => sampleSubmission(form, { today: TODAY, seed }));

    // then
    expect(a).to.deep.equal(b);
    expect(a).to.not.deep.equal(c);
  });

  it('has numbers whose check digits are right', () => {
    // given
    const kinds = ['cnIdNumber', 'cnUscc', 'cnBankCard'];
    const components = kinds.map((type) => ({ type, key: type, label: type }));

    // when
    const data = sampleSubmission({ components }, { today: TODAY }) as Record<string, string>;

    // then
    expect(checkIdNumber(data['cnIdNumber'] ?? '', TODAY)).to.have.property('value');
    expect(checkUscc(data['cnUscc'] ?? '')).to.have.property('value');
    expect(checkBankCard(data['cnBankCard'] ?? '')).to.have.property('value');
  });

  it('leaves what a task hides and keeps what it may only read', () => {
    // given
    const components = ['a', 'b', 'c'].map((key) => ({ type: 'textfield', key, label: key }));
    const rights = { a: 'hidden', b: 'readonly' } as const;

    // when
    const data = sampleSubmission(
      { components },
      { today: TODAY, rights, previous: { a: '1', b: '2', c: '3' } },
    );

    // then
    expect(data).to.have.keys('b', 'c');
    expect(data['b']).to.equal('2');
  });

  it('finds its way through an own rule of the form', () => {
    // given
    const json = { if: [{ '==': [{ var: 'data.a' }, 'x'] }, true, '请选 x'] };
    const values = ['x', 'y', 'z'].map((value) => ({ value, label: value }));
    const radio = { type: 'radio', key: 'a', label: 'a', dataType: 'string', values };
    const form = { components: [{ ...radio, validate: { onlyAvailableItems: true, json } }] };

    // when
    const picked = [1, 2, 3, 4, 5].map(
      (seed) => sampleSubmission(form, { today: TODAY, seed })['a'],
    );

    // then
    expect(new Set(picked)).to.deep.equal(new Set(['x']));
  });
});

describe('a text for a pattern', () => {
  const patterns = [
    '\\d{6}',
    '[A-Z]{2}-\\d{3,5}',
    '(京|津|冀)[A-Z][A-Z0-9]{5}',
    '1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}',
    '[一-龥]{2,10}',
    '[\\u4e00-\\u9fa5·]{2,20}',
    '(?:ab)+c?',
    '^[^x-z]\\w*$',
  ];
  for (const pattern of patterns) {
    it(`fits ${pattern}`, () => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          expect(textFor(pattern, new Random(seed))).to.match(new RegExp(`^(?:${pattern})$`));
        }),
        { numRuns: 50 },
      );
    });
  }
});
