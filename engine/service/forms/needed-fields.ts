import type { CompiledForm, Json } from '../../../forms/index.js';
import type { Expression, Value } from '../../core/expression.js';
import type { Definition, DefinitionRef, Model } from '../../core/model.js';

/**
 * Fields of a form that an expression, a mapping, a limit, a material's condition or a script of
 * the item or one of its blocks may read: every top-level field whose name occurs there as a word.
 * Too many do no harm; one too few would fail the step. Fields with the property `variable` are
 * taken as well. These become variables in the commit of the submission; the rest stays in it.
 */
export function neededFields(models: readonly Model[], form: CompiledForm): readonly string[] {
  const words = new Set<string>();
  for (const model of models) collect(model, words);
  const keys = topLevel(form);
  return keys.filter((key) => words.has(key) || isMarked(form, key));
}

/** The needed part of a submission, as variables. A field without a value is null. */
export function variablesOf(data: Json, needed: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    needed.map((key) => [key, Object.hasOwn(data, key) ? (data[key] as Value) : null]),
  );
}

/** The item's model and those of all that it calls by a literal name, each once. */
export async function modelsOf(
  root: Model,
  load: (ref: DefinitionRef) => Promise<Pick<Definition, 'model'> | undefined>,
): Promise<readonly Model[]> {
  const found = new Map<string, Model>([[root.key, root]]);
  for (const model of found.values()) {
    for (const { call } of model.nodes) {
      const key =
        call?.calledElement.language === 'literal' ? call.calledElement.source : undefined;
      if (key === undefined || found.has(key)) continue;
      const called = await load({ key });
      if (called) found.set(key, called.model);
    }
  }
  return [...found.values()];
}

// ---------------------------------------------------------------------------------------------

/** Everything in a model that is an expression, wherever it stands. */
function collect(value: unknown, words: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isExpression(value)) {
    for (const word of wordsOf(value)) words.add(word);
    return;
  }
  // a call mapping that hands a variable on by its name
  const { variable } = value as { variable?: unknown };
  if (typeof variable === 'string') words.add(variable);
  for (const inner of Object.values(value)) collect(inner, words);
}

/** Scripts name variables in texts, other languages in `getVariable('x')`, `variables['x']` only. */
export function wordsOf({ language, source }: Expression): readonly string[] {
  if (language === 'literal') return [];
  const inTexts = language === 'javascript' || NAMED.test(source);
  const code = inTexts ? source : source.replace(TEXTS, ' ');
  return code.match(WORDS) ?? [];
}

const NAMED = /Variable(?:Local)?\s*\(|\bvariables\s*\[/;
const TEXTS = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;
const WORDS = /[A-Za-z_]\w*/g;

function isExpression(value: object): value is Expression {
  const { language, source } = value as Partial<Expression>;
  return typeof language === 'string' && typeof source === 'string';
}

function topLevel({ fields }: CompiledForm): readonly string[] {
  return fields.filter(({ path }) => !path.includes('.')).map(({ key }) => key);
}

/** Property `variable` of the component, set in the form designer. */
function isMarked({ form }: CompiledForm, key: string): boolean {
  return someComponent(form.components, (component) => {
    const properties = component['properties'] as Json | undefined;
    const mark = properties?.['variable'];
    return component['key'] === key && (mark === true || mark === 'true');
  });
}

function someComponent(list: unknown, fits: (component: Json) => boolean): boolean {
  if (!Array.isArray(list)) return false;
  return (list as Json[]).some(
    (component) =>
      fits(component) ||
      someComponent(component['components'], fits) ||
      someComponent(component['columns'], fits),
  );
}
