import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

/** As much of moddle's elements as the compiler touches. Generic ones have no `get`. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement;
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly $descriptor: ModdleDescriptor;
  $instanceOf?(type: string): boolean;
  get(name: string): unknown;
}

export interface ModdleDescriptor {
  readonly isGeneric?: boolean;
  readonly properties: readonly ModdleProperty[];
  readonly propertiesByName: Readonly<Record<string, ModdleProperty>>;
}

export interface ModdleProperty {
  readonly name: string;
  readonly type: string;
  readonly ns: { readonly name: string; readonly localName: string };
  readonly isAttr?: boolean;
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isBody?: boolean;
  readonly isVirtual?: boolean;
}

export interface ModdleWarning {
  readonly message: string;
  readonly error?: Error;
  readonly element?: ModdleElement;
  readonly property?: string;
  readonly value?: unknown;
}

const require = createRequire(import.meta.url);
const camunda = withVersionTag(require('camunda-bpmn-moddle/resources/camunda.json') as Package);
const yc: Package = require('./yc.json');
const bpmn: Package = require('bpmn-moddle/resources/bpmn/json/bpmn.json');

interface Package {
  readonly types: readonly {
    readonly name?: string;
    readonly properties?: readonly {
      readonly name: string;
      readonly type: string;
      readonly isReference?: boolean;
    }[];
  }[];
}

export const moddle = new BpmnModdle({ camunda, yc });

/** Local names of attributes that are `true` or `false` wherever they occur. */
export const BOOLEAN_ATTRIBUTES: ReadonlySet<string> = new Set(
  [...bpmn.types, ...camunda.types]
    .flatMap((type) => type.properties ?? [])
    .filter((property) => property.type === 'Boolean')
    .map((property) => property.name),
);

/** Local names of what refers to another element, attributes and elements. */
export const REFERENCES: ReadonlySet<string> = new Set([
  'calledElement',
  ...bpmn.types
    .flatMap((type) => type.properties ?? [])
    .filter((property) => property.isReference === true)
    .map((property) => property.name)
    .filter((name) => /Refs?$|^(?:default|incoming|outgoing)$/.test(name)),
]);

/** Camunda knows `decisionRefVersionTag`, its moddle package does not. */
function withVersionTag(given: Package): Package {
  const tag = { name: 'decisionRefVersionTag', isAttr: true, type: 'String' };
  const types = given.types.map((type) =>
    type.name === 'DmnCapable' ? { ...type, properties: [...(type.properties ?? []), tag] } : type,
  );
  return { ...given, types };
}

/** Text of an attribute or text child, without blanks around it; `undefined` if absent or empty. */
export function text(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property);
  const trimmed = typeof value === 'string' ? value.trim() : undefined;
  return trimmed === '' ? undefined : trimmed;
}

export function flag(element: ModdleElement, property: string): boolean {
  return element.get(property) === true;
}

export function child(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property);
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : undefined;
}

export function children(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

export function isA(element: ModdleElement, type: string): boolean {
  return element.$instanceOf?.(type) === true;
}

/** Elements of one type in the element's extensionElements. */
export function extensions(element: ModdleElement, type: string): readonly ModdleElement[] {
  const box = element.$descriptor.isGeneric ? undefined : child(element, 'extensionElements');
  return box === undefined ? [] : children(box, 'values').filter((value) => value.$type === type);
}

/** A sub-process that a start event opens, not a flow. */
export function isEventSubProcess(element: ModdleElement): boolean {
  return element.$type === 'bpmn:SubProcess' && flag(element, 'triggeredByEvent');
}
