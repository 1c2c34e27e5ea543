import { attribute, NAMESPACE, type XmlElement } from './xml/element.js';
import type { Lines, Position } from './xml/lines.js';
import type { ModdleElement } from './moddle.js';

/**
 * Where moddle's elements stand in the text. Moddle keeps no positions, so an element is found by
 * its id, else by its place among its parent's children of the same tag.
 */
export class Source {
  readonly root: XmlElement;
  readonly #lines: Lines;
  readonly #byId = new Map<string, XmlElement>();
  readonly #found = new WeakMap<ModdleElement, XmlElement>();

  constructor(root: XmlElement, lines: Lines) {
    this.root = root;
    this.#lines = lines;
    for (const element of walk(root)) {
      if (element.uri !== NAMESPACE.bpmn) continue;
      const id = attribute(element, 'id');
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, element);
    }
  }

  position(element: XmlElement): Position {
    return this.#lines.at(element.offset);
  }

  withId(id: string): XmlElement | undefined {
    return this.#byId.get(id);
  }

  /** The element's tag, or that of the nearest enclosing one that can be told. */
  locate(element: ModdleElement): XmlElement {
    const known = this.#found.get(element);
    if (known !== undefined) return known;
    const found = this.#byOwnId(element) ?? this.#byPlace(element);
    this.#found.set(element, found);
    return found;
  }

  #byOwnId(element: ModdleElement): XmlElement | undefined {
    const id = element.$type.startsWith('bpmn:') ? idOf(element) : undefined;
    const found = id === undefined ? undefined : this.#byId.get(id);
    return found !== undefined && sameTag(found, element) ? found : undefined;
  }

  #byPlace(element: ModdleElement): XmlElement {
    const parent = element.$parent;
    if (parent === undefined) return this.root;
    const outer = this.locate(parent);
    const rank = siblings(parent, element).indexOf(element);
    const tags = outer.children.filter((child) => sameTag(child, element));
    const slot = slotOf(parent, element);
    return tags[rank] ?? outer.children.find((child) => child.local === slot) ?? outer;
  }
}

export function* walk(root: XmlElement): Generator<XmlElement> {
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element;
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      open.push(element.children[at] as XmlElement);
    }
  }
}

export function idOf(element: ModdleElement): string | undefined {
  if (element.$descriptor.isGeneric) return undefined;
  const id = element.get('id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function sameTag(tag: XmlElement, element: ModdleElement): boolean {
  const local = element.$type.slice(element.$type.indexOf(':') + 1);
  return tag.local.toLowerCase() === local.toLowerCase();
}

/** The parent's children of the element's type, in the order of the text. */
function siblings(parent: ModdleElement, element: ModdleElement): readonly ModdleElement[] {
  const all = Object.values(ownProperties(parent)).flat() as ModdleElement[];
  return all.filter((other) => other?.$type === element.$type && other.$parent === parent);
}

/** Name of the parent's property that holds the element, e.g. `conditionExpression`. */
function slotOf(parent: ModdleElement, element: ModdleElement): string | undefined {
  return Object.entries(ownProperties(parent)).find(([, value]) => value === element)?.[0];
}

function ownProperties(element: ModdleElement): Record<string, unknown> {
  return Object.fromEntries(
    element.$descriptor.properties
      .filter((property) => Object.hasOwn(element, property.name))
      .map((property) => [property.name, (element as never)[property.name] as unknown]),
  );
}
