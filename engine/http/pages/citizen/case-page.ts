import type { CitizenProgress } from '../../../service/cases/citizen-progress.js';
import { dayInWords } from '../../../service/cases/day-words.js';
import { type Html, html } from '../html.js';
import { actions, rating } from './case-acts.js';
import { duties, hasDuties } from './case-duties.js';
import { headline } from './case-words.js';
import { type Around, citizenPage } from './frame.js';
import { sayIn } from './language.js';
import { proofForm } from './progress-page.js';

export interface CasePage {
  readonly progress: CitizenProgress;
  /** Townships to which the hand-out point may be moved. */
  readonly townships: readonly { readonly id: string; readonly name: string }[];
  readonly problem?: string;
  readonly said?: string;
}

/** How far a case has come, in the order of what its applicant wants to know. */
export function casePage(page: CasePage, around: Around): string {
  const t = sayIn(around.lang);
  const { progress, problem, said } = page;
  const { number, item, applicant, secondFactor } = progress;
  const proof = !secondFactor && needsProof(progress);
  const body = html`<div class="narrow">
<h1 lang="zh-CN">${item.name}</h1>
<p class="soft">${t('办件编号', 'Case')} <b class="number">${number}</b> · ${t('申请人', 'Applicant')} <span lang="zh-CN">${applicant}</span></p>
${said !== undefined && html`<p class="notice good" role="status">${said}</p>`}
${problem !== undefined && secondFactor && html`<p class="notice bad" role="alert">${problem}</p>`}
${now(progress, around)}
${hasDuties(progress) && duties(progress, around)}
${proof && proofForm(around, problem)}
${rating(progress, around)}
${result(progress, around)}
<h2>${t('办理经过', 'What happened')}</h2>${story(progress, around)}
${actions(progress, page.townships, around)}</div>`;
  return citizenPage({ title: t('办理进度', 'Progress'), body, at: 'progress' }, around);
}

// ---------------------------------------------------------------------------------------------

function needsProof(progress: CitizenProgress): boolean {
  const { mayRate, mayWithdraw, documents } = progress;
  return mayRate || mayWithdraw || documents.length > 0 || hasDuties(progress);
}

function now(progress: CitizenProgress, around: Around): Html {
  const { tone, title, text } = headline(progress, around.lang, around.now);
  return html`<section class="now ${tone}"><h2>${title}</h2>${text.map((line) => html`<p>${line}</p>`)}
${steps(progress, around)}</section>`;
}

/** Received, accepted, decided, in hand: where it stands among them. */
function steps({ reached, phase }: CitizenProgress, { lang, now: at }: Around): Html | false {
  if (phase === 'ended') return false;
  const t = sayIn(lang);
  const all = [
    ['received', t('收到', 'Received')],
    ['accepted', t('受理', 'Accepted')],
    ['decided', t('决定', 'Decided')],
    ['delivered', t('领取', 'Handed out')],
  ] as const;
  const next = all.findIndex(([milestone]) => reached[milestone] === undefined);
  return html`<ol class="steps">${all.map(([milestone, name], index) => {
    const on = reached[milestone]?.on;
    const day = on === undefined ? '' : dayInWords(on, lang, at).replace(/（.*/, '');
    const state =
      on !== undefined
        ? t('已完成', 'done')
        : index === next
          ? t('下一步', 'next')
          : t('未到', 'ahead');
    return html`<li class="${on !== undefined ? 'done' : index === next ? 'next' : 'ahead'}"><b>${name}</b><span>${day === '' ? state : day}</span></li>`;
  })}</ol>`;
}

function story({ story: entries }: CitizenProgress, { lang, now: at }: Around): Html {
  const lines = entries.toReversed().map(({ at: when, zh, en }) => {
    const day = dayInWords(when, lang, at);
    return html`<li><time datetime="${when}">${day} ${when.slice(11, 16)}</time><span>${lang === 'zh' ? zh : en}</span></li>`;
  });
  return html`<ol class="story">${lines}</ol>`;
}

/** Papers that were issued, newest first; to be opened with the second factor only. */
function result(
  { documents, number, secondFactor }: CitizenProgress,
  { lang }: Around,
): Html | false {
  if (documents.length === 0) return false;
  const t = sayIn(lang);
  const line = (document: CitizenProgress['documents'][number]): Html => {
    const { id, title, number: no, on, void: voided } = document;
    const name = html`<b lang="zh-CN">${title}</b>`;
    const href = `/api/cases/${encodeURIComponent(number)}/documents/${encodeURIComponent(id)}`;
    const link = secondFactor
      ? html`<a href="${href}" target="_blank" rel="noopener">${name}<span class="hidden">${t('（新窗口打开，可打印或存为 PDF）', '(opens anew)')}</span></a>`
      : name;
    return html`<li>${link} <span class="soft">${no} · ${on}${voided !== undefined && ` · ${t('已作废', 'void')}`}</span></li>`;
  };
  const hint = secondFactor
    ? t('点开可以打印，或存为 PDF。', 'Open to print or to save as PDF.')
    : t('核对身份后可以打开、下载。', 'To be opened once you have proved who you are.');
  return html`<h2 id="documents">${t('文书和结果', 'Papers and result')}</h2><ul class="papers">${documents.toReversed().map(line)}</ul><p class="soft">${hint}</p>`;
}
