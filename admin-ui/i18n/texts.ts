import { type Language, currentLanguage, useLanguage } from './language.js';

type Said = string | ((...values: never[]) => string);
/** The same in Chinese and in English, as data: a status, a role, a block. */
export type Text = readonly [zh: string, en: string];
type Pair = readonly [zh: Said, en: Said];

type Spoken<T> = {
  readonly [K in keyof T]: T[K] extends readonly [infer F, unknown]
    ? F extends string
      ? string
      : F
    : never;
};

/** What a component says, in both languages. */
export type Texts<T> = Readonly<Record<Language, Spoken<T>>>;

/**
 * The texts of one component, beside it: `texts({ save: ['保存', 'Save'], left: [(n: number) =>
 * `剩 ${n} 天`, (n: number) => `${n} days left`] })`. No text is without its twin.
 */
export function texts<const T extends Readonly<Record<string, Pair>>>(pairs: T): Texts<T> {
  return { zh: spoken(pairs, 0), en: spoken(pairs, 1) };
}

/** A component's texts in the language of the moment; it is drawn again when that changes. */
export function useTexts<T>(all: Texts<T>): Spoken<T> {
  return all[useLanguage()];
}

/** Outside components, where nothing is drawn again. */
export function textsNow<T>(all: Texts<T>): Spoken<T> {
  return all[currentLanguage()];
}

/** English names of things come as they stand within a sentence. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Of a text that is data, the one for the language. */
export function said(pair: Text, language: Language): string {
  return language === 'zh' ? pair[0] : pair[1];
}

function spoken<T extends Readonly<Record<string, Pair>>>(pairs: T, at: 0 | 1): Spoken<T> {
  const entries = Object.entries(pairs).map(([key, pair]) => [key, pair[at]]);
  return Object.fromEntries(entries) as Spoken<T>;
}
