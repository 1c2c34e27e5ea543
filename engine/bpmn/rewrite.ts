import { LIMITS } from './limits.js';
import { NAMESPACE } from './xml/element.js';

/** What can be told of a diagram without compiling it: its first process and its item. */
export interface Outline {
  readonly key: string;
  readonly name?: string;
  readonly item?: ItemOutline;
}

/** As it is written: nothing of it has been checked. */
export interface ItemOutline {
  readonly code: string;
  readonly name: string;
  readonly codeScheme?: string;
  readonly block?: string;
  readonly catalogPart?: string;
  readonly caseType?: string;
  readonly joint?: string;
}

/**
 * Quick and forgiving, for lists: the file need not be well-formed. `undefined`: there is no
 * process in it, or it stands behind thousands of comments. Takes some 20 ms for 2 MB, whatever
 * they hold.
 */
export function outlineOf(xml: string): Outline | undefined {
  const found = find(xml);
  if (!found) return undefined;
  const { process, item } = found;
  const name = valueOf(process, 'name');
  return {
    key: valueOf(process, 'id') ?? '',
    ...(name !== undefined && { name }),
    ...(item && { item: itemOutline(item) }),
  };
}

/** The diagram as that of another item: process id, names and code, as far as given. */
export function renamed(
  xml: string,
  { key, name, code }: { readonly key: string; readonly name?: string; readonly code?: string },
): string | undefined {
  const found = find(xml);
  if (!found) return undefined;
  const { process, item } = found;
  const old = process.attributes.get('id')?.value;
  // from behind, so that what stands before keeps its place
  let text = item ? withValues(xml, item, { name, code }) : xml;
  text = withValues(text, process, { id: key, name });
  if (old === undefined) return text;
  const refers = new RegExp(`((?:bpmnElement|processRef)\\s*=\\s*)(["'])${literally(old)}\\2`, 'g');
  return text.replace(refers, (_, before: string) => `${before}"${escaped(key)}"`);
}

// ---------------------------------------------------------------------------------------------

interface Tag {
  /** Offset behind the element's name. */
  readonly inside: number;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

interface Attribute {
  readonly value: string;
  /** Offsets of the value with its quotes. */
  readonly from: number;
  readonly to: number;
}

const MORE_OF_ITEM = ['codeScheme', 'block', 'catalogPart', 'caseType', 'joint'] as const;

function itemOutline(item: Tag): ItemOutline {
  const more = MORE_OF_ITEM.flatMap((name) => {
    const value = valueOf(item, name);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return {
    code: valueOf(item, 'code') ?? '',
    name: valueOf(item, 'name') ?? '',
    ...Object.fromEntries(more),
  };
}

function valueOf({ attributes }: Tag, name: string): string | undefined {
  const found = attributes.get(name);
  return found && unescaped(found.value);
}

const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/y;

function find(xml: string): { process: Tag; item: Tag | undefined } | undefined {
  const bpmn = prefixOf(xml, NAMESPACE.bpmn);
  if (bpmn === undefined) return undefined;
  const [opens, closes] = [`<${bpmn}process`, `</${bpmn}process`];
  const yc = prefixOf(xml, NAMESPACE.yc);
  const ours = [opens, closes, ...(yc === undefined ? [] : [`<${yc}item`])];
  const mark = new RegExp(`<!|(?:${ours.map(literally).join('|')})(?=[\\s/>])`, 'g');
  let process: Tag | undefined;
  for (let count = 0; count < MOST_MARKS; count++) {
    const match = mark.exec(xml);
    if (!match || (process && match[0] === closes)) break;
    const [{ length }] = match;
    if (match[0] === '<!') mark.lastIndex = endOfNote(xml, match.index);
    else if (!process) process = match[0] === opens ? tagAt(xml, match.index + length) : undefined;
    else if (match[0] !== opens) return { process, item: tagAt(xml, match.index + length) };
  }
  return process && { process, item: undefined };
}

/** Notes and processes that are looked at on the way to the item. */
const MOST_MARKS = 10_000;

/** Behind a comment, CDATA or a declaration; what is not closed takes all the rest. */
function endOfNote(xml: string, at: number): number {
  const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![', at) ? ']]>' : '>';
  const found = xml.indexOf(close, at);
  return found === -1 ? xml.length : found + close.length;
}

/** `bpmn:`, or nothing for a default namespace; `undefined`: it is not declared. */
function prefixOf(text: string, namespace: string): string | undefined {
  const declared = new RegExp(`\\sxmlns(?::([\\w.-]+))?\\s*=\\s*["']${literally(namespace)}["']`);
  const found = declared.exec(text);
  return found ? (found[1] === undefined ? '' : `${found[1]}:`) : undefined;
}

function tagAt(text: string, inside: number): Tag {
  return { inside, attributes: attributesAt(text, inside) };
}

function attributesAt(text: string, inside: number): ReadonlyMap<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  ATTRIBUTE.lastIndex = inside;
  for (let count = 0; count < LIMITS.attributesPerElement; count++) {
    const match = ATTRIBUTE.exec(text);
    if (!match) break;
    const [, name = '', quoted = ''] = match;
    const to = ATTRIBUTE.lastIndex;
    attributes.set(name, { value: quoted.slice(1, -1), from: to - quoted.length, to });
  }
  return attributes;
}

/** The text with these attributes in the tag, put in where they were not. */
function withValues(
  text: string,
  { inside, attributes }: Tag,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const changes = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const { from, to } = attributes.get(name) ?? { from: inside, to: inside };
    const written = `"${escaped(value)}"`;
    return [{ from, to, text: attributes.has(name) ? written : ` ${name}=${written}` }];
  });
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((all, change) => all.slice(0, change.from) + change.text + all.slice(change.to), text);
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
    const code = ten === undefined ? Number.parseInt(hex as string, 16) : Number(ten);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
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
