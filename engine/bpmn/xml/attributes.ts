import { LIMITS } from '../limits.js';
import type { Edits } from './edits.js';
import type { XmlAttribute } from './element.js';
import { idIn, type References, referredTo } from './names.js';
import { checkReferences } from './references.js';
import { malformed, stop } from './refuse.js';
import { NamespaceScope, split } from './scope.js';

export interface StartTag {
  readonly attributes: readonly XmlAttribute[];
  readonly scope?: NamespaceScope;
  readonly selfClosing: boolean;
  /** Offset after its `>`. */
  readonly end: number;
}

interface Written {
  readonly name: string;
  readonly value: string;
  /** All of it, with the blanks before. */
  readonly text: string;
  readonly offset: number;
}

const ATTRIBUTE = /\s+([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)(\s*=\s*)(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** What reading a tag stands on and adds to. */
export interface Reading {
  readonly edits: Edits;
  readonly references: References;
  /** The file's own namespace; '' until its root is read. */
  readonly target: string;
}

/**
 * Reads a start tag from behind its name. Names of attributes are ASCII, as moddle wants them.
 * Without `outer` (inside the layout) the tag has to be well-formed, and nothing of it is kept.
 */
export function readStartTag(
  text: string,
  from: number,
  outer: NamespaceScope | undefined,
  reading: Reading,
): StartTag {
  const written: Written[] = [];
  let at = from;
  for (;;) {
    TAG_END.lastIndex = at;
    const end = TAG_END.exec(text);
    if (end !== null) {
      const rest = { selfClosing: end[1] === '/', end: TAG_END.lastIndex };
      const scope = outer && declared(written, outer);
      const read = written.map((one) => normalised(one, reading, scope));
      if (scope === undefined) return { attributes: [], ...rest };
      return { attributes: resolved(read, scope), scope, ...rest };
    }
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (match === null) return badAttribute(text, at);
    const value = match[3] ?? match[4] ?? '';
    written.push({ name: match[1] as string, value, text: match[0], offset: at });
    checkSize(value, written.length, at);
    at = ATTRIBUTE.lastIndex;
  }
}

function badAttribute(text: string, at: number): never {
  if (text.indexOf('>', at) === -1) {
    stop(
      'XML_TRUNCATED',
      at,
      '标签没有结束，文件可能不完整',
      'a tag does not end; file truncated?',
    );
  }
  return malformed(
    at,
    '属性写法不对，应为 名称="值"，值里的 “<” 要写成 “&lt;”',
    'bad attribute; write name="value", with "<" as "&lt;"',
  );
}

function checkSize(value: string, count: number, at: number): void {
  if (value.length > LIMITS.attributeLength) {
    stop(
      'XML_TOO_COMPLEX',
      at,
      `属性值超过 ${LIMITS.attributeLength} 个字符`,
      `an attribute exceeds ${LIMITS.attributeLength} characters`,
    );
  }
  if (count > LIMITS.attributesPerElement) {
    stop(
      'XML_TOO_COMPLEX',
      at,
      `一个元素的属性超过 ${LIMITS.attributesPerElement} 个`,
      `an element has more than ${LIMITS.attributesPerElement} attributes`,
    );
  }
}

/** Rewritten for moddle where it would misread it; with ids and references as it compares them. */
function normalised(written: Written, reading: Reading, scope?: NamespaceScope): Written {
  const { name, value, text, offset } = written;
  const rewritten = checkReferences(value, offset + text.length - value.length - 1) ?? value;
  const named = scope === undefined ? rewritten : withName(name, rewritten, reading, scope);
  const quote = text.endsWith('"') ? '"' : "'";
  const shown = `${name}=${quote}${named}${quote}`;
  if (text.endsWith(shown)) return written;
  const blanks = text.slice(0, text.indexOf(name));
  reading.edits.replace(offset, offset + text.length, blanks + shown);
  return named === rewritten ? written : { ...written, value: named };
}

function withName(
  name: string,
  value: string,
  { references, target }: Reading,
  scope: NamespaceScope,
): string {
  if (name === 'id') return idIn(value);
  return references.has(name) ? referredTo(value, scope, target) : value;
}

function declared(written: readonly Written[], outer: NamespaceScope): NamespaceScope {
  const uris = new Map<string, string>();
  for (const { name, value } of written) {
    if (name === 'xmlns') uris.set('', value);
    else if (name.startsWith('xmlns:')) uris.set(name.slice(6), value);
  }
  return uris.size === 0 ? outer : new NamespaceScope(outer, uris);
}

function resolved(written: readonly Written[], scope: NamespaceScope): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  for (const entry of written) {
    const { name, value, offset } = entry;
    if (written.some((other) => other.name === name && other !== entry)) {
      malformed(offset, `属性 ${name} 重复`, `attribute ${name} repeated`);
    }
    const { prefix, local } = split(name, offset);
    if (prefix === 'xmlns' || name === 'xmlns') continue;
    const uri = prefix === '' ? '' : scope.uriOf(prefix);
    if (uri === undefined) {
      malformed(offset, `前缀 ${prefix} 没有声明`, `prefix ${prefix} is not declared`);
    }
    if (local in Object.prototype) {
      malformed(offset, `不允许的属性名 ${name}`, `attribute name ${name} is not allowed`);
    }
    attributes.push({ uri, local, value });
  }
  return attributes;
}
