import { LIMITS } from './limits.js';
import { BOOLEAN_ATTRIBUTES, moddle, type ModdleDescriptor } from './moddle.js';
import type { Report } from './report.js';
import { walk } from './source.js';
import { attribute, NAMESPACE, type XmlElement } from './xml/element.js';

/**
 * What moddle lets pass without a word: booleans other than true and false become false, of two
 * children where one is meant the first is lost, and whatever stands in other namespaces.
 */
export function checkTags(root: XmlElement, report: Report): void {
  const foreign = new Set<string>();
  for (const element of walk(root)) {
    checkNamespaces(element, foreign, report);
    if (PREFIXES.has(element.uri)) {
      checkBooleans(element, report);
      checkRepeated(element, report);
      checkId(element, report);
    }
  }
}

/** Namespaces read here, with the prefix under which moddle knows them. */
const PREFIXES = new Map<string, string>([
  [NAMESPACE.bpmn, 'bpmn'],
  [NAMESPACE.camunda, 'camunda'],
  [NAMESPACE.yc, 'yc'],
]);

/** Notes of modelling tools: layout, colours, the platform that the Modeler checks for. */
const HARMLESS = new Set<string>([
  '',
  NAMESPACE.bpmndi,
  NAMESPACE.xsi,
  NAMESPACE.xml,
  'http://www.omg.org/spec/DD/20100524/DC',
  'http://www.omg.org/spec/DD/20100524/DI',
  'http://camunda.org/schema/modeler/1.0',
  'http://bpmn.io/schema/bpmn/biocolor/1.0',
  'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
]);

/** Extensions by which other engines execute; leaving them out would change the process. */
const OTHER_ENGINES = new Map([
  ['http://camunda.org/schema/zeebe/1.0', 'Camunda 8'],
  ['http://flowable.org/bpmn', 'Flowable'],
  ['http://activiti.org/bpmn', 'Activiti'],
  ['http://www.jboss.org/drools', 'jBPM'],
]);

function checkNamespaces(element: XmlElement, foreign: Set<string>, report: Report): void {
  const within = element.parent;
  const uris = element.attributes.map((entry) => entry.uri);
  if (within === undefined || within.uri !== element.uri) uris.push(element.uri);
  for (const uri of uris) {
    if (PREFIXES.has(uri) || HARMLESS.has(uri) || foreign.has(uri)) continue;
    foreign.add(uri);
    const engine = OTHER_ENGINES.get(uri);
    if (engine === undefined) {
      const zh = `命名空间 ${uri} 的扩展不起作用`;
      report.warn('FOREIGN_EXTENSION', element, zh, `extensions of ${uri} have no effect`);
    } else {
      const zh = `含有 ${engine} 专用的扩展，请在 Camunda Modeler 中按 Camunda 7 建模`;
      report.refuse('OTHER_PRODUCT', element, zh, `made for ${engine}; model it for Camunda 7`);
    }
  }
}

function checkBooleans(element: XmlElement, report: Report): void {
  if (element.uri === NAMESPACE.yc) return; // its own checks name the field
  for (const { uri, local, value } of element.attributes) {
    const ours = uri === '' || uri === NAMESPACE.camunda;
    if (!ours || !BOOLEAN_ATTRIBUTES.has(local) || value === 'true' || value === 'false') continue;
    const zh = `${local}="${value}" 应为 true 或 false`;
    report.refuse('BOOLEAN_INVALID', element, zh, `${local}="${value}" must be true or false`);
  }
}

function checkRepeated(element: XmlElement, report: Report): void {
  if (element.children.length < 2) return;
  const descriptor = descriptorOf(element);
  if (descriptor === undefined) return;
  const seen = new Set<string>();
  for (const part of element.children) {
    const slot = singleSlot(descriptor, part);
    if (slot === undefined) continue;
    if (seen.has(slot)) {
      const zh = `<${element.local}> 里只能有一个 <${part.local}>`;
      report.refuse('CHILD_REPEATED', part, zh, `<${element.local}> takes one <${part.local}>`);
    }
    seen.add(slot);
  }
}

/** The property of the parent that takes one such child only. */
function singleSlot(descriptor: ModdleDescriptor, part: XmlElement): string | undefined {
  const named = Object.hasOwn(descriptor.propertiesByName, part.local)
    ? descriptor.propertiesByName[part.local]
    : undefined;
  if (named !== undefined && named.isAttr !== true) return named.isMany ? undefined : named.name;
  const type = typeOf(part);
  const found = descriptor.properties.find(
    (property) => !property.isReference && !property.isAttr && type?.hasType(property.type),
  );
  return found === undefined || found.isMany ? undefined : found.name;
}

interface ModdleType {
  readonly $descriptor: ModdleDescriptor;
  hasType(type: string): boolean;
}

function descriptorOf(element: XmlElement): ModdleDescriptor | undefined {
  return typeOf(element)?.$descriptor;
}

const TYPES = new Map<string, ModdleType | undefined>();

function typeOf(element: XmlElement): ModdleType | undefined {
  const prefix = PREFIXES.get(element.uri);
  if (prefix === undefined) return undefined;
  const name = `${prefix}:${element.local.charAt(0).toUpperCase()}${element.local.slice(1)}`;
  if (TYPES.has(name)) return TYPES.get(name);
  const type = lookUp(name);
  if (TYPES.size < 2_000) TYPES.set(name, type);
  return type;
}

function lookUp(name: string): ModdleType | undefined {
  try {
    return moddle.getType(name) as ModdleType;
  } catch {
    return undefined; // moddle itself reports the element
  }
}

function checkId(element: XmlElement, report: Report): void {
  const id = attribute(element, 'id');
  if (id === undefined || id.length <= LIMITS.idLength) return;
  const zh = `id 超过 ${LIMITS.idLength} 个字符`;
  report.refuse('ID_ILLEGAL', element, zh, `the id exceeds ${LIMITS.idLength} characters`);
}
