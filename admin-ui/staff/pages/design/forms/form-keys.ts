import type { FormJson } from '../../../../../forms/index.js';
import type { Forms } from '../workbench/model.js';

/** What stations name a form by; the server refuses others. */
const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

export type KeyProblem = 'pattern' | 'taken';

export function keyProblem(key: string, taken: readonly string[]): KeyProblem | undefined {
  if (!KEY.test(key)) return 'pattern';
  return taken.includes(key) ? 'taken' : undefined;
}

/** A key that no form has yet: `survey2` after `survey`. */
export function freeKey(key: string, taken: readonly string[]): string {
  if (!taken.includes(key)) return key;
  const stem = key.replace(/\d+$/, '');
  for (let n = 2; ; n += 1) if (!taken.includes(`${stem}${n}`)) return `${stem}${n}`;
}

export function withForm(forms: Forms, key: string, form: FormJson): Forms {
  return { ...forms, [key]: form };
}

export function withoutForm(forms: Forms, key: string): Forms {
  return Object.fromEntries(Object.entries(forms).filter(([other]) => other !== key));
}

/** Under another key or title, in its former place. */
export function renamedForm(forms: Forms, key: string, to: { key: string; title: string }): Forms {
  const entries = Object.entries(forms).map(([other, form]) =>
    other === key ? [to.key, { ...form, title: to.title }] : [other, form],
  );
  return Object.fromEntries(entries) as Forms;
}
