import { type Html, html } from '../html.js';
import { type Lang, sayIn } from './language.js';

export interface Around {
  readonly lang: Lang;
  /** Path of this page, for the switch of languages. */
  readonly path: string;
  /** The script of the citizens' pages as it was built; without it they are read all the same. */
  readonly script?: string;
  /** Origin of the site, for codes to be scanned. */
  readonly origin: string;
  /** Epoch ms. */
  readonly now: number;
}

export interface CitizenPage {
  readonly title: string;
  readonly body: Html;
  /** Which part of the script wakes up. */
  readonly part?: 'apply' | 'correct';
  /** The entry of the navigation that this is. */
  readonly at?: 'guide' | 'progress' | 'book' | 'verify';
}

const NAV = [
  ['guide', '/c', '办事指南', 'Services'],
  ['progress', '/c/progress', '查进度', 'Progress'],
  ['book', '/c/book', '预约', 'Booking'],
  ['verify', '/c/verify', '证书核验', 'Verify'],
] as const;

/** A page for citizens, whole as it stands; the script only adds what cannot be done without. */
export function citizenPage(
  { title, body, part, at }: CitizenPage,
  { lang, path, script }: Around,
): string {
  const t = sayIn(lang);
  const nav = NAV.map(([key, href, zh, en]) =>
    key === at
      ? html`<a href="${href}" aria-current="page">${t(zh, en)}</a>`
      : html`<a href="${href}">${t(zh, en)}</a>`,
  );
  const other =
    lang === 'zh'
      ? html`<a href="${path}?lang=en" lang="en">English</a>`
      : html`<a href="${path}?lang=zh" lang="zh-CN">中文</a>`;
  const whole = html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${title} · ${t('一窗', 'Yichuang')}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/citizen.css">
${script !== undefined && html`<script type="module" src="${script}"></script>`}
</head>
<body>
<a class="skip" href="#main">${t('跳到正文', 'Skip to content')}</a>
<header class="bar"><div class="wide"><a class="brand" href="/c"><img src="/assets/icon.svg" alt="" width="34" height="34"><b>${t('一窗', 'Yichuang')}</b><span>${t('群众办事', 'for citizens')}</span></a>
<p class="lang">${other}</p>
<nav aria-label="${t('主要栏目', 'Main')}">${nav}</nav></div></header>
<main class="wide" id="main" tabindex="-1"${part ? html` data-part="${part}"` : ''}>
${body}
</main>
<footer class="wide"><p>${t('不会用手机？到乡镇便民服务中心或村级代办点，工作人员帮您办。', 'Not at ease with a phone? The township service centre or your village agent will help you.')}</p>
<p class="soft">${t('一窗 · 乡镇受理、县级办理、就近出件', 'Yichuang · accepted in the township, decided by the county, handed out nearby')}</p></footer>
</body>
</html>
`;
  return whole.text;
}

/** A page that says one thing, and where to go on. */
export function citizenMessage(title: string, message: string, around: Around): string {
  const t = sayIn(around.lang);
  const body = html`<div class="narrow"><h1>${title}</h1><p>${message}</p>
<p class="actions"><a class="button" href="/c">${t('返回首页', 'Back to the start')}</a><a class="button plain" href="/c/progress">${t('查进度', 'Progress')}</a></p></div>`;
  return citizenPage({ title, body }, around);
}
