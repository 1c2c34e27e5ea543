import { malformed } from './refuse.js';

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/y;

/**
 * Checks every `&…;` of a piece of text or of an attribute's value. Without a DTD there are five
 * named entities; all else is a character number. Answers the text with characters beyond the BMP
 * written out, or `undefined` if nothing had to change.
 */
export function checkReferences(text: string, offset: number): string | undefined {
  let at = text.indexOf('&');
  if (at === -1) return undefined;
  let written = '';
  let done = 0;
  for (; at !== -1; at = text.indexOf('&', at + 1)) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(text);
    if (match === null) {
      malformed(
        offset + at,
        '“&” 后面不是已知的实体，请写成 “&amp;”',
        'unknown entity after "&"; write "&amp;"',
      );
    }
    const code = codeOf(match);
    if (code === undefined) continue;
    if (!isXmlCharacter(code)) {
      malformed(offset + at, `不允许的字符 ${match[0]}`, `character ${match[0]} is not allowed`);
    }
    if (code <= 0xffff) continue;
    written += text.slice(done, at) + String.fromCodePoint(code);
    done = REFERENCE.lastIndex;
  }
  return done === 0 ? undefined : written + text.slice(done);
}

function codeOf(match: RegExpExecArray): number | undefined {
  if (match[2] !== undefined) return Number.parseInt(match[2], 10);
  return match[3] === undefined ? undefined : Number.parseInt(match[3], 16);
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffd) || (code > 0xffff && code < 0x110000);
}
