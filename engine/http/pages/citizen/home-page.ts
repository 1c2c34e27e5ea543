import type { ItemListed } from '../../../service/items/list-items.js';
import { BLOCKS, CASE_TYPES } from '../../../service/items/words.js';
import { type Html, html } from '../html.js';
import { type Around, citizenPage } from './frame.js';
import { type Say, sayIn } from './language.js';

export interface HomePage {
  /** Those that fit `query`. */
  readonly items: readonly ItemListed[];
  /** What was looked for; empty: everything. */
  readonly query: string;
}

const BLOCKS_EN: Readonly<Record<ItemListed['block'], string>> = {
  marketAccess: 'Business',
  construction: 'Housing and building',
  health: 'Health',
  welfare: 'Welfare',
  military: 'Military service',
  consulting: 'Advice',
};

const BLOCKS_SAID: Readonly<Record<ItemListed['block'], string>> = {
  marketAccess: '开店、经营',
  construction: '建房、用地、林木',
  health: '卫生、健康',
  welfare: '救助、养老、就业',
  military: '参军、优抚',
  consulting: '咨询、宣传',
};

/** Where a citizen begins: look for a matter, or one of four doors. */
export function homePage({ items, query }: HomePage, around: Around): string {
  const t = sayIn(around.lang);
  const body = html`
<section class="hero"><h1>${t('您想办什么事？', 'What do you need?')}</h1>
<form class="search" action="/c" method="get" role="search">
<label class="hidden" for="q">${t('搜索事项', 'Search')}</label>
<input id="q" name="q" type="search" value="${query}" maxlength="50" placeholder="${t('如：建房、救助', 'e.g. 建房, 摊点 or pinyin')}">
<button class="button">${t('搜索', 'Search')}</button></form></section>
${query === '' && doors(t)}
<h2 id="items">${query === '' ? t('全部事项', 'All services') : t(`“${query}”的结果（${items.length} 项）`, `Results for “${query}” (${items.length})`)}</h2>
${items.length === 0 ? nothing(query, t) : themes(items, t)}`;
  return citizenPage({ title: t('群众办事', 'For citizens'), body, at: 'guide' }, around);
}

function doors(t: Say): Html {
  const all = [
    [
      '#items',
      '办事指南',
      '要什么材料、几天办好、去哪儿办，还可以网上申办',
      'Services',
      'Papers, days, places; apply online',
    ],
    [
      '/c/progress',
      '查进度',
      '凭回执上的办件编号和查询码，看办到哪一步了',
      'Progress',
      'By case number and query code',
    ],
    ['/c/book', '预约', '选好时间再来，到窗口不用排队', 'Booking', 'Come at your own time'],
    ['/c/verify', '证书核验', '看看证书、文书是不是真的', 'Verify', 'Is a paper genuine?'],
  ] as const;
  return html`<ul class="doors">${all.map(
    ([href, zh, say, en, sayEn]) =>
      html`<li><a class="card" href="${href}"><b>${t(zh, en)}</b><span class="soft">${t(say, sayEn)}</span></a></li>`,
  )}</ul>`;
}

function nothing(query: string, t: Say): Html {
  if (query === '')
    return html`<p class="card">${t('还没有发布事项。', 'No service has been published yet.')}</p>`;
  return html`<div class="card"><p>${t('没有找到。换个说法试试，例如只写“建房”“救助”两个字；也可以打电话或到便民服务中心问一问。', 'Nothing found. Try other words, or ask at the service centre.')}</p>
<p><a href="/c">${t('看全部事项', 'See all services')}</a></p></div>`;
}

function themes(items: readonly ItemListed[], t: Say): Html {
  const blocks = Object.keys(BLOCKS) as ItemListed['block'][];
  const parts = blocks.flatMap((block) => {
    const own = items.filter((item) => item.block === block);
    if (own.length === 0) return [];
    const said = html`<span class="soft">${t(BLOCKS_SAID[block], '')}</span>`;
    return [
      html`<section><h3>${t(BLOCKS[block], BLOCKS_EN[block])} ${said}</h3><ul class="items">${own.map((item) => line(item, t))}</ul></section>`,
    ];
  });
  return html`${parts}`;
}

const KINDS_EN = { 1: 'on the spot', 2: 'promised time', 9: 'other' } as const;

function line({ key, name, caseType, joint }: ItemListed, t: Say): Html {
  const address = encodeURIComponent(key);
  return html`<li class="card item"><a class="name" href="/c/items/${address}" lang="zh-CN">${name}</a>
<span class="tags"><span class="tag">${t(CASE_TYPES[caseType], KINDS_EN[caseType])}</span>${joint && html`<span class="tag">${t('几个部门一起办', 'several offices')}</span>`}</span>
<span class="actions"><a class="button" href="/c/apply/${address}">${t('网上申办', 'Apply online')}<span class="hidden">${name}</span></a><a class="button plain" href="/c/items/${address}">${t('看指南', 'Guide')}<span class="hidden">${name}</span></a></span></li>`;
}
