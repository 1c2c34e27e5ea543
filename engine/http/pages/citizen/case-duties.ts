import type { CitizenProgress } from '../../../service/cases/citizen-progress.js';
import { dayInWords } from '../../../service/cases/day-words.js';
import { type Html, html } from '../html.js';
import type { Around } from './frame.js';
import { sayIn } from './language.js';

export function hasDuties({ correction, deferred, invited }: CitizenProgress): boolean {
  return correction !== undefined || deferred.length > 0 || invited.length > 0;
}

/** What is needed from the applicant, and until when; the way to do it with the second factor. */
export function duties(progress: CitizenProgress, around: Around): Html {
  const t = sayIn(around.lang);
  const { secondFactor, correction, deferred, invited } = progress;
  const go = secondFactor
    ? html`<p class="actions screen"><a class="button big" href="/c/progress/correct">${t('现在补', 'Do it now')}</a></p>`
    : html`<p class="screen"><a href="#prove">${t('先核对身份，再补材料', 'Prove who you are, then go on')}</a></p>`;
  return html`<section class="card act"><h2>${t('需要您做的', 'Needed from you')}</h2>
${correction && html`<ul class="defects" lang="zh-CN">${correction.defects.map(defectLine)}</ul>`}
${deferred.length > 0 && html`<h3>${t('承诺后补的材料', 'Papers promised for later')}</h3><ul>${deferred.map(({ name, due }) => html`<li><span lang="zh-CN">${name}</span>${due !== undefined && html` · ${t('最迟', 'by')} ${dayInWords(due, around.lang, around.now)}`}</li>`)}</ul>`}
${invited.length > 0 && html`<h3>${t('可以补充、也可以不补的材料', 'You may add, but need not')}</h3><ul lang="zh-CN">${invited.map(({ name }) => html`<li>${name}</li>`)}</ul>`}
${go}
<p class="soft">${t('也可以带着材料到窗口或村级代办点补。', 'Or bring it to the window or your village agent.')}</p></section>`;
}

function defectLine(defect: NonNullable<CitizenProgress['correction']>['defects'][number]): Html {
  const { name, defect: wrong, standard, remedy, open } = defect;
  const done = html` <span class="tag">已补</span>`;
  return html`<li><b>${name}</b>${!open && done}<br>问题：${wrong}<br>要求：${standard}<br>怎么补：${remedy}</li>`;
}
