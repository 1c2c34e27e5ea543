import { child, type DmnElement } from './moddle.js';
import type { Report } from './report.js';

/**
 * Nothing is ignored in silence: an attribute that neither DMN nor Camunda knows is a slip of the
 * pen, and what is imported from elsewhere is not there. Extensions of other tools say nothing
 * about execution.
 */
export function audit(report: Report, definitions: DmnElement): void {
  const open: DmnElement[] = [definitions];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.$descriptor.isGeneric) continue;
    auditAttributes(report, element);
    if (element.$type === 'dmn:Import' || element.$type === 'dmn:ImportedValues') {
      const zh = '不支持从其他文件导入（import），请把内容写进本文件';
      report.refuse('ELEMENT_UNSUPPORTED', element, zh, 'imports are not executed');
    }
    const extensions = child(element, 'extensionElements');
    for (const { name } of element.$descriptor.properties) {
      const value = Object.hasOwn(element, name) ? element.get(name) : undefined;
      if (value === extensions) continue;
      for (const part of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if ((part as DmnElement | null)?.$descriptor) open.push(part as DmnElement);
      }
    }
  }
}

const OWN = /^(?:dmn|camunda):|^[^:]+$/;

function auditAttributes(report: Report, element: DmnElement): void {
  for (const name of Object.keys(element.$attrs ?? {})) {
    if (name === 'xmlns' || !OWN.test(name)) continue;
    const zh = `不认识的属性 ${name}，请检查拼写或删除`;
    report.refuse('UNKNOWN_ATTRIBUTE', element, zh, `unknown attribute ${name}`);
  }
}
