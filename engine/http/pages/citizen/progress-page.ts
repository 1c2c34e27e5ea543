import { type Html, html } from '../html.js';
import { type Around, citizenPage } from './frame.js';
import { sayIn } from './language.js';

export interface ProgressPage {
  /** As it was typed; a wrong code is never shown again. */
  readonly number?: string;
  readonly problem?: string;
  /** Something was done, e.g. the page was left. */
  readonly said?: string;
}

/** Number and query code open a case; what they open is another page, with a bare address. */
export function progressPage({ number = '', problem, said }: ProgressPage, around: Around): string {
  const t = sayIn(around.lang);
  const body = html`<div class="narrow"><h1>${t('查进度', 'Progress')}</h1>
<p>${t('办件编号和查询码都印在收件凭证（回执）上。', 'Case number and query code are printed on your receipt.')}</p>
${problem !== undefined && html`<p class="notice bad" role="alert">${problem}</p>`}
${said !== undefined && html`<p class="notice good" role="status">${said}</p>`}
<form class="card stack" action="/c/progress" method="post" autocomplete="off">
<label>${t('办件编号', 'Case number')}<input name="number" id="number" value="${number}" required maxlength="50" autocapitalize="characters" spellcheck="false" placeholder="${t('回执上方的编号', 'As on the receipt')}"></label>
<label>${t('查询码（6 位数字）', 'Query code (6 digits)')}<input name="queryCode" required inputmode="numeric" pattern="[0-9]{6}" maxlength="6" title="${t('六位数字', 'Six digits')}"></label>
<label>${t('证件号码后四位（选填）', 'Last four of the identity number (optional)')}<input name="lastFour" pattern="[0-9A-Za-z]{4}" maxlength="4" spellcheck="false" aria-describedby="four"></label>
<p class="soft" id="four">${t('只看进度不用填；要补材料、撤回、下载结果时再填。', 'Only needed to correct, withdraw or download.')}</p>
<div><button class="button big">${t('查询', 'Look up')}</button></div></form>
<details><summary>${t('回执找不到了怎么办？', 'Lost the receipt?')}</summary><p>${t('带上身份证，到收件的乡镇便民服务中心，工作人员核对身份后会重新打印。', 'Bring your identity card to the service centre that received it.')}</p></details></div>`;
  return citizenPage({ title: t('查进度', 'Progress'), body, at: 'progress' }, around);
}

/** Asks for the second factor where it is needed. */
export function proofForm(around: Around, problem: string | undefined): Html {
  const t = sayIn(around.lang);
  return html`<section class="card" id="prove"><h2>${t('要办理，请先核对身份', 'Prove who you are')}</h2>
<p>${t('补材料、撤回、下载结果、评价，需要申请人证件号码的后四位。', 'To correct, withdraw, download or rate, give the last four of the applicant’s identity number.')}</p>
${problem !== undefined && html`<p class="notice bad" role="alert">${problem}</p>`}
<form class="stack" action="/c/progress/prove" method="post" autocomplete="off">
<label>${t('证件号码后四位', 'Last four')}<input name="lastFour" required pattern="[0-9A-Za-z]{4}" maxlength="4" spellcheck="false"></label>
<div><button class="button">${t('核对', 'Continue')}</button></div></form></section>`;
}
