import { LIMITS } from '../limits.js';
import { readStartTag, type StartTag } from './attributes.js';
import type { XmlRefusal } from './decode.js';
import { Edits } from './edits.js';
import { attribute, NAMESPACE, type XmlElement } from './element.js';
import { Lines } from './lines.js';
import { type References, referredTo } from './names.js';
import { checkReferences } from './references.js';
import { malformed, ScanStopped, stop } from './refuse.js';
import { NamespaceScope, split } from './scope.js';

export interface Scan {
  readonly root: XmlElement;
  readonly lines: Lines;
  /** What moddle is to read: layout (BPMN DI) blanked out, line breaks kept. */
  readonly text: string;
}

/**
 * One linear walk over the tags before anything else touches the file. It refuses what is not
 * well-formed, what declares a DTD or entities (XML bombs, external entities) and what is too big
 * or too deep, and keeps where each element stands. Moddle alone reads on over broken XML, decodes
 * references loosely and knows no lines.
 */
export function scan(
  text: string,
  references: References = new Set(),
): Scan | { readonly refused: XmlRefusal; readonly lines: Lines } {
  const lines = new Lines(text);
  try {
    const scanner = new Scanner(text, lines, references);
    const root = scanner.run();
    return { root, lines, text: scanner.edits.apply(text) };
  } catch (error) {
    if (error instanceof ScanStopped) return { refused: error.refusal, lines };
    throw error;
  }
}

/** An element whose end tag is to come. */
interface Open {
  readonly name: string;
  /** Inside the layout, of which nothing is kept, the layout's element. */
  readonly element: XmlElement;
  /** Absent inside the layout. */
  readonly scope?: NamespaceScope;
}

const ELEMENT_NAME = /[\p{L}_][\p{L}\p{N}_.\-:]*/uy;

class Scanner {
  readonly edits = new Edits();
  readonly #text: string;
  readonly #lines: Lines;
  readonly #open: Open[] = [];
  readonly #references: References;
  #root: XmlElement | undefined;
  #count = 0;

  constructor(text: string, lines: Lines, references: References) {
    this.#text = text;
    this.#lines = lines;
    this.#references = references;
  }

  run(): XmlElement {
    let at = 0;
    while (at < this.#text.length) {
      const tag = this.#text.indexOf('<', at);
      this.#characters(at, tag === -1 ? this.#text.length : tag);
      at = tag === -1 ? this.#text.length : this.#markup(tag);
    }
    const open = this.#open.at(-1);
    if (open !== undefined) {
      const { offset } = open.element;
      stop('XML_TRUNCATED', offset, `<${open.name}> 没有结束标签`, `<${open.name}> is not closed`);
    }
    if (this.#root === undefined) {
      stop('NOT_BPMN', 0, '不是 XML 文件', 'not an XML file');
    }
    return this.#root;
  }

  /** Text between tags. */
  #characters(from: number, to: number): void {
    if (from === to) return;
    const text = this.#text.slice(from, to);
    if (this.#open.length === 0) {
      if (text.trim() === '') return;
      const at = from + text.search(/\S/);
      if (this.#root === undefined) stop('NOT_BPMN', at, '不是 XML 文件', 'not an XML file');
      malformed(at, '根元素之外有文字', 'text outside of the root element');
    }
    const rewritten = checkReferences(text, from) ?? this.#named(text);
    if (rewritten !== undefined) this.edits.replace(from, to, rewritten);
  }

  /** A reference that stands as text, as moddle compares it. */
  #named(text: string): string | undefined {
    const { element, scope } = this.#open.at(-1)!;
    if (scope === undefined || !this.#references.has(element.local)) return undefined;
    const named = referredTo(text, scope, this.#target);
    return named === '' || named === text ? undefined : named;
  }

  get #target(): string {
    return (this.#root && attribute(this.#root, 'targetNamespace')) ?? '';
  }

  /** One tag, comment, CDATA section or instruction; answers the offset behind it. */
  #markup(at: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', at)) return this.#behind('-->', at + 4, at);
    if (text.startsWith('<![CDATA[', at)) {
      if (this.#open.length === 0) malformed(at, '根元素之外有 CDATA', 'CDATA outside of the root');
      return this.#behind(']]>', at + 9, at);
    }
    if (text.startsWith('<!', at)) {
      stop(
        'XML_DOCTYPE',
        at,
        '不接受 DOCTYPE 与实体声明（可能引入外部文件或无限展开），请删除',
        'DOCTYPE and entity declarations are refused (external files, unbounded expansion)',
      );
    }
    if (text.startsWith('<?', at)) return this.#instruction(at);
    return text.startsWith('</', at) ? this.#endTag(at) : this.#startTag(at);
  }

  #behind(end: string, from: number, opened: number): number {
    const at = this.#text.indexOf(end, from);
    if (at === -1) {
      stop(
        'XML_TRUNCATED',
        opened,
        `缺少 “${end}”，文件可能不完整`,
        `missing "${end}"; truncated?`,
      );
    }
    return at + end.length;
  }

