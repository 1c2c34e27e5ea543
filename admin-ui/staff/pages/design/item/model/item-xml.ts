import {
  childrenOf,
  extensionsOf,
  type ModdleElement,
  processesOf,
} from '../../../../../diagram/model.js';
import type { ModdleFiles } from '../../workbench/moddle-files.js';
import type { Edit, ItemModel } from './item-model.js';

/** As much of bpmn-moddle as is needed. */
export interface Moddle extends ModdleFiles {
  create(type: string, attributes?: object): ModdleElement;
}

/** The item of a diagram; `undefined` for one without. Throws what is no BPMN. */
export async function readItem(moddle: Moddle, xml: string): Promise<ItemModel | undefined> {
  const { rootElement } = await moddle.fromXML(xml);
  const found = placeOf(rootElement)?.item;
  return found && partOf(found);
}

/**
 * The diagram with its item changed, all else as it was; a process without an item gets one. The
 * process follows the item's name for as long as it bore the former one.
 */
export async function editItem(moddle: Moddle, xml: string, edit: Edit): Promise<string> {
  const { rootElement } = await moddle.fromXML(xml);
  const place = placeOf(rootElement);
  if (place === undefined) return xml;
  const { process, item } = place;
  const before = item ? partOf(item) : {};
  const after = edit(before);
  const made = built(moddle, 'yc:Item', after as Part, boxOf(moddle, process));
  replace(made, item);
  if (after.name !== before.name && process.get('name') === before.name) {
    write(process, 'name', after.name);
  }
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

// ---------------------------------------------------------------------------------------------

type Value = string | Part | readonly Part[] | undefined;
type Part = { readonly [name: string]: Value };

interface Place {
  readonly process: ModdleElement;
  readonly item: ModdleElement | undefined;
}

function placeOf(definitions: ModdleElement): Place | undefined {
  const processes = processesOf(definitions);
  const places = processes.map((process) => {
    const [item] = extensionsOf(process, 'yc:Item');
    return { process, item };
  });
  return places.find(({ item }) => item !== undefined) ?? places[0];
}

/** Everything that the descriptor knows of an element, as plain data. */
function partOf(element: ModdleElement): Part {
  const entries = element.$descriptor.properties.flatMap(({ name, ns }): [string, Value][] => {
    const value = valueOf(element.get(name));
    return value === undefined ? [] : [[ns.localName, value]];
  });
  return Object.fromEntries(entries);
}

function valueOf(value: unknown): Value {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((part: ModdleElement) => partOf(part));
  }
  return typeof value === 'object' && value !== null ? partOf(value as ModdleElement) : undefined;
}

function built(moddle: Moddle, type: string, part: Part, parent: ModdleElement): ModdleElement {
  const element = moddle.create(type);
  (element as { $parent?: ModdleElement }).$parent = parent;
  for (const property of element.$descriptor.properties) {
    const value = part[property.ns.localName];
    const { type: kind } = property as typeof property & { readonly type: string };
    if (value === undefined || value === '') continue;
    write(element, property.name, inner(moddle, kind, value, element));
  }
  return element;
}

function inner(moddle: Moddle, type: string, value: Value, parent: ModdleElement): unknown {
  if (typeof value !== 'object') return value;
  if (!isList(value)) return built(moddle, type, value, parent);
  return value.map((part) => built(moddle, type, part, parent));
}

function isList(value: Part | readonly Part[]): value is readonly Part[] {
  return Array.isArray(value);
}

function boxOf(moddle: Moddle, process: ModdleElement): ModdleElement {
  const existing = process.get('extensionElements') as ModdleElement | undefined;
  if (existing) return existing;
  const box = moddle.create('bpmn:ExtensionElements', { values: [] });
  (box as { $parent?: ModdleElement }).$parent = process;
  write(process, 'extensionElements', box);
  return box;
}

function replace(made: ModdleElement, old: ModdleElement | undefined): void {
  const box = made.$parent;
  if (box === undefined) return;
  const values = childrenOf(box, 'values');
  const next = old ? values.map((value) => (value === old ? made : value)) : [...values, made];
  write(box, 'values', next);
}

/** moddle's elements are written in place; outside this file nobody sees them. */
function write(element: ModdleElement, name: string, value: unknown): void {
  (element as ModdleElement & { set(name: string, value: unknown): void }).set(name, value);
}
