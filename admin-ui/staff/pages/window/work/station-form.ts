import type { FormJson } from '../../../../../forms/index.js';
import { walkComponents } from '../../../../form/walk.js';

const STATIC = new Set(['button', 'content', 'panel', 'fieldset', 'columns', 'hidden']);

/** Whether a station's form has anything to fill in: many only show what was filled before. */
export function isOpen(form: FormJson | undefined): boolean {
  if (!form) return false;
  for (const { component } of walkComponents(form.components)) {
    if (!STATIC.has(component.type) && component['disabled'] !== true) return true;
  }
  return false;
}
