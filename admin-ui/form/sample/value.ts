import type {
  ComponentJson,
  Json,
  MaterialDefinition,
  UploadedFile,
} from '../../../forms/index.js';
import { matchesFilePattern } from '../../../forms/components/file-limits.js';
import { asText } from '../../../forms/components/shape.js';
import { compilePattern } from '../../../forms/pattern.js';
import { nameOf } from '../walk.js';
import { addDays } from './day.js';
import * as numbers from './numbers.js';
import { textFor } from './pattern.js';
import type { Random } from './random.js';
import { sampleText } from './words.js';

export interface ValueContext {
  readonly random: Random;
  readonly today: string;
  /** Region codes that exist; any of the right shape if there are none. */
  readonly regions: readonly string[];
  /** Files that may be attached; file fields stay empty without. */
  readonly files: readonly UploadedFile[];
}

/** A value for one field, such as a person would fill in; nothing for what nobody fills in. */
export function sampleValue(component: ComponentJson, context: ValueContext): unknown {
  const { random, today } = context;
  switch (component.type) {
    case 'textfield':
      return isDate(component) ? date(component, context) : text(component, context);
    case 'textarea':
      return text(component, context);
    case 'number':
      return number(component, random);
    case 'checkbox':
      return rule(component, 'required') === true || random.chance(0.3);
    case 'radio':
      return option(component['values'], random);
    case 'select':
      return select(component, random);
    case 'selectboxes':
      return boxes(component, random);
    case 'email':
      return `li${random.digits(4)}@example.cn`;
    case 'file':
      return files(component, context);
    case 'cnIdNumber':
      return numbers.sampleIdNumber(random, today);
    case 'cnUscc':
      return numbers.sampleUscc(random);
    case 'cnMobile':
      return numbers.sampleMobile(random);
    case 'cnBankCard':
      return numbers.sampleBankCard(random);
    case 'cnRegion':
      return region(component, context);
    case 'cnMaterials':
      return materials(component);
    default:
      return undefined;
  }
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function rule(component: ComponentJson, name: string): unknown {
  return (component['validate'] as Json | undefined)?.[name];
}

function ruleNumber(component: ComponentJson, name: string): number | undefined {
  const value = rule(component, name);
  return value === '' || value === undefined || value === null ? undefined : Number(value);
}

function isDate(component: ComponentJson): boolean {
  return (component['widget'] as Json | undefined)?.['type'] === 'calendar';
}

function text(component: ComponentJson, { random }: ValueContext): string {
  const least = ruleNumber(component, 'minLength') ?? 0;
  const most = ruleNumber(component, 'maxLength') || 200;
  const words = sampleText(nameOf(component), random, least, most);
  const pattern = rule(component, 'pattern');
  if (typeof pattern !== 'string' || pattern === '') return words;
  return compilePattern(pattern)?.(words) ? words : textFor(pattern, random);
}

function date(component: ComponentJson, { random, today }: ValueContext): string {
  const widget = component['widget'] as Json;
  const bound = (name: string): string | undefined => {
    const value = widget[name];
    if (value === 'today') return today;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [min, max] = [bound('minDate'), bound('maxDate')];
  const birth = /出生|生日/.test(nameOf(component));
  const away = birth ? random.whole(9_000, 20_000) : random.whole(1, 20);
  let day = min !== undefined && max === undefined ? addDays(min, away) : addDays(today, -away);
  if (min !== undefined && day < min) day = min;
  if (max !== undefined && day > max) day = max;
  return widget['enableTime'] === true ? `${day} 09:30` : day;
}

function number(component: ComponentJson, random: Random): number {
  const least = ruleNumber(component, 'min') ?? Math.min(1, ruleNumber(component, 'max') ?? 1);
  const most = Math.min(ruleNumber(component, 'max') ?? least + 100, least + 100);
  const step = Number(rule(component, 'step'));
  if (step > 0) return least + step * random.whole(0, Math.floor((most - least) / step));
  const decimals = rule(component, 'integer') === true ? 0 : decimalsOf(component);
  const value = Number((least + random.next() * (most - least)).toFixed(decimals));
  return value < least ? Math.ceil(least) : value > most ? Math.floor(most) : value;
}

function decimalsOf(component: ComponentJson): number {
  const limit = component['decimalLimit'];
  return typeof limit === 'number' ? Math.min(limit, 2) : 0;
}

function valuesOf(list: unknown): string[] {
  return Array.isArray(list) ? list.map((item: Json) => asText(item['value'])) : [];
}

function option(list: unknown, random: Random): string {
  return random.pick(valuesOf(list)) ?? '';
}

function select(component: ComponentJson, random: Random): unknown {
  const list = (component['data'] as Json | undefined)?.['values'];
  const value = option(list, random);
  return component['multiple'] === true ? [value] : value;
}

function boxes(component: ComponentJson, random: Random): Json {
  const values = valuesOf(component['values']);
  const least = Math.max(ruleNumber(component, 'minSelectedCount') ?? 1, 1);
  const first = random.whole(0, Math.max(values.length - least, 0));
  return Object.fromEntries(values.map((value, i) => [value, i >= first && i < first + least]));
}

function files(component: ComponentJson, { files: all }: ValueContext): unknown {
  const pattern = asText(component['filePattern']);
  const fitting = all.find((file) => matchesFilePattern(file, pattern));
  return fitting ? [{ storage: 'url', originalName: fitting.name, ...fitting }] : [];
}

function region(component: ComponentJson, { random, regions }: ValueContext): string {
  const level = component['level'];
  const within = asText(component['within']);
  const digits = level === 'county' ? 6 : level === 'township' ? 9 : 12;
  const known = regions.filter((code) => code.length === digits && code.startsWith(within));
  return random.pick(known) ?? numbers.sampleRegion(random, level, within);
}

/** Everything brought on paper, as a careful applicant would. */
function materials(component: ComponentJson): unknown {
  const asked = (component['materials'] ?? []) as readonly MaterialDefinition[];
  return asked
    .filter(({ obtainableBySharing }) => !obtainableBySharing)
    .map(({ code, name, originals, copies }) => ({
      code,
      name,
      originals,
      copies,
      medium: 'paper',
      files: [],
    }));
}
