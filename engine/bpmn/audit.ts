import { type ModdleElement, type ModdleProperty, children, child } from './moddle.js';
import type { Report } from './report.js';
import { ATTRIBUTE_VERDICTS, EXTENSION_VERDICTS, type Verdict } from './verdicts.js';

export interface Reads {
  /** Properties that the caller reads, by qualified name; `all` for elements read whole. */
  readonly properties?: readonly string[] | 'all';
  /** Extension elements that the caller reads, by type. */
  readonly extensions?: readonly string[];
}

/**
 * Nothing is ignored in silence: every property and extension element that stands in the file is
 * one that the caller reads, one known to say nothing about execution, or refused with its reason.
 */
export function audit(report: Report, element: ModdleElement, reads: Reads): void {
  auditProperties(report, element, reads.properties ?? []);
  auditUnknown(report, element);
  const box = child(element, 'extensionElements');
  if (box !== undefined) auditExtensions(report, box, reads.extensions ?? []);
}

/** What is drawn and executes nothing: it may say anything but what would execute. */
export function auditNote(report: Report, element: ModdleElement): void {
  audit(report, element, { properties: 'all' });
  for (const property of element.$descriptor.properties) {
    if (property.name === 'extensionElements' || property.isReference === true) continue;
    if (isPresent(element, property)) auditParts(report, valueOf(element, property));
  }
}

function auditParts(report: Report, value: unknown): void {
  for (const part of Array.isArray(value) ? (value as unknown[]) : [value]) {
    const element = part as ModdleElement | null;
    if (element?.$descriptor?.properties !== undefined) auditNote(report, element);
  }
}

function auditProperties(
  report: Report,
  element: ModdleElement,
  reads: readonly string[] | 'all',
): void {
  if (reads === 'all') return;
  for (const property of element.$descriptor.properties) {
    const { name } = property.ns;
    if (ALWAYS.has(name) || reads.includes(name) || !isPresent(element, property)) continue;
    pronounce(report, element, property, valueOf(element, property));
  }
}

function pronounce(
  report: Report,
  element: ModdleElement,
  property: ModdleProperty,
  value: unknown,
): void {
  const { name } = property.ns;
  const verdict = ATTRIBUTE_VERDICTS.get(name) ?? UNREAD;
  const shown = name.replace(/^bpmn:/, '');
  if (verdict.verdict === 'note' && property.isReference !== true) auditParts(report, value);
  if (verdict.verdict === 'note' || verdict.unless === value) return;
  if (verdict.verdict === 'warn') {
    report.warn('ATTRIBUTE_WITHOUT_EFFECT', element, `${shown} 不起作用：${verdict.zh}`, en());
  } else {
    report.refuse('ATTRIBUTE_UNSUPPORTED', element, `不支持 ${shown}：${verdict.zh}`, en());
  }
  function en(): string {
    const what = verdict.verdict === 'warn' ? 'has no effect' : 'is not supported';
    return `${shown} ${what}: ${verdict.en}`;
  }
}

function isPresent(element: ModdleElement, property: ModdleProperty): boolean {
  if (property.isVirtual === true || !Object.hasOwn(element, property.name)) return false;
  const value = valueOf(element, property);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function valueOf(element: ModdleElement, property: ModdleProperty): unknown {
  return (element as never)[property.name];
}

const OWN_PREFIX = /^(?:bpmn|camunda|yc):|^[^:]+$/;

/** What Camunda executes by old attributes that its own list of them lacks. */
const OLD = /^camunda:(?:resultVariableName|src|srcExpr|dst|dstExpr|link|linkExpr)$/;

/** What Camunda's extensions say where Camunda looks for nothing is passed over there too. */
function auditUnknown(report: Report, element: ModdleElement): void {
  const isCamunda = element.$type.startsWith('camunda:');
  for (const name of Object.keys(element.$attrs ?? {})) {
    if (name === 'xmlns' || !OWN_PREFIX.test(name)) continue;
    if (!OLD.test(name) && (isCamunda || name.startsWith('camunda:'))) {
      const zh = `${name} 在这里不起作用，请检查拼写或删除`;
      report.warn('UNKNOWN_ATTRIBUTE', element, zh, `${name} has no effect here; is it misspelt?`);
      continue;
    }
    const zh = `不认识的属性 ${name}，请检查拼写或删除`;
    report.refuse('UNKNOWN_ATTRIBUTE', element, zh, `unknown attribute ${name}`);
  }
}

function auditExtensions(report: Report, box: ModdleElement, reads: readonly string[]): void {
  for (const extension of children(box, 'values')) {
    const type = extension.$type;
    if (reads.includes(type) || !/^(?:camunda|yc|bpmn):/.test(type)) continue;
    const verdict = EXTENSION_VERDICTS.get(type);
    const tag = type.replace(/:(.)/, (_, first: string) => `:${first.toLowerCase()}`);
    if (verdict === undefined) {
      const zh = `${tag} 不能放在这里`;
      report.refuse('EXTENSION_MISPLACED', extension, zh, `${tag} has no place here`);
    } else if (verdict.verdict === 'refuse') {
      const zh = `不支持 ${tag}：${verdict.zh}`;
      report.refuse('EXTENSION_UNSUPPORTED', extension, zh, `${tag}: ${verdict.en}`);
    } else if (verdict.verdict === 'warn') {
      const zh = `${tag} 不起作用：${verdict.zh}`;
      const en = `${tag} has no effect: ${verdict.en}`;
      report.warn('EXTENSION_WITHOUT_EFFECT', extension, zh, en);
    }
  }
  auditUnknown(report, box);
}

/** Said of every element, and either structure or documentation. */
const ALWAYS = new Set([
  'bpmn:id',
  'bpmn:name',
  'bpmn:documentation',
  'bpmn:extensionElements',
  'bpmn:incoming',
  'bpmn:outgoing',
  'bpmn:categoryValueRef',
  'bpmn:auditing',
  'bpmn:monitoring',
  'bpmn:extensionDefinitions',
  'camunda:modelerTemplate',
  'camunda:modelerTemplateVersion',
]);

const UNREAD: Verdict = {
  verdict: 'refuse',
  zh: '引擎不执行它，请删除',
  en: 'the engine does not execute it; remove it',
};
