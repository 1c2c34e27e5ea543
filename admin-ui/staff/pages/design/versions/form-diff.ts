import type { ComponentJson, FormJson } from '../../../../../forms/index.js';
import { nameOf, walkComponents } from '../../../../form/walk.js';
import type { Forms } from '../workbench/model.js';

/** One thing in which two versions of the forms differ. */
export interface FormChange {
  readonly form: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Data path of the component; absent for the form itself. */
  readonly path?: string;
  /** What a person calls the component or the form. */
  readonly name: string;
  /** Of what changed; absent for what came or went whole. */
  readonly property?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Form by form, component by component; the order within a form is one property of it. */
export function diffForms(before: Forms, after: Forms): readonly FormChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((form) => {
    const [older, newer] = [before[form], after[form]];
    if (older && newer) return diffForm(form, older, newer);
    const kind = older ? 'removed' : 'added';
    return [{ form, kind, name: (older ?? newer)?.title ?? form } as const];
  });
}

// ---------------------------------------------------------------------------------------------

/** Where the children lie; they are compared on their own. */
const NESTED = new Set(['components', 'columns']);
const ORDER = 'order';

function diffForm(form: string, before: FormJson, after: FormJson): readonly FormChange[] {
  const older = componentsOf(before);
  const newer = componentsOf(after);
  const kept = [...older].flatMap(([path, component]): readonly FormChange[] => {
    const other = newer.get(path);
    const about = { form, path, name: nameOf(other ?? component) };
    if (other === undefined) return [{ ...about, kind: 'removed' }];
    return properties(component, other).map((change) => ({ ...about, ...change }));
  });
  const added = [...newer].flatMap(([path, component]) =>
    older.has(path) ? [] : [{ form, path, name: nameOf(component), kind: 'added' } as const],
  );
  const whole = { form, name: after.title ?? form };
  const own = properties(before, after).map((change) => ({ ...whole, ...change }));
  return [...own, ...kept, ...added, ...moved(whole, older, newer)];
}

function componentsOf({ components }: FormJson): ReadonlyMap<string, ComponentJson> {
  return new Map([...walkComponents(components)].map(({ path, component }) => [path, component]));
}

type PropertyChange = Pick<FormChange, 'property' | 'before' | 'after'> & {
  readonly kind: 'changed';
};

function properties(before: object, after: object): readonly PropertyChange[] {
  const older = before as Readonly<Record<string, unknown>>;
  const newer = after as Readonly<Record<string, unknown>>;
  const names = [...new Set([...Object.keys(older), ...Object.keys(newer)])];
  return names.flatMap((property) => {
    if (NESTED.has(property)) return [];
    const [was, is] = [textOf(older[property]), textOf(newer[property])];
    if (was === is) return [];
    const values = { ...(was !== undefined && { before: was }), ...(is && { after: is }) };
    return [{ kind: 'changed', property, ...values } as const];
  });
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether those that both versions have stand in another order or in another group. */
function moved(
  whole: Pick<FormChange, 'form' | 'name'>,
  older: ReadonlyMap<string, ComponentJson>,
  newer: ReadonlyMap<string, ComponentJson>,
): readonly FormChange[] {
  const was = [...older.keys()].filter((path) => newer.has(path));
  const is = [...newer.keys()].filter((path) => older.has(path));
  if (was.join('\n') === is.join('\n')) return [];
  const names = (paths: readonly string[], from: ReadonlyMap<string, ComponentJson>): string =>
    paths.map((path) => nameOf(from.get(path) as ComponentJson)).join('、');
  const values = { before: names(was, older), after: names(is, newer) };
  return [{ ...whole, kind: 'changed', property: ORDER, ...values }];
}
