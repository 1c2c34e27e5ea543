import { useSyncExternalStore } from 'react';

/** Chinese first; whoever prefers English says so once for this browser. */
export type Language = 'zh' | 'en';

const STORED = 'yichuang.language';
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const listeners = new Set<() => void>();
let current: Language = remembered();

export function currentLanguage(): Language {
  return current;
}

/** For this browser from now on; everything on the screen follows. */
export function setLanguage(language: Language): void {
  current = language;
  globalThis.localStorage?.setItem(STORED, language);
  markDocument();
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** Tells screen readers and hyphenation which language the page is in. */
export function markDocument(): void {
  if (globalThis.document) globalThis.document.documentElement.lang = TAGS[current];
}

// ---------------------------------------------------------------------------------------------

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): Language {
  return globalThis.localStorage?.getItem(STORED) === 'en' ? 'en' : 'zh';
}
