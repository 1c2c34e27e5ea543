import type {
  ComponentJson,
  FieldRights,
  FormJson,
  Json,
  UploadedFile,
} from '../../../forms/index.js';
import { compileForm } from '../../../forms/index.js';
import { childrenOf } from '../walk.js';
import { Random } from './random.js';
import { sampleValue } from './value.js';
import type { ValueContext } from './value.js';

export interface SampleOptions {
  /** The office day `yyyy-MM-dd`. */
  readonly today: string;
  /** Another seed, other data; the same seed, the same data. */
  readonly seed?: number;
  readonly rights?: FieldRights;
  /** The stored submission that the data is to replace. */
  readonly previous?: Json;
  /** Region codes that exist in the county. */
  readonly regions?: readonly string[];
  /** Uploads that may be attached; without, file fields stay empty. */
  readonly files?: readonly UploadedFile[];
}

/** So often an author's own rules may refuse what was made up. */
const TRIES = 20;

/**
 * Data that the form takes: check digits are right, lengths, bounds and patterns kept, and what a
 * condition hides is empty. A form whose own rules refuse all tries gets the try with the fewest
 * faults; one that the linter refuses gets values that nobody has checked.
 */
export function sampleSubmission(form: FormJson, options: SampleOptions): Json {
  const compiled = compileForm(form);
  if ('problems' in compiled) return sampleOnce(form, options, options.seed ?? 1);

  const shown = options.rights ? compiled.form.applyRights(options.rights) : form;
  const files = new Map((options.files ?? []).map((file) => [file.url, file]));
  const { today, rights, previous } = options;
  let best: Json = {};
  let fewest = Infinity;
  for (let i = 0; i < TRIES; i++) {
    const data = sampleOnce(shown, options, (options.seed ?? 1) + i * 7_919);
    const validated = compiled.form.validate(data, { today, rights, previous, files });
    if ('data' in validated) return compiled.form.visibleData(validated.data, rights ?? {});
    if (validated.errors.length >= fewest) continue;
    fewest = validated.errors.length;
    best = data;
  }
  return best;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function sampleOnce(form: FormJson, options: SampleOptions, seed: number): Json {
  const { today, regions = [], files = [], previous = {} } = options;
  const context = { random: new Random(seed), today, regions, files };
  const data: Json = {};
  for (const component of form.components) fill(data, component, previous, context);
  return data;
}

function fill(data: Json, component: ComponentJson, before: Json, context: ValueContext): void {
  const { type, key } = component;
  if (type === 'datagrid') data[key] = rows(component, before[key], context);
  else if (type === 'container') data[key] = row(component, before[key], context);
  else if (component['disabled'] === true || type === 'hidden') {
    if (before[key] !== undefined) data[key] = before[key];
  } else if (childrenOf(component).length > 0) {
    for (const child of childrenOf(component)) fill(data, child, before, context);
  } else if (!computed(component)) {
    const value = sampleValue(component, context);
    if (value !== undefined) data[key] = value;
  }
}

function rows(component: ComponentJson, before: unknown, context: ValueContext): Json[] {
  const stored: unknown[] = Array.isArray(before) ? before : [];
  const { minLength } = (component['validate'] ?? {}) as { minLength?: unknown };
  const count = Math.max(Number(minLength) || 1, stored.length);
  return Array.from({ length: count }, (_, i) => row(component, stored[i], context));
}

function row(component: ComponentJson, before: unknown, context: ValueContext): Json {
  const inside: Json = {};
  for (const child of childrenOf(component)) fill(inside, child, (before ?? {}) as Json, context);
  return inside;
}

function computed(component: ComponentJson): boolean {
  const { calculateValue } = component as { calculateValue?: unknown };
  return typeof calculateValue === 'object' && calculateValue !== null;
}
