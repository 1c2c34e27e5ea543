import { LIMITS } from './limits.js';
import type { ModdleElement } from './moddle.js';
import type { Problem, ProblemCode, Text } from './problem.js';
import { idOf, type Source } from './source.js';
import { attribute, NAMESPACE, type XmlElement } from './xml/element.js';

export type Where = ModdleElement | XmlElement;

/** Collects what is said about one file. */
export class Report {
  readonly file: string;
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  /** What loopDataInputRef says where it names no element: a variable, as Camunda takes it. */
  readonly loopVariables = new Map<ModdleElement, string>();
  /** What errorRef says where it names no element: the code, as Camunda takes it. */
  readonly errorCodes = new Map<ModdleElement, string>();
  #source: Source | undefined;

  constructor(file: string) {
    this.file = file;
  }

  locateIn(source: Source): void {
    this.#source = source;
  }

  /** Stands against the file: it will not be deployed. */
  refuse(code: ProblemCode, where: Where | undefined, zh: string, en: string): void {
    this.#add(this.problems, code, where, { zh, en });
  }

  /** The file is deployed all the same. */
  warn(code: ProblemCode, where: Where | undefined, zh: string, en: string): void {
    this.#add(this.warnings, code, where, { zh, en });
  }

  /** The tag with this id, to tell of something found in the model. */
  tagOf(id: string): XmlElement | undefined {
    return this.#source?.withId(id);
  }

  /** Whether the element's tag has this attribute: moddle drops references that lead nowhere. */
  hasAttribute(element: ModdleElement, local: string): boolean {
    const tag = this.#source?.locate(element);
    return tag !== undefined && attribute(tag, local) !== undefined;
  }

  #add(list: Problem[], code: ProblemCode, where: Where | undefined, text: Text): void {
    if (list.length >= LIMITS.problems) return;
    const place = where === undefined ? {} : this.#place(where);
    list.push({ code, file: this.file, ...place, message: text.zh, messageEn: text.en });
  }

  #place(where: Where): Partial<Problem> {
    const tag = isTag(where) ? where : this.#source?.locate(where);
    const position = tag && this.#source?.position(tag);
    return { ...identity(where), ...position };
  }
}

/** Parts of a flow element: they have ids, but nobody can click on them in a diagram. */
const PART =
  /(?:EventDefinition|Expression|Characteristics|Condition|Cardinality|Specification|Elements)$|^time/;

/** Id and name of the diagram's element that this is, or is a part of. */
function identity(where: Where): Partial<Problem> {
  for (let at: Where | undefined = where; at !== undefined; ) {
    const id = idHere(at);
    if (id !== undefined) {
      const name = isTag(at) ? attribute(at, 'name') : at.get('name');
      return typeof name === 'string' && name !== ''
        ? { elementId: id, elementName: name }
        : { elementId: id };
    }
    at = isTag(at) ? at.parent : at.$parent;
  }
  return {};
}

function idHere(where: Where): string | undefined {
  if (isTag(where)) {
    const part = where.uri !== NAMESPACE.bpmn || PART.test(where.local);
    return part ? undefined : attribute(where, 'id');
  }
  const part = !where.$type.startsWith('bpmn:') || PART.test(where.$type);
  return part ? undefined : idOf(where);
}

function isTag(where: Where): where is XmlElement {
  return 'offset' in where;
}
