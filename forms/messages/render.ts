import type { MessageParams } from '../components/kind.js';
import { asText } from '../components/shape.js';
import { EN } from './en.js';
import { ZH } from './zh.js';

/** The sentence for a rule; a rule without one is a bug that the dictionary test finds. */
export function messageOf(rule: string, params: MessageParams): { zh: string; en: string } {
  return { zh: fill(ZH[rule] ?? rule, params), en: fill(EN[rule] ?? rule, params) };
}

/** A form's own text instead of ours; taken as it stands, nothing in it is filled in. */
export function customMessage(component: Record<string, unknown>, rule: string): string {
  const errors = record(component['errors']);
  if (Object.hasOwn(errors, rule)) return asText(errors[rule]);
  const validate = record(component['validate']);
  const special: Record<string, unknown> = {
    pattern: validate['patternMessage'],
    minSelectedCount: component['minSelectedCountMessage'],
    maxSelectedCount: component['maxSelectedCountMessage'],
  };
  const chosen = Object.hasOwn(special, rule) ? asText(special[rule]) : '';
  return chosen || asText(validate['customMessage']);
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function fill(template: string, params: MessageParams): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
