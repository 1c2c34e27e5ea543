import type { GuideSheet, LimitRow, MaterialRow, Step } from '../../service/items/guide-sheet.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

/** 办事指南 of one item, for the screen and for the wall of the hall. */
export function guidePage(sheet: GuideSheet): string {
  const { name, facts, procedure, steps, conditions, fees } = sheet;
  const body = html`
<article><p class="screen soft"><a href="/#items">办事指南</a></p>
<h1>${name}</h1>
<dl class="facts">${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
<h2>政策依据</h2>${bases(sheet)}
<h2>办理条件</h2>${list(conditions, '无特别条件')}
<h2>申报材料</h2>${materialTable(sheet.materials)}
<h2>办理程序</h2><p>${procedure}</p>${stepTable(steps)}
<h2>时限</h2>${limitTable(sheet.limits)}
<h2>收费</h2>${list(fees, '不收费')}
<p class="soft">事项编码 ${sheet.code} · 第 ${sheet.version} 版</p></article>`;
  return page({ title: name, body });
}

function bases({ bases: all }: GuideSheet): Html {
  const unverified = html` <span class="tag warn">待核对</span>`;
  const lines = all.map((basis) => html`<li>${basis.text}${basis.unverified && unverified}</li>`);
  return html`<ul>${lines}</ul>`;
}

function list(lines: readonly string[], none: string): Html {
  if (lines.length === 0) return html`<p>${none}</p>`;
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function materialTable(materials: readonly MaterialRow[]): Html {
  if (materials.length === 0) return html`<p>不需要提交材料</p>`;
  const rows = materials.map(
    ({ name, required, count, source, notes }, index) =>
      html`<tr><td>${index + 1}</td><td>${name}</td><td>${required}</td><td class="short">${count}</td><td>${source}</td><td>${notes.length > 0 && list(notes, '')}</td></tr>`,
  );
  return html`<div class="scroll"><table><thead><tr><th>序号</th><th>材料</th><th>是否必备</th><th>份数</th><th>来源</th><th>要求与便利</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function stepTable(steps: readonly Step[]): Html {
  const rows = steps.map(
    ({ name, organ, limit }) =>
      html`<tr><td>${name}</td><td>${organ}</td><td>${limit ?? '计入总时限'}</td></tr>`,
  );
  return html`<div class="scroll"><table><thead><tr><th>环节</th><th>办理机关</th><th>环节时限</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function limitTable(limits: readonly LimitRow[]): Html {
  const rows = limits.map(
    ({ kind, applies, time, basis }) =>
      html`<tr><td>${kind}</td><td>${applies}</td><td>${time}</td><td>${basis}</td></tr>`,
  );
  return html`<div class="scroll"><table><thead><tr><th>时限</th><th>适用</th><th>期限</th><th>依据</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
