import { LIMITS } from '../limits.js';
import type { Text, XmlProblemCode } from '../problem.js';

export type Decoded = { readonly text: string } | { readonly refused: XmlRefusal };

export interface XmlRefusal extends Text {
  readonly code: XmlProblemCode;
  /** UTF-16 units from the start of the text. */
  readonly offset?: number;
}

/** A file's text without its byte order mark: well-formed UTF-8, not binary, not too large. */
export function decode(content: string | Uint8Array): Decoded {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  if (size > LIMITS.bytes) return { refused: TOO_LARGE };
  if (typeof content !== 'string' && startsAsUtf16(content)) return { refused: NOT_UTF8 };
  const text = typeof content === 'string' ? content : utf8(content);
  if (text === undefined) return { refused: NOT_UTF8 };
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return { refused: EMPTY };
  const offset = plain.search(NEVER_IN_XML);
  if (offset !== -1) return { refused: { ...NOT_UTF8, offset } };
  return { text: plain };
}

/** Control characters, lone surrogates, and U+FFFD, which a wrong decoding leaves behind. */
const NEVER_IN_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFD-\uFFFF]|\p{Surrogate}/u;

const EMPTY: XmlRefusal = { code: 'FILE_EMPTY', zh: '文件是空的', en: 'the file is empty' };

const TOO_LARGE: XmlRefusal = {
  code: 'FILE_TOO_LARGE',
  zh: `文件超过 ${LIMITS.bytes / 1024 / 1024} MB，请拆分成几个流程`,
  en: `the file exceeds ${LIMITS.bytes / 1024 / 1024} MB; split it into several processes`,
};

const NOT_UTF8: XmlRefusal = {
  code: 'ENCODING_UNSUPPORTED',
  zh: '文件不是 UTF-8 文本（可能是 UTF-16、GBK 或二进制文件），请另存为 UTF-8',
  en: 'the file is not UTF-8 text (UTF-16, GBK or binary); save it as UTF-8',
};

function startsAsUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
