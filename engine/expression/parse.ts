import type { Expression, Language } from '../core/expression.js';

const SCRIPT_FORMATS: ReadonlyMap<string, Language> = new Map([
  ['javascript', 'javascript'],
  ['js', 'javascript'],
  ['ecmascript', 'javascript'],
  ['text/javascript', 'javascript'],
  ['application/javascript', 'javascript'],
  ['application/ecmascript', 'javascript'],
  ['feel', 'feel'],
  ['juel', 'juel'],
  ['https://www.omg.org/spec/dmn/20191111/feel/', 'feel'],
  ['https://www.omg.org/spec/dmn/20180521/feel/', 'feel'],
]);

/** The language of a `scriptFormat`, `language` or `expressionLanguage`; undefined: not offered. */
export function languageOf(format: string): Language | undefined {
  return SCRIPT_FORMATS.get(format.trim().toLowerCase());
}

/**
 * Recognises how Camunda models write expressions. A language named in the model (`feel`,
 * `javascript`) stands; else `${…}` or `#{…}` anywhere makes it JUEL, a leading `=` FEEL, and the
 * rest is literal text, kept as it is.
 */
export function parseExpression(text: string, language: Language = 'literal'): Expression {
  const trimmed = text.trim();
  if (language === 'javascript') return { language, source: text };
  if (language === 'feel') return { language, source: trimmed.replace(/^=/, '').trim() };
  if (/[$#]\{/.test(trimmed)) return { language: 'juel', source: trimmed };
  if (trimmed.startsWith('=')) return { language: 'feel', source: trimmed.slice(1).trim() };
  return { language: 'literal', source: text };
}