  #instruction(at: number): number {
    const end = this.#behind('?>', at + 2, at);
    const whole = this.#text.slice(at, end);
    if (!/^<\?xml\s/i.test(whole)) return end;
    if (at !== 0) malformed(at, 'XML 声明不在文件开头', 'the XML declaration is not at the start');
    // It is text already, whatever its bytes were; moddle would complain.
    const encoding = /\sencoding\s*=\s*["'](?!utf-8["'])[^"']*["']/i.exec(whole);
    if (encoding !== null) {
      const from = at + encoding.index;
      this.edits.replace(from, from + encoding[0].length, ' '.repeat(encoding[0].length));
    }
    return end;
  }

  #startTag(at: number): number {
    ELEMENT_NAME.lastIndex = at + 1;
    const name = ELEMENT_NAME.exec(this.#text)?.[0];
    if (name === undefined) malformed(at, '“<” 后面不是标签名', 'no tag name after "<"');
    const parent = this.#open.at(-1);
    if (parent === undefined && this.#root !== undefined) {
      malformed(at, '有两个根元素', 'a second root element');
    }
    this.#bound(at);
    const within = parent && (parent.scope === undefined || isLayout(parent.element));
    const outer = within ? undefined : (parent?.scope ?? new NamespaceScope());
    const tag = readStartTag(this.#text, ELEMENT_NAME.lastIndex, outer, {
      edits: this.edits,
      references: this.#references,
      target: this.#target,
    });
    if (within) {
      if (!tag.selfClosing) this.#open.push({ name, element: parent.element });
      return tag.end;
    }
    const element = elementOf(name, at, tag, parent?.element);
    parent?.element.children.push(element);
    this.#root ??= element;
    if (!tag.selfClosing)
      this.#open.push({ name, element, ...(tag.scope && { scope: tag.scope }) });
    return tag.end;
  }

  #bound(at: number): void {
    this.#count += 1;
    if (this.#count > LIMITS.xmlElements) {
      const most = LIMITS.xmlElements;
      stop('XML_TOO_COMPLEX', at, `XML 元素超过 ${most} 个`, `more than ${most} XML elements`);
    }
    if (this.#open.length >= LIMITS.xmlDepth) {
      const most = LIMITS.xmlDepth;
      stop('XML_TOO_COMPLEX', at, `嵌套超过 ${most} 层`, `nested deeper than ${most} levels`);
    }
  }

  #endTag(at: number): number {
    const end = this.#behind('>', at + 2, at);
    const name = this.#text.slice(at + 2, end - 1).trimEnd();
    const open = this.#open.pop();
    if (open?.name !== name) {
      const zh = open ? `应为 </${open.name}>，却是 </${name}>` : `多出的 </${name}>`;
      const en = open ? `expected </${open.name}>, found </${name}>` : `stray </${name}>`;
      malformed(at, zh, en);
    }
    if (open.scope !== undefined && isLayout(open.element)) this.#blank(open.element, end);
    return end;
  }

  #blank(element: XmlElement, end: number): void {
    const breaks = '\n'.repeat(this.#lines.between(element.offset, end));
    this.edits.replace(element.offset, end, breaks);
  }
}

function elementOf(
  name: string,
  offset: number,
  { scope, attributes }: StartTag,
  parent: XmlElement | undefined,
): XmlElement {
  const { prefix, local } = split(name, offset);
  const uri = scope?.uriOf(prefix);
  if (uri === undefined && prefix !== '') {
    malformed(offset, `前缀 ${prefix} 没有声明`, `prefix ${prefix} is not declared`);
  }
  if (local in Object.prototype) {
    malformed(offset, `不允许的标签名 ${name}`, `tag name ${name} is not allowed`);
  }
  const children: XmlElement[] = [];
  return { uri: uri ?? '', local, offset, children, attributes, ...(parent && { parent }) };
}

function isLayout(element: XmlElement): boolean {
  return element.uri === NAMESPACE.bpmndi && element.local === 'BPMNDiagram';
}
