import type { Definition } from '../model.js';
import type { CalledItem, Item, OrganRole, StationSpec } from './item.js';
import type { CaseState } from './state.js';

/**
 * 一件事联办: an item that calls other items. They run in the caller's case, so that one item
 * describes it: the root's, with the stations and organ roles of the called ones beside its own
 * under `<called>/<key>`. Limits, materials, fees and the result are the root's alone.
 */

/** By key; a record that is not changed once it is made. */
export type Called = Readonly<Record<string, CalledItem>>;

/** What of an item is kept with whoever calls it. */
export function calledItem(definition: Pick<Definition, 'id' | 'model'>): CalledItem {
  const { code, name, caseType, itemType, legalBases, organs, stations } = definition.model.item!;
  return {
    definition: definition.id,
    code,
    name,
    caseType,
    itemType,
    legalBases,
    organs,
    stations,
  };
}

/** The item of a case: with those that it is known to call, and those called by expressions. */
export function itemOfCase(
  { model, calledItems }: Pick<Definition, 'model' | 'calledItems'>,
  state?: Pick<CaseState, 'calledItems'>,
): Item {
  const known = withCalled(model.item!, calledItems);
  return withCalled(known, state?.calledItems);
}

export function withCalled(item: Item, called: Called | undefined): Item {
  if (called === undefined || Object.keys(called).length === 0) return item;
  const made = composed.get(called);
  if (made?.of === item) return made.item;
  const all = { ...item.calledItems, ...called };
  const stations: Record<string, StationSpec> = { ...item.stations };
  const organs: OrganRole[] = [...item.organs];
  for (const [key, { name, stations: own, organs: roles }] of Object.entries(called)) {
    for (const spec of Object.values(own)) {
      const station = stationOfCalled(key, name, spec);
      stations[station.key] = station;
    }
    for (const role of roles) {
      if (organs.some((known) => known.role === qualified(key, role.role))) continue;
      organs.push({ ...role, role: qualified(key, role.role), name: `${name}·${role.name}` });
    }
  }
  const whole = { ...item, stations, organs, calledItems: all };
  composed.set(called, { of: item, item: whole });
  return whole;
}

/** A station's or role's key in the item of the case; `called` undefined: one of the root's. */
export function qualified(called: string | undefined, key: string): string {
  return called === undefined ? key : `${called}/${key}`;
}

/** As the station's own item calls it, and diagrams within that item. */
export function localKey({ key, called }: Pick<StationSpec, 'key' | 'called'>): string {
  return called === undefined ? key : key.slice(called.length + 1);
}

/** What the item whose station it is says of itself. */
export function itemOfStation(
  item: Item,
  { called }: Pick<StationSpec, 'called'>,
): Item | CalledItem {
  return (called === undefined ? undefined : item.calledItems?.[called]) ?? item;
}

/** Under which a called definition is kept; undefined: it is not among those known. */
export function keyOfCalled({ calledItems = {} }: Item, definition: string): string | undefined {
  return Object.keys(calledItems).find((key) => calledItems[key]!.definition === definition);
}

/** Whether the case knows who plays the roles of an item that it calls. */
export function isFrozen(
  { organs }: Pick<CaseState, 'organs'>,
  called: string,
  { organs: roles }: Pick<CalledItem, 'organs'>,
): boolean {
  return roles.every(({ role }) => Object.hasOwn(organs, qualified(called, role)));
}

/** A key not taken yet: one item may be called in two versions. No process key has an `@`. */
export function freshKey(taken: object, key: string): string {
  if (!Object.hasOwn(taken, key)) return key;
  let n = 2;
  while (Object.hasOwn(taken, `${key}@${n}`)) n++;
  return `${key}@${n}`;
}

// ---------------------------------------------------------------------------------------------

/** Asked with every command; both records keep their identity as long as they do not change. */
const composed = new WeakMap<Called, { readonly of: Item; readonly item: Item }>();

/** Lists and timelines show it under its item. */
function stationOfCalled(called: string, name: string, spec: StationSpec): StationSpec {
  const { principal } = spec;
  return {
    ...spec,
    key: qualified(called, spec.key),
    name: `${name}·${spec.name}`,
    organ: qualified(called, spec.organ),
    ...(principal === undefined ? {} : { principal: qualified(called, principal) }),
    called,
  };
}
