import { TextDecoder } from 'node:util';
import { LIMITS } from '../limits.js';
import type { Text, XmlProblemCode } from '../problem.js';

export type Decoded = { readonly text: string } | { readonly refused: XmlRefusal };

export interface XmlRefusal extends Text {
  readonly code: XmlProblemCode;
  /** UTF-16 units from the start of the text. */
  readonly offset?: number;
}

/**
 * A file's text without its byte order mark: well-formed, not binary, not too large. Bytes are read
 * in the encoding that their mark or their XML declaration names (XML 1.0, appendix F).
 */
export function decode(content: string | Uint8Array): Decoded {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  if (size > LIMITS.bytes) return { refused: TOO_LARGE };
  const text = typeof content === 'string' ? content : read(content);
  if (text === undefined) return { refused: UNREADABLE };
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (plain.trim() === '') return { refused: EMPTY };
  const offset = plain.search(NEVER_IN_XML);
  if (offset !== -1) return { refused: { ...UNREADABLE, offset } };
  return { text: plain };
}

/**
 * The text of a file for those who keep it as text, in whatever encoding its bytes are; what cannot
 * be read holds U+FFFD, for which it is refused where it is compiled.
 */
export function textOf(bytes: Uint8Array): string {
  return read(bytes) ?? new TextDecoder().decode(bytes);
}

/** Control characters, lone surrogates, and U+FFFD, which a wrong decoding leaves behind. */
const NEVER_IN_XML = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFD-\uFFFF]|\p{Surrogate}/u;

const EMPTY: XmlRefusal = { code: 'FILE_EMPTY', zh: '文件是空的', en: 'the file is empty' };

const TOO_LARGE: XmlRefusal = {
  code: 'FILE_TOO_LARGE',
  zh: `文件超过 ${LIMITS.bytes / 1024 / 1024} MB，请拆分成几个流程`,
  en: `the file exceeds ${LIMITS.bytes / 1024 / 1024} MB; split it into several processes`,
};

const UNREADABLE: XmlRefusal = {
  code: 'ENCODING_UNSUPPORTED',
  zh: '文件不能按其声明的编码读成文字（未声明时为 UTF-8；也可能是二进制文件），请另存为 UTF-8',
  en: 'the bytes are no text in the encoding declared (else UTF-8), or binary; save it as UTF-8',
};

/**
 * `undefined` for an encoding that nobody knows, and for bytes that are none of its text. Latin
 * text is hardly ever valid UTF-8 by chance: what is, was saved so whatever its old head declares.
 */
function read(bytes: Uint8Array): string | undefined {
  const label = encodingOf(bytes);
  const decoder = decoderOf(label);
  if (decoder?.encoding !== 'windows-1252') return textBy(decoder, bytes);
  const text = textBy(decoderOf('utf-8'), bytes);
  return text ?? (ASCII.test(label) ? undefined : textBy(decoder, bytes));
}

/** `TextDecoder` takes it for Windows-1252, as it does ISO-8859-1, and would refuse no byte. */
const ASCII = /^(us-)?ascii$|^ansi_x3\.4-1968$/i;

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

function textBy(decoder: TextDecoder | undefined, bytes: Uint8Array): string | undefined {
  try {
    return decoder?.decode(bytes);
  } catch {
    return undefined;
  }
}

/** What every encoding but UTF-16 has in common with ASCII is enough to read the declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  return DECLARED.exec(head)?.[1] ?? 'utf-8';
}

const DECLARATION_BYTES = 200;
const DECLARED = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;
