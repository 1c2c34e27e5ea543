import { NAMESPACE } from './xml/element.js';

/** What can be told of a diagram without compiling it: its first process and its item. */
export interface Outline {
  readonly key: string;
  readonly name?: string;
  readonly item?: { readonly code: string; readonly name: string };
}

/**
 * Quick and forgiving, for lists: the file need not be well-formed. `undefined`: there is no
 * process in it.
 */
export function outlineOf(xml: string): Outline | undefined {
  const found = find(xml);
  if (!found) return undefined;
  const { process, item } = found;
  const name = process.attributes.get('name');
  return {
    key: unescaped(process.attributes.get('id')?.value ?? ''),
    ...(name !== undefined && { name: unescaped(name.value) }),
    ...(item && {
      item: {
        code: unescaped(item.attributes.get('code')?.value ?? ''),
        name: unescaped(item.attributes.get('name')?.value ?? ''),
      },
    }),
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

const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/y;

function find(xml: string): { process: Tag; item: Tag | undefined } | undefined {
  const text = withoutComments(xml);
  const bpmn = prefixOf(text, NAMESPACE.bpmn);
  const yc = prefixOf(text, NAMESPACE.yc);
  const process = bpmn === undefined ? undefined : tagOf(text, `${bpmn}process`, 0);
  if (!process) return undefined;
  const item = yc === undefined ? undefined : tagOf(text, `${yc}item`, process.inside);
  const end = text.indexOf(`</${bpmn ?? ''}process`, process.inside);
  return { process, item: item && (end === -1 || item.inside < end) ? item : undefined };
}

/** Comments and CDATA as blanks of the same length. */
function withoutComments(xml: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = xml.indexOf('<!', done); at !== -1; at = xml.indexOf('<!', done)) {
    const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![', at) ? ']]>' : '>';
    const found = xml.indexOf(close, at);
    const end = found === -1 ? xml.length : found + close.length;
    parts.push(xml.slice(done, at), ' '.repeat(end - at));
    done = end;
  }
  return parts.length === 0 ? xml : parts.join('') + xml.slice(done);
}

/** `bpmn:`, or nothing for a default namespace; `undefined`: it is not declared. */
function prefixOf(text: string, namespace: string): string | undefined {
  const declared = new RegExp(`\\sxmlns(?::([\\w.-]+))?\\s*=\\s*["']${literally(namespace)}["']`);
  const found = declared.exec(text);
  return found ? (found[1] === undefined ? '' : `${found[1]}:`) : undefined;
}

function tagOf(text: string, name: string, from: number): Tag | undefined {
  for (let at = text.indexOf(`<${name}`, from); at !== -1; ) {
    const inside = at + name.length + 1;
    if (/[\s/>]/.test(text[inside] ?? ''))
      return { inside, attributes: attributesAt(text, inside) };
    at = text.indexOf(`<${name}`, inside);
  }
  return undefined;
}

function attributesAt(text: string, inside: number): ReadonlyMap<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  ATTRIBUTE.lastIndex = inside;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
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
