import type { ModuleDeclaration } from 'didi';
import type { Language } from '../i18n/language.js';
import { ZH } from './zh.js';

/** What bpmn-js asked for in Chinese and the dictionary lacks: a browser test wants it empty. */
export const untranslated = new Set<string>();

/** bpmn-js's own words in the language of the page. */
export function translateModule(language: Language): ModuleDeclaration {
  return { translate: ['value', language === 'zh' ? inChinese : filled] };
}

export function inChinese(template: string, values: Values = {}): string {
  const known = ZH[template];
  if (known === undefined) untranslated.add(template);
  return filled(known ?? template, values);
}

// ---------------------------------------------------------------------------------------------

type Values = Readonly<Record<string, string | number>>;

function filled(template: string, values: Values = {}): string {
  return template.replace(/\{([^}]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
