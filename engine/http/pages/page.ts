import { type Html, html } from './html.js';

export interface PageParts {
  readonly title: string;
  readonly body: Html;
  /** A script of our own, by its address. */
  readonly script?: string;
}

/** A whole page in the site's frame; nothing in it is from elsewhere, no script stands in it. */
export function page({ title, body, script }: PageParts): string {
  const whole = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 一窗</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
${script !== undefined && html`<script src="${script}" defer></script>`}
</head>
<body>
<header class="bar"><div class="wide"><a class="brand" href="/"><img src="/assets/icon.svg" alt="" width="32" height="32"><b>一窗</b><span>政务服务受理办理系统</span></a>
<nav><a href="/c">群众办事</a><a href="/c/verify">证书核验</a><a href="/api/openapi.json">接口</a></nav></div></header>
<main class="wide">
${body}
</main>
<footer class="wide">一窗 Yichuang · 乡镇受理、县级办理、就近出件</footer>
</body>
</html>
`;
  return whole.text;
}
