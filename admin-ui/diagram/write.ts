import { childOf, childrenOf, extensionsOf, type ModdleElement } from './model.js';
import { TOGETHER } from './modules/together.js';
import type { DiagramElement, Injector } from './services.js';

/** Attributes to set; `undefined` takes one away. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Says where a new part lies; moddle asks that when it names namespaces and finds the process. */
export function owned(part: ModdleElement, parent: ModdleElement): ModdleElement {
  (part as { $parent?: ModdleElement }).$parent = parent;
  return part;
}

/** Every change of the properties panel: each is one command, so that one undo takes it back. */
export class Writer {
  readonly #services: Injector;

  constructor(services: Injector) {
    this.#services = services;
  }

  /** Several changes that are one to whoever undoes them. */
  together(run: () => void): void {
    this.#services.get('commandStack').execute(TOGETHER, { run });
  }

  create(type: string, attributes: Attributes = {}): ModdleElement {
    return this.#services.get('bpmnFactory').create(type, attributes);
  }

  /** An expression as a part of `owner`; nothing for a text that says nothing. */
  expression(owner: ModdleElement, text: string): ModdleElement | undefined {
    const body = text.trim();
    return body === '' ? undefined : owned(this.create('bpmn:FormalExpression', { body }), owner);
  }

  /** On the element itself: name, default flow, `camunda:formKey`. */
  set(element: DiagramElement, attributes: Attributes): void {
    this.#services.get('modeling').updateProperties(element, attributes);
  }

  /** On something that the element contains. */
  setIn(element: DiagramElement, part: ModdleElement, attributes: Attributes): void {
    this.#services.get('modeling').updateModdleProperties(element, part, attributes);
  }

  /** On what the process contains but no shape shows: the item's stations. */
  setInProcess(process: ModdleElement, part: ModdleElement, attributes: Attributes): void {
    const shape = this.#services.get('elementRegistry').get(process.id ?? '');
    if (shape !== undefined) this.setIn(shape, part, attributes);
  }

  /** The one extension of its type on `owner`: changed, or made where there is none. */
  putExtension(
    element: DiagramElement,
    owner: ModdleElement,
    type: string,
    attributes: Attributes,
  ): void {
    const [existing] = extensionsOf(owner, type);
    if (existing === undefined) this.addExtension(element, owner, type, attributes);
    else this.setIn(element, existing, attributes);
  }

  addExtension(
    element: DiagramElement,
    owner: ModdleElement,
    type: string,
    attributes: Attributes,
  ): void {
    const added = this.create(type, attributes);
    this.#setValues(element, owner, [...valuesOf(owner), added]);
  }

  dropExtensions(
    element: DiagramElement,
    owner: ModdleElement,
    dropped: readonly ModdleElement[],
  ): void {
    const kept = valuesOf(owner).filter((value) => !dropped.includes(value));
    this.#setValues(element, owner, kept);
  }

  /** Replaces all extensions of one type; the others keep their places. */
  putExtensions(
    element: DiagramElement,
    owner: ModdleElement,
    type: string,
    values: readonly ModdleElement[],
  ): void {
    const others = valuesOf(owner).filter(({ $type }) => $type !== type);
    this.#setValues(element, owner, [...others, ...values]);
  }

  #setValues(
    element: DiagramElement,
    owner: ModdleElement,
    values: readonly ModdleElement[],
  ): void {
    const box = childOf(owner, 'extensionElements');
    if (values.length === 0) {
      this.setIn(element, owner, { extensionElements: undefined });
    } else if (box === undefined) {
      const made = this.create('bpmn:ExtensionElements', { values });
      const extensionElements = owned(made, owner);
      adopt(values, extensionElements);
      this.setIn(element, owner, { extensionElements });
    } else {
      adopt(values, box);
      this.setIn(element, box, { values });
    }
  }
}

// ---------------------------------------------------------------------------------------------

function valuesOf(owner: ModdleElement): readonly ModdleElement[] {
  return childrenOf(childOf(owner, 'extensionElements'), 'values');
}

function adopt(parts: readonly ModdleElement[], parent: ModdleElement): void {
  for (const part of parts) owned(part, parent);
}
