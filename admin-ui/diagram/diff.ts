import { childrenOf, flowElementsOf, isA, type ModdleElement, textOf } from './model.js';

export type ChangeKind = 'added' | 'removed' | 'changed';

export interface ElementChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** moddle's type, `bpmn:UserTask`; of the newer version where both have it. */
  readonly type: string;
  readonly name: string;
  /** Empty for what was added or removed whole. */
  readonly properties: readonly PropertyChange[];
}

export interface PropertyChange {
  /** Local names from the element down, list items by their key: `item.station[review].limit`. */
  readonly path: readonly string[];
  /** Absent: it was not there. */
  readonly before?: string;
  readonly after?: string;
}

/**
 * What two versions of a model do not share, by element id: first what lies in the older, in its
 * order, then what was added. Layout, and what moddle derives (`incoming`, `outgoing`), is no
 * change; a flow that leads elsewhere is.
 */
export function diffModels(before: ModdleElement, after: ModdleElement): readonly ElementChange[] {
  const older = unitsOf(before);
  const newer = unitsOf(after);
  const kept = [...older].flatMap(([id, element]) => {
    const other = newer.get(id);
    if (other === undefined) return [whole(id, element, 'removed')];
    const properties = compared(facts(element), facts(other));
    return properties.length === 0 ? [] : [{ ...whole(id, other, 'changed'), properties }];
  });
  const added = [...newer].flatMap(([id, element]) =>
    older.has(id) ? [] : [whole(id, element, 'added')],
  );
  return [...kept, ...added];
}

// ---------------------------------------------------------------------------------------------

/** What a diagram shows or a file names: each is compared on its own. */
const UNITS = ['bpmn:FlowElement', 'bpmn:RootElement', 'bpmn:Artifact'];
const DERIVED = new Set(['id', 'incoming', 'outgoing', 'flowNodeRef', 'di']);
/** What tells two items of a list apart, in this order; else their place does. */
const KEYS = ['key', 'code', 'role', 'field', 'id', 'target', 'name', 'when'];
/** One in its place, whatever code it has. */
const SINGLE = new Set(['yc:Item']);
const DEPTH_MAX = 12;
/** Stands for an element that says nothing but that it is there. */
export const THERE = 'there';

function unitsOf(definitions: ModdleElement): ReadonlyMap<string, ModdleElement> {
  const units = new Map<string, ModdleElement>();
  const take = (element: ModdleElement) => {
    if (element.id !== undefined) units.set(element.id, element);
  };
  for (const root of childrenOf(definitions, 'rootElements')) {
    take(root);
    for (const element of flowElementsOf(root)) take(element);
    for (const artifact of childrenOf(root, 'artifacts')) take(artifact);
  }
  return units;
}

function isUnit(element: ModdleElement): boolean {
  return UNITS.some((type) => isA(element, type));
}

function whole(id: string, element: ModdleElement, kind: ChangeKind): ElementChange {
  const name = textOf(element, 'name') || textOf(element, 'text');
  return { id, kind, type: element.$type, name, properties: [] };
}

interface Fact {
  readonly path: readonly string[];
  readonly value: string;
}

/** All that an element says, flattened; keyed by the path. */
function facts(element: ModdleElement): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  collect(element, [], found);
  return found;
}

function collect(element: ModdleElement, path: readonly string[], found: Map<string, Fact>): void {
  if (path.length > DEPTH_MAX) return;
  const note = (name: string, value: unknown) => add([...path, name], value, found);
  for (const { name, ns, isReference, isVirtual } of element.$descriptor.properties) {
    if (isVirtual === true || DERIVED.has(ns.localName) || !Object.hasOwn(element, name)) continue;
    const value = (element as unknown as Record<string, unknown>)[name];
    if (isReference === true) note(ns.localName, referred(value));
    else note(ns.localName, value);
  }
  for (const [name, value] of Object.entries(element.$attrs ?? {})) {
    if (!/^(xmlns|xsi:)/.test(name)) note(name, value);
  }
}

function referred(value: unknown): string {
  const all = Array.isArray(value) ? value : [value];
  return all.map((element) => (element as ModdleElement | undefined)?.id ?? '').join(' ');
}

function add(path: readonly string[], value: unknown, found: Map<string, Fact>): void {
  if (value === undefined || value === null || value === '') return;
  if (Array.isArray(value)) {
    for (const [name, element] of named(value as readonly unknown[])) {
      add([...path.slice(0, -1), name ?? (path.at(-1) as string)], element, found);
    }
  } else if (isElement(value)) {
    // BPMN counts event definitions among the root elements; inside an event they are its own
    if (isUnit(value) && !isA(value, 'bpmn:EventDefinition')) return;
    const at = path.at(-1) === 'values' ? path.slice(0, -1) : path;
    const before = found.size;
    collect(value, at, found);
    if (found.size === before) found.set(at.join('\n'), { path: at, value: THERE });
  } else {
    const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
    found.set(path.join('\n'), { path, value: text });
  }
}

/** Items of a list under names that stay theirs when others come or go before them. */
function named(values: readonly unknown[]): readonly (readonly [string | undefined, unknown])[] {
  const counts = new Map<string, number>();
  return values.map((value) => {
    if (!isElement(value)) return [undefined, value] as const;
    const local = tagOf(value);
    const key = keyOf(value) ?? '';
    const seen = (counts.get(`${local} ${key}`) ?? 0) + 1;
    counts.set(`${local} ${key}`, seen);
    if (key === '') return [seen > 1 ? `${local}[${seen}]` : local, value] as const;
    return [`${local}[${key}${seen > 1 ? `#${seen}` : ''}]`, value] as const;
  });
}

function tagOf({ $type }: ModdleElement): string {
  const local = $type.slice($type.indexOf(':') + 1);
  return local.charAt(0).toLowerCase() + local.slice(1);
}

function keyOf(element: ModdleElement): string | undefined {
  if (SINGLE.has(element.$type) || isA(element, 'bpmn:EventDefinition')) return undefined;
  const has = new Set(element.$descriptor.properties.map(({ ns }) => ns.localName));
  const name = KEYS.find((key) => has.has(key) && textOf(element, key) !== '');
  return name === undefined ? undefined : textOf(element, name);
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function compared(
  before: ReadonlyMap<string, Fact>,
  after: ReadonlyMap<string, Fact>,
): readonly PropertyChange[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => {
    const old = before.get(key);
    const now = after.get(key);
    if (old?.value === now?.value) return [];
    const { path } = (old ?? now) as Fact;
    return [
      {
        path,
        ...(old !== undefined && { before: old.value }),
        ...(now !== undefined && { after: now.value }),
      },
    ];
  });
}
