import type { Verified } from '../../service/documents/documents.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

export interface VerifyPage {
  readonly number: string;
  readonly digits: string;
  /** Absent: nothing was asked yet. */
  readonly found?: Verified | 'unknown' | 'malformed';
}

/** Where the QR code of a document leads: whether the paper is genuine and still holds. */
export function verifyPage({ number, digits, found }: VerifyPage): string {
  const body = html`<div class="narrow"><h1>文书核验</h1>
<p class="soft">扫描文书上的二维码，或填写文书编号与校验码的前 16 位。</p>
${found !== undefined && answer(found)}
<form class="card stack" action="/c/verify" method="get">
<label>文书编号<input name="n" value="${number}" maxlength="100" required></label>
<label>校验码前 16 位<input name="h" value="${digits}" maxlength="64" pattern="[0-9a-fA-F]{16,64}" required></label>
<div><button class="button">核验</button></div></form></div>`;
  return page({ title: '文书核验', body });
}

function answer(found: NonNullable<VerifyPage['found']>): Html {
  if (found === 'malformed') {
    return html`<p class="notice bad">请填写文书编号，以及校验码的前 16 位（0 至 9、a 至 f）。</p>`;
  }
  if (found === 'unknown') {
    return html`<p class="notice bad">没有这个编号的文书，请核对编号；编号无误的，请向出具机关反映。</p>`;
  }
  if (!found.genuine) {
    return html`<p class="notice bad"><b>与登记不符。</b>该编号的文书存在，但校验码不一致，这份文书可能被改动过，请向出具机关核实。</p>`;
  }
  const voided =
    found.void &&
    html`<p class="notice bad"><b>已作废。</b>该文书已于 ${found.void.on} 作废，不再有效。</p>`;
  const good = html`<p class="notice good"><b>真实有效。</b>该文书由下列机关出具，与登记一致。</p>`;
  return html`${voided ?? good}<dl class="facts">
<div><dt>文书</dt><dd>${found.title}</dd></div><div><dt>编号</dt><dd>${found.number}</dd></div>
<div><dt>出具机关</dt><dd>${found.organ}</dd></div><div><dt>出具日期</dt><dd>${found.on}</dd></div></dl><br>`;
}
