import { attribute, NAMESPACE, type XmlElement } from './xml/element.js';
import { decode } from './xml/decode.js';
import { scan } from './xml/scan.js';

/** What can be told of a diagram without compiling it: its first process and its item. */
export interface Outline {
  readonly key: string;
  readonly name?: string;
  readonly item?: { readonly code: string; readonly name: string };
}

/** `undefined`: no XML, or no process in it. */
export function outlineOf(xml: string): Outline | undefined {
  const found = find(xml);
  if (!found) return undefined;
  const { process, item } = found;
  const key = attribute(process, 'id') ?? '';
  const name = attribute(process, 'name');
  return {
    key: unescaped(key),
    ...(name !== undefined && { name: unescaped(name) }),
    ...(item && {
      item: {
        code: unescaped(attribute(item, 'code') ?? ''),
        name: unescaped(attribute(item, 'name') ?? ''),
      },
    }),
  };
}

/** The diagram as that of another item: process id, names and code, as far as given. */
export function renamed(
  xml: string,
  { key, name, code }: { readonly key: string; readonly name?: string; readonly code?: string },
): string | undefined {
  const text = xml.startsWith('\uFEFF') ? xml.slice(1) : xml;
  const found = find(text);
  if (!found) return undefined;
  const { process, item } = found;
  const old = attribute(process, 'id') ?? '';
  const changes: readonly { element: XmlElement; values: Values }[] = [
    { element: process, values: { id: key, name } },
    ...(item ? [{ element: item, values: { name, code } }] : []),
  ];
  let result = text;
  for (const { element, values } of changes.toReversed()) {
    const { offset } = element;
    const tag = START_TAG.exec(result.slice(offset))?.[0] ?? '';
    result = result.slice(0, offset) + withValues(tag, values) + result.slice(offset + tag.length);
  }
  const refers = new RegExp(`((?:bpmnElement|processRef)\\s*=\\s*)(["'])${literally(old)}\\2`, 'g');
  return result.replace(refers, (_, before: string) => `${before}"${escaped(key)}"`);
}

// ---------------------------------------------------------------------------------------------

const START_TAG = /^<[^\s/>]+(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*/;

type Values = Readonly<Record<string, string | undefined>>;

function find(xml: string): { process: XmlElement; item?: XmlElement } | undefined {
  const decoded = decode(xml);
  if ('refused' in decoded) return undefined;
  const scanned = scan(decoded.text);
  if ('refused' in scanned) return undefined;
  const process = scanned.root.children.find(
    ({ uri, local }) => uri === NAMESPACE.bpmn && local === 'process',
  );
  if (!process) return undefined;
  const extensions = process.children.filter(({ local }) => local === 'extensionElements');
  const item = extensions
    .flatMap(({ children }) => children)
    .find(({ uri, local }) => uri === NAMESPACE.yc && local === 'item');
  return { process, ...(item && { item }) };
}

/** The start tag with these attributes, put in where they were not. */
function withValues(tag: string, values: Values): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    if (value === undefined) return text;
    const written = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
    const attributeText = `"${escaped(value)}"`;
    return written.test(text)
      ? text.replace(written, (_, before: string) => `${before}${attributeText}`)
      : `${text} ${name}=${attributeText}`;
  }, tag);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:(\w+)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g, (whole, name, ten, hex) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    return String.fromCodePoint(
      Number.parseInt((ten ?? hex) as string, ten === undefined ? 16 : 10),
    );
  });
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, ' ');
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
