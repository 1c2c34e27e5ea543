import type { ItemListed } from '../../service/items/list-items.js';
import { BLOCKS, CASE_TYPES, CATALOG_PARTS } from '../../service/items/words.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

export interface StartPage {
  readonly items: readonly ItemListed[];
  readonly demo: boolean;
  /** Nobody can sign in yet. */
  readonly empty: boolean;
  readonly version: string;
}

/** What this is, what can be done here, and who can sign in. */
export function startPage({ items, demo, empty, version }: StartPage): string {
  const body = html`
<section class="hero"><h1>一扇窗口，办成一件事</h1>
<p>乡镇窗口收件受理，县级部门后台办理，就近窗口出件。每一件事的材料、环节、时限和依据都公开，每一个承诺的日子都算得清、查得到。</p>
<div class="actions"><a class="button" href="#items">查看办事指南</a><a class="button plain" href="/c/verify">核验文书真伪</a></div></section>
${empty && EMPTY}
<h2 id="items">办事指南</h2>
${items.length === 0 ? html`<p class="card soft">还没有发布事项。</p>` : cards(items)}
${demo && DEMO}
${system(version)}`;
  return page({ title: '首页', body });
}

const EMPTY = html`<h2>首次使用</h2><p class="notice">系统里还没有人员。请打开服务启动时在终端给出的一次性链接，建立第一位管理员。</p>`;

function cards(items: readonly ItemListed[]): Html {
  return html`<ul class="cards">${items.map(card)}</ul>`;
}

function card({ key, name, code, block, catalogPart, caseType, joint }: ItemListed): Html {
  const words = [BLOCKS[block], CATALOG_PARTS[catalogPart], CASE_TYPES[caseType]];
  const tags = joint ? [...words, '联办'] : words;
  return html`<li><a class="card" href="/c/items/${encodeURIComponent(key)}"><h3>${name}</h3>
<span class="soft">${code}</span>
<span class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</span></a></li>`;
}

const ACCOUNTS: readonly (readonly [string, string])[] = [
  ['admin', '管理员：机构、人员、授权委托、事项发布'],
  ['clerk', '乡镇窗口人员：收件、受理、出件'],
  ['reviewer', '县级审查人员：审查、决定'],
  ['supervisor', '监督人员：督办、时限监督'],
  ['operator', '运维人员：日历、机构、流程运行'],
];

const DEMO = html`<h2>演示县</h2>
<div class="split"><div class="card scroll"><p>所有账号的密码都是 <code>demo</code>，只在本机有效。</p>
<table><thead><tr><th>账号</th><th>岗位</th></tr></thead><tbody>
${ACCOUNTS.map(([user, post]) => html`<tr><td><code>${user}</code></td><td>${post}</td></tr>`)}
<tr><td><code>机构.岗位</code></td><td>每个岗位一个账号，如 <code>qinghe.acceptance</code>、<code>health.review</code>；B 岗加 <code>.b</code></td></tr>
</tbody></table></div>
<div class="card"><h3>看一遍全过程</h3><p>另开一个终端运行 <code>npm run demo</code>：五个事项从窗口收件到出件，每一步之后给出各个时限；演示时钟由它向前拨动。</p>
<p class="soft">演示时钟与演示账号只存在于演示模式；设 <code>YC_DEMO=0</code> 正式使用。</p></div></div>`;

function system(version: string): Html {
  return html`<h2>接口与运行</h2><div class="card"><p>
<a href="/api/openapi.json">OpenAPI 3.1 接口说明</a>（<code>/api</code>，会话登录或 HTTP Basic）
　·　<a href="/healthz">存活检查</a>　·　<a href="/readyz">就绪检查</a>
　·　<a href="/metrics">运行指标</a></p>
<p class="soft">版本 ${version}</p></div>`;
}
