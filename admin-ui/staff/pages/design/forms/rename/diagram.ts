import { isA, type ModdleElement, textOf } from '../../../../../diagram/model.js';
import {
  namedInScript,
  renameInFeel,
  renameInTemplate,
  type Renaming,
  type Rewritten,
} from './expression.js';
import { type PathRenaming, renamedPath } from './form.js';

export interface DiagramRenaming {
  /** Key of the form as it is called now. */
  readonly form: string;
  readonly toForm?: string;
  readonly field?: PathRenaming;
  /** Whether expressions mean this form's field: no other form has one of that name. */
  readonly isAlone?: boolean;
}

/** Where the old name still stands. */
export interface LeftPlace {
  /** Absent: in the item's own data. */
  readonly elementId?: string;
  readonly name: string;
  readonly text: string;
}

/** Writes the new name wherever the diagram and its item mean the form or the field, in place. */
export function renameInDiagram(
  definitions: ModdleElement,
  renaming: DiagramRenaming,
): { readonly changed: number; readonly left: readonly LeftPlace[] } {
  const renamer = new Renamer(renaming);
  renamer.visit(definitions, undefined, 0);
  return renamer;
}

// ---------------------------------------------------------------------------------------------

const DEPTH_MAX = 60;

class Renamer {
  changed = 0;
  readonly left: LeftPlace[] = [];
  readonly #given: DiagramRenaming;
  readonly #names: Renaming | undefined;

  constructor(given: DiagramRenaming) {
    this.#given = given;
    const { from, to } = given.field ?? {};
    const last = to?.split('.').at(-1);
    this.#names =
      from === undefined || last === undefined ? undefined : { from: from.split('.'), to: last };
  }

  /** `at`: the element that a person clicks. */
  visit(element: ModdleElement, at: ModdleElement | undefined, depth: number): void {
    if (depth > DEPTH_MAX || element.$type.startsWith('bpmndi:')) return;
    const near = isA(element, 'bpmn:FlowElement') ? element : at;
    for (const { name, isReference, isVirtual } of element.$descriptor.properties) {
      if (isReference === true || isVirtual === true || !Object.hasOwn(element, name)) continue;
      const value = element.get(name);
      if (typeof value === 'string') this.#text(element, name, value, near);
      for (const inner of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isElement(inner)) this.visit(inner, near, depth + 1);
      }
    }
  }

  #text(element: ModdleElement, name: string, value: string, at: ModdleElement | undefined): void {
    const plain = this.#plain(element, localOf(name), value);
    if (plain !== undefined) return this.#write(element, name, value, plain);
    const rewrite = this.#names && expressionIn(element, localOf(name), value, this.#names);
    if (!rewrite) return undefined;
    const { text, done, left } = rewrite;
    if (done > 0 && this.#given.isAlone === true) this.#write(element, name, value, text);
    const isLeft = left || (done > 0 && this.#given.isAlone !== true);
    if (!isLeft) return undefined;
    const place =
      at?.id === undefined ? { name: '' } : { elementId: at.id, name: textOf(at, 'name') };
    this.left.push({ ...place, text: value.trim() });
    return undefined;
  }

  /** A name that stands by itself; `undefined`: this is no place for one. */
  #plain(element: ModdleElement, name: string, value: string): string | undefined {
    const { form, toForm = form, field, isAlone } = this.#given;
    const isForm = element.$type === 'yc:Station' ? name === 'form' : name === 'formKey';
    if (isForm && value === form) return toForm;
    if (!field) return undefined;
    if (element.$type === 'yc:Right' && name === 'field') {
      return stationForm(element) === form ? renamedPath(value, field) : value;
    }
    const hands = element.$type === 'camunda:In' ? name === 'source' : name === 'collection';
    return hands && isAlone === true && value === field.from ? field.to : undefined;
  }

  #write(element: ModdleElement, name: string, before: string, after: string): void {
    if (after === before) return;
    (element as ModdleElement & { set(name: string, value: unknown): void }).set(name, after);
    this.changed += 1;
  }
}

function expressionIn(
  element: ModdleElement,
  name: string,
  value: string,
  names: Renaming,
): Rewritten | undefined {
  const language = textOf(
    element,
    element.$type === 'bpmn:ScriptTask' ? 'scriptFormat' : 'language',
  );
  const isScript =
    /^(java|ecma)script$/i.test(language) ||
    (element.$type === 'bpmn:ScriptTask' && name === 'script') ||
    element.$type === 'camunda:Script';
  if (isScript) return { text: value, done: 0, left: namedInScript(value, names) };
  const isFeel = element.$type.startsWith('yc:') ? name === 'when' : /feel/i.test(language);
  if (isFeel && (name === 'when' || name === 'body')) return renameInFeel(value, names);
  return /[$#]\{/.test(value) ? renameInTemplate(value, names) : undefined;
}

/** Which form the station of a right shows. */
function stationForm({ $parent }: ModdleElement): string {
  return textOf($parent, 'form');
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
