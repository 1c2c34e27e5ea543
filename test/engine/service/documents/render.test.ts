import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  documentPage,
  missingField,
  renderDocument,
  verifyPath,
} from '../../../../engine/service/documents/render.js';
import { templateFor } from '../../../../engine/service/documents/templates/index.js';
import { SAMPLES } from './samples.js';
import { textOf } from './text.js';

const ACCEPTANCE = SAMPLES['acceptance']!;
const TEMPLATE = templateFor(ACCEPTANCE);
const EVIL = `<script>alert("1")</script><img src=x onerror='a()'>&`;

const page = (data = ACCEPTANCE, options = {}) => {
  const template = templateFor(data);
  return documentPage(template, data, renderDocument(template, data), options);
};

describe('a document on paper', () => {
  it('shows what a person typed as text, in every field of every template', () => {
    for (const sample of Object.values(SAMPLES)) {
      // given
      const evil = replaceTexts(sample.fields) as typeof sample.fields;
      const organ = { id: 'x', name: EVIL, seal: EVIL };
      const data = { ...sample, title: EVIL, number: EVIL, on: EVIL, organ, fields: evil };

      // when
      const html = page(data, { void: { reason: EVIL, on: EVIL } });

      // then
      expect(html).to.not.match(/<(script|img)/i);
      expect(html.replace(/"[^"]*"/g, '')).to.not.match(/<[^>]+\son\w+=/);
      expect(textOf(html)).to.include(EVIL);
    }
  });

  it('is a page of its own, without script and without anything from elsewhere', () => {
    const html = page();
    expect(html).to.match(/^<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">/);
    expect(html).to.include("default-src 'none'");
    expect(html).to.not.match(/\b(src|srcset|@import)\s*=|url\(|https?:\/\//);
    expect(html).to.include('@page { size: A4;');
  });

  it('shows the signature that was written on the pad; without one, lines to sign on', () => {
    // given
    const receipt = SAMPLES['deliveryReceipt']!;
    const signed = (signature: string) =>
      page({ ...receipt, fields: { ...receipt.fields, signature } });
    const digits = 'a1'.repeat(32);
    // then
    expect(signed(digits)).to.include(`src="../files/${digits}"`);
    expect(signed(digits)).to.not.include('（签名或者盖章）');
    for (const html of [page(receipt), signed('../../x'), signed(`${digits}"`)]) {
      expect(html).to.not.include('<img');
      expect(html).to.include('（签名或者盖章）');
    }
  });

  it('has the hash of its own text, whatever stands around it', () => {
    // given
    const rendered = renderDocument(TEMPLATE, ACCEPTANCE);

    // when
    const voided = page(ACCEPTANCE, {
      void: { reason: '有误', on: '2025-08-01' },
      origin: 'https://x',
    });

    // then
    const article = /<article>.*<\/article>/s.exec(voided)?.[0];
    expect(article).to.equal(rendered.article);
    expect(createHash('sha256').update(article!).digest('hex')).to.equal(rendered.hash);
    expect(voided).to.include(rendered.hash);
  });

  it('never changes its hash: papers with it are in the hands of people', () => {
    expect(renderDocument(TEMPLATE, ACCEPTANCE).hash).to.equal(PINNED);
    const reordered = Object.fromEntries(Object.entries(ACCEPTANCE.fields).toReversed());
    const same = { ...ACCEPTANCE, fields: reordered };
    expect(renderDocument(TEMPLATE, same).hash).to.equal(PINNED);
  });

  it('has another hash when any word of it is another', () => {
    const fields = { ...ACCEPTANCE.fields, decideBy: '2025-07-09' };
    expect(renderDocument(TEMPLATE, { ...ACCEPTANCE, fields }).hash).to.not.equal(PINNED);
  });

  it('is marked when it is void, with the day and the reason', () => {
    // when
    const html = page(ACCEPTANCE, { void: { reason: '日期有误', on: '2025-08-01' } });

    // then
    expect(html).to.include('<div class="void">作废</div>');
    expect(html).to.include('本文书已于2025年8月1日作废，原因：日期有误');
    expect(page()).to.not.include('作废');
  });

  it('leads to where it is verified, by number and the first 16 digits of its hash', () => {
    expect(verifyPath('云卫受〔2025〕3号', 'a'.repeat(64))).to.equal(
      '/c/verify?n=%E4%BA%91%E5%8D%AB%E5%8F%97%E3%80%942025%E3%80%953%E5%8F%B7&h=aaaaaaaaaaaaaaaa',
    );
  });

  it('lacks its seal without one, but for the words of the applicant', () => {
    const { seal: _, ...organ } = ACCEPTANCE.organ;
    const undertaking = { ...SAMPLES['undertaking']!, organ };
    expect(missingField(TEMPLATE, { ...ACCEPTANCE, organ })).to.equal('印章');
    expect(missingField(templateFor(undertaking), undertaking)).to.equal(undefined);
  });

  it('is rendered from any data without throwing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(SAMPLES)),
        fc.dictionary(fc.constantFrom('materials', 'defects', 'item', 'list'), fc.jsonValue()),
        (sample, fields) => {
          const data = { ...sample, fields: { ...sample.fields, ...fields } };
          expect(page(data as typeof sample)).to.include('</html>');
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Of version 1 of the acceptance; a change of it needs a new version of the template. */
const PINNED = '994e526c1283caaef32c184e95816cbb8895be2ddc612f0875bba11e2cd72220';

function replaceTexts(value: unknown): unknown {
  if (typeof value === 'string') return EVIL;
  if (Array.isArray(value)) return value.map(replaceTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, replaceTexts(v)]));
}
