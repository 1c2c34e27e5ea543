import type { DocumentData } from '../../core/case/documents/document.js';
import type { Value } from '../../core/expression.js';
import { escape, escapeLines } from './html.js';
import { sealRing } from './seal.js';
import type { Block, Column, Row } from './template.js';
import { filled, textOf, type Values, written } from './values.js';

/** One block as HTML; empty where the document does not have what it names. */
export function renderBlock(block: Block, data: DocumentData, values: Values): string {
  switch (block.kind) {
    case 'addressee':
      return element('p', 'addressee', filled(block.text, values));
    case 'paragraph':
      return paragraph(block.text, block.title, values);
    case 'note':
      return element('p', 'note', filled(block.text, values));
    case 'rows':
      return rows(block.rows, values);
    case 'table':
      return table(block.columns, values[block.of] ?? null);
    case 'list':
      return list(block.title, block.of, values);
    case 'seal':
      return seal(data);
    case 'handwritten':
      return handwritten(block.lines, block.signature && textOf(values, block.signature));
  }
}

// ---------------------------------------------------------------------------------------------

function element(tag: string, style: string, text: string | undefined): string {
  return text === undefined ? '' : `<${tag} class="${style}">${escapeLines(text)}</${tag}>`;
}

function paragraph(text: string, title: string | undefined, values: Values): string {
  const body = filled(text, values);
  if (body === undefined) return '';
  const head = title === undefined ? '' : `<b>${escape(title)}</b>`;
  return `<p>${head}${escapeLines(body)}</p>`;
}

function rows(pairs: readonly Row[], values: Values): string {
  const lines = pairs.flatMap(([label, text]) => {
    const body = filled(text, values);
    if (body === undefined) return [];
    return [`<tr><th scope="row">${escape(label)}</th><td>${escapeLines(body)}</td></tr>`];
  });
  return lines.length === 0 ? '' : `<table class="rows">${lines.join('')}</table>`;
}

function table(columns: readonly Column[], value: Value): string {
  if (!Array.isArray(value)) return element('p', '', written(value) || undefined);
  const head = columns.map(({ title, width }) => {
    const share = width === undefined ? '' : ` style="width:${width}%"`;
    return `<th scope="col"${share}>${escape(title)}</th>`;
  });
  const body = value.map((entry: Value, index) => {
    const cells = columns.map(({ key, align }) => {
      const style = align === undefined ? '' : ' class="center"';
      return `<td${style}>${escapeLines(written(cellOf(entry, key)))}</td>`;
    });
    return `<tr><td class="center">${index + 1}</td>${cells.join('')}</tr>`;
  });
  const first = '<th scope="col" class="count">序号</th>';
  return (
    `<table class="list"><thead><tr>${first}${head.join('')}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table>`
  );
}

function cellOf(entry: Value, key: string): Value {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return entry;
  const object = entry as { readonly [name: string]: Value };
  return Object.hasOwn(object, key) ? object[key]! : null;
}

function list(title: string, of: string, values: Values): string {
  const text = textOf(values, of);
  if (text === undefined) return '';
  const value = values[of]!;
  const entries = Array.isArray(value) ? value.map(written) : [text];
  const items = entries.map((entry) => `<li>${escapeLines(entry)}</li>`).join('');
  return `<p><b>${escape(title)}</b></p><ol>${items}</ol>`;
}

/** The picture is a file of the case, which stands beside its documents; its name is its hash. */
function handwritten(lines: readonly string[], signature: string | undefined): string {
  const isPicture = signature !== undefined && /^[0-9a-f]{64}$/.test(signature);
  const inside = isPicture
    ? `<p>签名：<img class="signature" alt="签名" src="../files/${signature}"></p>`
    : lines.map((line) => `<p>${escape(line)}</p>`).join('');
  return `<div class="hand">${inside}</div>`;
}

function seal(data: DocumentData): string {
  const { organ, on } = data;
  return (
    `<div class="seal">${sealRing(organ)}` +
    `<p>${escape(organ.name)}</p><p>${escape(written(on))}</p></div>`
  );
}
