import { createHash } from 'node:crypto';
import type { DocumentData } from '../../core/case/documents/document.js';
import { renderBlock } from './blocks.js';
import { escape, escapeLines } from './html.js';
import { qrSvg } from './qr.js';
import { STYLE } from './style.js';
import { COMMON_FIELDS, type DocumentTemplate } from './template.js';
import { textOf, valuesOf, written } from './values.js';

/** A document on paper: what it says, and the hash by which a copy is told from a forgery. */
export interface Rendered {
  /** The document proper; the same data under the same template version gives the same bytes. */
  readonly article: string;
  /** SHA-256 of the article's UTF-8 text, in hex. */
  readonly hash: string;
}

/** What stands around the document proper and may differ from print to print. */
export interface PrintOptions {
  /** 作废. */
  readonly void?: { readonly reason: string; readonly on: string };
  /** Origin of the county's site, `https://…`, for phones; absent: the path alone. */
  readonly origin?: string;
}

/** Chinese name of the first mandatory field that the document lacks. */
export function missingField(template: DocumentTemplate, data: DocumentData): string | undefined {
  const values = valuesOf(data);
  const mandatory = { ...COMMON_FIELDS, number: '文号', organ: '机关名称', ...template.mandatory };
  const lacking = Object.entries(mandatory).find(([name]) => textOf(values, name) === undefined);
  if (lacking) return lacking[1];
  const sealed = template.blocks.some(({ kind }) => kind === 'seal');
  return sealed && (data.organ.seal ?? '').trim() === '' ? '印章' : undefined;
}

/** The document proper. Total: what a template names and the data lacks is left out. */
export function renderDocument(template: DocumentTemplate, data: DocumentData): Rendered {
  const values = valuesOf(data);
  const blocks = template.blocks.map((block) => renderBlock(block, data, values));
  const article = `<article>${headOf(template, data)}${blocks.join('')}</article>`;
  return { article, hash: createHash('sha256').update(article).digest('hex') };
}

/** A complete page for a browser to print: no script, nothing from elsewhere. */
export function documentPage(
  template: DocumentTemplate,
  data: DocumentData,
  { article, hash }: Rendered,
  options: PrintOptions = {},
): string {
  const { look } = template;
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    '<meta http-equiv="Content-Security-Policy" ' +
    "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src 'self'\">" +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escape(`${data.title} ${data.number}`)}</title><style>${STYLE}</style></head>` +
    `<body><main class="sheet ${look}">${voidLine(options)}${article}` +
    `${footOf(data, hash, options)}${voidMark(options)}</main></body></html>`
  );
}

/** Where anybody checks a document: its number and the first 16 digits of its hash. */
export function verifyPath(number: string, hash: string): string {
  const plain = number.replace(/\p{Cs}/gu, '');
  return `/c/verify?n=${encodeURIComponent(plain)}&h=${hash.slice(0, 16)}`;
}

// ---------------------------------------------------------------------------------------------

function headOf({ look }: DocumentTemplate, { organ, title, number }: DocumentData): string {
  const red =
    look === 'letter' || look === 'slip' ? `<p class="organ">${escape(organ.name)}</p>` : '';
  const shown = look === 'certificate' ? `编号：${number}` : number;
  return `<header>${red}<h1>${escape(title)}</h1><p class="number">${escape(shown)}</p></header>`;
}

function footOf({ number, fields }: DocumentData, hash: string, { origin }: PrintOptions): string {
  const url = `${origin ?? ''}${verifyPath(number, hash)}`;
  const code = written(fields['itemCode']);
  return (
    `<footer>${qrSvg(url)}<div>` +
    `<p>办件编号：${escape(written(fields['caseNumber']))}` +
    `${code === '' ? '' : `　事项编码：${escape(code)}`}</p>` +
    `<p>文书编号：${escape(number)}　扫描二维码核验本文书的真伪和效力</p>` +
    `<p>校验码（SHA-256）：<span class="hash">${hash}</span></p></div></footer>`
  );
}

function voidLine({ void: voided }: PrintOptions): string {
  if (!voided) return '';
  const text = `本文书已于${written(voided.on)}作废，原因：${voided.reason}`;
  return `<p class="voided">${escapeLines(text)}</p>`;
}

function voidMark({ void: voided }: PrintOptions): string {
  return voided ? '<div class="void">作废</div>' : '';
}
