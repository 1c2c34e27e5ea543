import { LIMITS } from '../bpmn/limits.js';
import type { Problem, ProblemCode } from '../bpmn/problem.js';
import { attribute, type XmlElement } from '../bpmn/xml/element.js';
import type { Lines } from '../bpmn/xml/lines.js';
import type { DmnElement } from './moddle.js';

type Where = DmnElement | XmlElement;

/** Collects what is said about one file. Nearly everything in DMN has an id, which says where. */
export class Report {
  readonly file: string;
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #byId = new Map<string, XmlElement>();
  #lines: Lines | undefined;

  constructor(file: string) {
    this.file = file;
  }

  /** Ids that stand twice are told here: moddle takes the later for the only one. */
  locateIn(root: XmlElement, lines: Lines): void {
    this.#lines = lines;
    const open = [root];
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      const id = attribute(element, 'id');
      if (id !== undefined && this.#byId.has(id)) {
        this.refuse('ID_DUPLICATE', element, `id “${id}” 重复`, `id "${id}" is used twice`);
      } else if (id !== undefined) this.#byId.set(id, element);
      open.push(...element.children);
    }
  }

  /** Stands against the file: it will not be deployed. */
  refuse(code: ProblemCode, where: Where | undefined, zh: string, en: string): void {
    this.#add(this.problems, code, where, zh, en);
  }

  /** The file is deployed all the same. */
  warn(code: ProblemCode, where: Where | undefined, zh: string, en: string): void {
    this.#add(this.warnings, code, where, zh, en);
  }

  #add(
    list: Problem[],
    code: ProblemCode,
    where: Where | undefined,
    message: string,
    messageEn: string,
  ): void {
    if (list.length >= LIMITS.problems) return;
    list.push({ code, file: this.file, ...this.#place(where), message, messageEn });
  }

  /** Id, name and line of the nearest element around it that has an id. */
  #place(where: Where | undefined): Partial<Problem> {
    for (let at = where; at !== undefined; at = isTag(at) ? at.parent : at.$parent) {
      const tag = isTag(at) ? at : this.#byId.get(idOf(at) ?? '');
      const elementId = tag && attribute(tag, 'id');
      if (tag === undefined || elementId === undefined) continue;
      const elementName = attribute(tag, 'name') ?? attribute(tag, 'label');
      const own = isTag(where as Where) ? (where as XmlElement) : tag;
      return { elementId, ...(elementName && { elementName }), ...this.#lines?.at(own.offset) };
    }
    return where !== undefined && isTag(where) ? { ...this.#lines?.at(where.offset) } : {};
  }
}

export function idOf(element: DmnElement): string | undefined {
  const id = element.$descriptor.isGeneric ? undefined : element.get('id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function isTag(where: Where): where is XmlElement {
  return 'offset' in where;
}
