import type { ItemPlace } from '../../../service/applications/places.js';
import { qrSvg } from '../../../service/documents/qr.js';
import type {
  GuideSheet,
  LimitRow,
  MaterialRow,
  Step,
} from '../../../service/items/guide-sheet.js';
import { Html, html } from '../html.js';
import { type Around, citizenPage } from './frame.js';
import { type Say, sayIn } from './language.js';

/** 办事指南 of one item, for the phone and for the wall of the hall. */
export function guidePage(sheet: GuideSheet, places: readonly ItemPlace[], around: Around): string {
  const t = sayIn(around.lang);
  const { key, name, facts, procedure, steps, conditions, fees } = sheet;
  const address = encodeURIComponent(key);
  const body = html`
<article><p class="screen soft"><a href="/c">${t('办事指南', 'Services')}</a> ›</p>
<div class="head"><div><h1 lang="zh-CN">${name}</h1>
<p class="lead">${brief(sheet, t)}</p>
<p class="actions screen"><a class="button big" href="/c/apply/${address}">${t('网上申办', 'Apply online')}</a><a class="button plain big" href="/c/book?item=${address}">${t('预约到窗口办', 'Book a counter')}</a></p></div>
<figure class="code">${qr(around, `/c/items/${address}`)}<figcaption>${t('手机扫码看指南、网上办', 'Scan to read and apply')}</figcaption></figure></div>
<h2>${t('申报材料', 'Papers')}</h2>${materialTable(sheet.materials, t)}
<h2>${t('时限', 'Time')}</h2>${limitTable(sheet.limits, t)}
<h2>${t('在哪里办', 'Where')}</h2>${placeList(places, t)}
<h2>${t('收费', 'Fees')}</h2>${list(fees, t('不收费', 'Free of charge'))}
<h2>${t('办理条件', 'Conditions')}</h2>${list(conditions, t('无特别条件', 'None in particular'))}
<h2>${t('办理程序', 'Procedure')}</h2><p lang="zh-CN">${procedure}</p>${stepTable(steps, t)}
<h2>${t('政策依据', 'Legal bases')}</h2>${bases(sheet, t)}
<h2>${t('其他信息', 'More')}</h2>
<dl class="facts" lang="zh-CN">${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
<p class="soft">${t(`事项编码 ${sheet.code} · 第 ${sheet.version} 版`, `Code ${sheet.code} · version ${sheet.version}`)}</p></article>`;
  return citizenPage({ title: name, body, at: 'guide' }, around);
}

/** The three things that everybody asks first. */
function brief({ limits, fees, materials, result }: GuideSheet, t: Say): Html {
  const promised = limits.find(({ kind, time }) => kind === '承诺时限' && time !== '不设');
  const count = materials.filter(
    ({ required, notes }) => required === '必备' && !isLookedUp(notes),
  ).length;
  const fee = fees.length === 0 ? t('不收费', 'free of charge') : t('按标准收费', 'with a fee');
  const time =
    promised &&
    html`${t('承诺', 'promised')}<b lang="zh-CN">${promised.time}</b>${t('办结', '')} · `;
  return html`${time}${t('必备材料', 'papers required: ')} <b>${count}</b> ${t('份', '')} · <b>${fee}</b> · ${t('拿到', 'you get')} <b lang="zh-CN">${result}</b>`;
}

function qr({ origin }: Around, path: string): Html {
  return new Html(qrSvg(`${origin}${path}`).replace('核验二维码', '二维码'));
}

function placeList(places: readonly ItemPlace[], t: Say): Html {
  const open = places.filter((place) => place.open);
  if (open.length === 0) {
    return html`<p class="notice">${t('现在还没有乡镇窗口可以办理，请向县级部门咨询。', 'No township window takes this yet; please ask the county.')}</p>`;
  }
  const line = ({ name, address, phone }: ItemPlace): Html =>
    html`<li><b>${name}</b>${address !== undefined && ` ${address}`}${phone !== undefined && ` ${phone}`}</li>`;
  return html`<p>${t('下列乡镇的便民服务中心都可以办，不限户籍地，办好后就近领取：', 'At the service centre of any of these townships:')}</p><ul class="places" lang="zh-CN">${open.map(line)}</ul>`;
}

function bases({ bases: all }: GuideSheet, t: Say): Html {
  const unverified = html` <span class="tag warn">${t('待核对', 'unverified')}</span>`;
  const lines = all.map(
    (basis) => html`<li lang="zh-CN">${basis.text}${basis.unverified && unverified}</li>`,
  );
  return html`<ul>${lines}</ul>`;
}

function list(lines: readonly string[], none: string): Html {
  if (lines.length === 0) return html`<p>${none}</p>`;
  return html`<ul lang="zh-CN">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function head(labels: readonly string[]): Html {
  return html`<thead><tr>${labels.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>`;
}

/** Cells name their column, so that a phone shows each row as a card. */
function table(labels: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  const lines = rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, at) => html`<td data-label="${labels[at] ?? ''}"><div>${cell}</div></td>`)}</tr>`,
  );
  return html`<table class="stacked">${head(labels)}<tbody lang="zh-CN">${lines}</tbody></table>`;
}

function materialTable(materials: readonly MaterialRow[], t: Say): Html {
  if (materials.length === 0) return html`<p>${t('不需要提交材料', 'No papers are needed')}</p>`;
  const labels = [
    t('材料', 'Paper'),
    t('是否必备', 'Required'),
    t('份数', 'Copies'),
    t('来源', 'Source'),
    t('要求与便利', 'Notes'),
  ];
  const rows = materials.map(({ name, required, count, source, notes }) => [
    html`<b>${name}</b>`,
    required,
    count,
    source,
    notes.length === 0 ? '—' : list(notes, ''),
  ]);
  return table(labels, rows);
}

function stepTable(steps: readonly Step[], t: Say): Html {
  const labels = [t('环节', 'Step'), t('办理机关', 'Office'), t('环节时限', 'Time')];
  const whole = t('计入总时限', 'within the whole');
  return table(
    labels,
    steps.map(({ name, organ, limit }) => [name, organ, limit ?? whole]),
  );
}

function limitTable(limits: readonly LimitRow[], t: Say): Html {
  const labels = [t('时限', 'Limit'), t('适用', 'Applies'), t('期限', 'Time'), t('依据', 'Basis')];
  return table(
    labels,
    limits.map(({ kind, applies, time, basis }) => [kind, applies, html`<b>${time}</b>`, basis]),
  );
}

/** 共享核验: the office gets it itself. */
function isLookedUp(notes: readonly string[]): boolean {
  return notes.some((note) => note.endsWith('不需提交'));
}
