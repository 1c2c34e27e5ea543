import type { CitizenProgress } from '../../../service/cases/citizen-progress.js';
import { type Html, html } from '../html.js';
import { type Around, citizenPage } from './frame.js';
import { sayIn } from './language.js';

/** 网上申办: what it takes stands here; the script puts the steps in its place. */
export function applyPage(
  item: { readonly key: string; readonly name: string },
  around: Around,
): string {
  const t = sayIn(around.lang);
  const address = encodeURIComponent(item.key);
  const body = html`<div class="narrow"><p class="screen soft"><a href="/c/items/${address}">${t('办事指南', 'Guide')}</a> ›</p>
<h1 lang="zh-CN">${item.name}</h1>
<div id="apply" data-key="${item.key}" data-name="${item.name}">${withoutScript(around)}</div></div>`;
  return citizenPage(
    { title: `${t('网上申办', 'Apply')}：${item.name}`, body, part: 'apply', at: 'guide' },
    around,
  );
}

/** 补正 and other papers, one by one; their codes are what the script sends. */
export function correctPage(progress: CitizenProgress, around: Around): string {
  const t = sayIn(around.lang);
  const { number, item, correction, deferred, invited } = progress;
  const defects = (correction?.defects ?? []).filter(({ open }) => open);
  const part = (kind: string, code: string, name: string, note: Html, more: Html | '' = ''): Html =>
    html`<section class="card demand" data-kind="${kind}" data-code="${code}"${more}><h2 lang="zh-CN">${name}</h2>${note}</section>`;
  const body = html`<div class="narrow"><p class="screen soft"><a href="/c/progress">${t('办理进度', 'Progress')}</a> ›</p>
<h1>${t('补材料', 'Send what is missing')}</h1><p class="soft"><span lang="zh-CN">${item.name}</span> · ${number}</p>
<div id="correct" data-number="${number}" data-task="${correction?.task ?? ''}">
${defects.map(({ subject, name, defect, remedy, isMaterial, declarable }) =>
  part(
    isMaterial ? 'correction' : 'field',
    subject,
    name,
    html`<p lang="zh-CN">${t('问题：', '')}${defect}</p><p lang="zh-CN"><b>${t('怎么补：', '')}</b>${remedy}</p>`,
    declarable ? html` data-declarable="yes"` : '',
  ),
)}
${deferred.map(({ code, name }) => part('deferred', code, name, html`<p>${t('您承诺过后补的材料。', 'You promised to bring it later.')}</p>`))}
${invited.map(({ code, name }) => part('invited', code, name, html`<p>${t('可以补充，不补也不影响办理。', 'You may add it; not doing so has no effect.')}</p>`))}
<div id="work">${withoutScript(around)}</div></div></div>`;
  return citizenPage(
    { title: t('补材料', 'Send what is missing'), body, part: 'correct', at: 'progress' },
    around,
  );
}

// ---------------------------------------------------------------------------------------------

/** Seen until the script has come, and for good where none runs. */
function withoutScript({ lang }: Around): Html {
  const t = sayIn(lang);
  return html`<p class="loading" role="status">${t('正在打开……', 'Opening …')}</p><p class="soft">${t('网上填表和上传需要较新的浏览器，并打开 JavaScript。一直打不开的，可以带材料到便民服务中心，或请村级代办员帮您办。', 'Filling in and uploading needs a recent browser with JavaScript. If it does not open, come to the service centre, or ask your village agent.')}</p>`;
}
