import type { ComponentJson, FormJson, Json } from '../../../../../../forms/index.js';
import { mapComponents } from '../../../../../form/walk.js';

/** Of one field in its form, both by data path: `family.name`, `family.fullName`. */
export interface PathRenaming {
  readonly from: string;
  readonly to: string;
}

/** The form with the field's key changed, and all conditions and calculations that name it. */
export function renameInForm(
  form: FormJson,
  renaming: PathRenaming,
): { readonly form: FormJson; readonly changed: number } {
  let changed = 0;
  const components = mapComponents(form.components, (component, path) => {
    const next = withReferences(component, path, renaming);
    if (JSON.stringify(next) !== JSON.stringify(component)) changed += 1;
    return path === renaming.from ? { ...next, key: lastOf(renaming.to) } : next;
  });
  return { form: { ...form, components }, changed };
}

/** `family.name` below `family` becomes what `family` is called now. */
export function renamedPath(path: string, { from, to }: PathRenaming): string {
  return path === from || path.startsWith(`${from}.`) ? to + path.slice(from.length) : path;
}

// ---------------------------------------------------------------------------------------------

function withReferences(
  component: ComponentJson,
  path: string,
  renaming: PathRenaming,
): ComponentJson {
  const { conditional, calculateValue, validate } = component;
  const logic = (value: unknown): unknown => renamedLogic(value, path, renaming);
  return {
    ...component,
    ...(isRecord(conditional) && { conditional: renamedConditional(conditional, logic, renaming) }),
    ...(isRecord(calculateValue) && { calculateValue: logic(calculateValue) }),
    ...(isRecord(validate) &&
      isRecord(validate['json']) && { validate: { ...validate, json: logic(validate['json']) } }),
  };
}

function renamedConditional(
  conditional: Json,
  logic: (value: unknown) => unknown,
  renaming: PathRenaming,
): Json {
  const { when, conditions, json } = conditional;
  return {
    ...conditional,
    ...(typeof when === 'string' && { when: renamedPath(when, renaming) }),
    ...(Array.isArray(conditions) && {
      conditions: conditions.map((part: unknown) => renamedPart(part, renaming)),
    }),
    ...(isRecord(json) && { json: logic(json) }),
  };
}

function renamedPart(part: unknown, renaming: PathRenaming): unknown {
  if (!isRecord(part) || typeof part['component'] !== 'string') return part;
  return { ...part, component: renamedPath(part['component'], renaming) };
}

/** JSONLogic reads fields by `{ "var": "data.family.0.name" }`, those of its row by `row.name`. */
function renamedLogic(value: unknown, at: string, renaming: PathRenaming): unknown {
  if (Array.isArray(value)) return value.map((part) => renamedLogic(part, at, renaming));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([operator, argument]) => {
      if (operator !== 'var') return [operator, renamedLogic(argument, at, renaming)];
      if (!Array.isArray(argument)) return [operator, renamedVariable(argument, at, renaming)];
      const [name, ...rest] = argument as unknown[];
      return [operator, [renamedVariable(name, at, renaming), ...rest]];
    }),
  );
}

function renamedVariable(name: unknown, at: string, { from, to }: PathRenaming): unknown {
  if (typeof name !== 'string') return name;
  const [root, ...parts] = name.split('.');
  const around = at.split('.').slice(0, -1);
  // the field's whole path, as seen from here
  const own = from.split('.');
  const inRow = root === 'row' && own.slice(0, -1).join('.') === around.join('.');
  if (root !== 'data' && !inRow) return name;
  const wanted = inRow ? own.slice(-1) : own;
  const places = parts.flatMap((part, index) => (/^\d+$/.test(part) ? [] : [index]));
  if (!wanted.every((part, n) => parts[places[n] ?? -1] === part)) return name;
  const last = places[wanted.length - 1]!;
  return [root, ...parts.with(last, lastOf(to))].join('.');
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
