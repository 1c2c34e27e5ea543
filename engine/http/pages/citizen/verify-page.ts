import type { Verified } from '../../../service/documents/documents.js';
import { type Html, html } from '../html.js';
import { type Around, citizenPage } from './frame.js';
import { type Say, sayIn } from './language.js';

export interface VerifyPage {
  readonly number: string;
  readonly digits: string;
  /** Absent: nothing was asked yet. */
  readonly found?: Verified | 'unknown' | 'malformed';
}

/** Where the QR code of a document leads: whether the paper is genuine and still holds. */
export function verifyPage({ number, digits, found }: VerifyPage, around: Around): string {
  const t = sayIn(around.lang);
  const body = html`<div class="narrow"><h1>${t('证书、文书核验', 'Verify a paper')}</h1>
<p>${t('扫描证书或文书下方的二维码最方便；也可以照着纸上填写编号和校验码的前 16 位。', 'Scan the code on the paper, or type its number and the first 16 digits of its check code.')}</p>
<div role="status">${found !== undefined && answer(found, t)}</div>
<form class="card stack" action="/c/verify" method="get">
<label>${t('文书编号', 'Number of the paper')}<input name="n" value="${number}" maxlength="100" required autocomplete="off"></label>
<label>${t('校验码前 16 位', 'First 16 digits of the check code')}<input name="h" value="${digits}" maxlength="64" pattern="[0-9a-fA-F]{16,64}" required autocomplete="off" spellcheck="false" aria-describedby="h-help"></label>
<p class="soft" id="h-help">${t('由数字 0 至 9 和字母 a 至 f 组成，印在二维码旁边。', 'Digits 0 to 9 and letters a to f, printed beside the code.')}</p>
<div><button class="button big">${t('核验', 'Verify')}</button></div></form></div>`;
  return citizenPage({ title: t('证书核验', 'Verify'), body, at: 'verify' }, around);
}

function answer(found: NonNullable<VerifyPage['found']>, t: Say): Html {
  if (found === 'malformed') {
    return html`<p class="notice bad">${t('请填写文书编号，以及校验码的前 16 位（0 至 9、a 至 f）。', 'Give the number, and the first 16 digits of the check code (0 to 9, a to f).')}</p>`;
  }
  if (found === 'unknown') {
    return html`<p class="notice bad">${t('没有这个编号的文书，请核对编号；编号无误的，请向出具机关反映。', 'There is no paper of this number. Check it; if it is right, tell the office.')}</p>`;
  }
  if (!found.genuine) {
    return html`<p class="notice bad"><b>${t('与登记不符。', 'Not as registered.')}</b>${t('该编号的文书存在，但校验码不一致，这份文书可能被改动过，请向出具机关核实。', 'The number exists, but the check code differs: the paper may have been altered.')}</p>`;
  }
  const voided =
    found.void &&
    html`<p class="notice bad"><b>${t('已作废。', 'Void.')}</b>${t(`该文书已于 ${found.void.on} 作废，不再有效。`, `Void since ${found.void.on}.`)}</p>`;
  const good = html`<p class="notice good"><b>${t('真实有效。', 'Genuine.')}</b>${t('该文书由下列机关出具，与登记一致。', 'Issued by this office, as registered.')}</p>`;
  return html`${voided ?? good}<dl class="facts">
<div><dt>${t('文书', 'Paper')}</dt><dd lang="zh-CN">${found.title}</dd></div><div><dt>${t('编号', 'Number')}</dt><dd lang="zh-CN">${found.number}</dd></div>
<div><dt>${t('出具机关', 'Issued by')}</dt><dd lang="zh-CN">${found.organ}</dd></div><div><dt>${t('出具日期', 'On')}</dt><dd>${found.on}</dd></div></dl>`;
}
