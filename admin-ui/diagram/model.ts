/** As much of a moddle element as the diagram's cores touch. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement;
  readonly $descriptor: ModdleDescriptor;
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly id?: string;
  $instanceOf?(type: string): boolean;
  get(name: string): unknown;
}

export interface ModdleDescriptor {
  readonly isGeneric?: boolean;
  readonly properties: readonly ModdleProperty[];
}

export interface ModdleProperty {
  readonly name: string;
  readonly ns: { readonly localName: string; readonly prefix?: string };
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isVirtual?: boolean;
}

export function isA(element: ModdleElement | undefined, type: string): boolean {
  return element?.$instanceOf?.(type) === true;
}

/** Text of an attribute or body without blanks around it; empty where there is none. */
export function textOf(element: ModdleElement | undefined, name: string): string {
  const value = element?.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

export function childOf(
  element: ModdleElement | undefined,
  name: string,
): ModdleElement | undefined {
  const value = element?.get(name);
  return typeof value === 'object' && value !== null ? (value as ModdleElement) : undefined;
}

export function childrenOf(
  element: ModdleElement | undefined,
  name: string,
): readonly ModdleElement[] {
  const value = element?.get(name);
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

/** Elements of one type in extensionElements, by their tag: `camunda:In`, `yc:Station`. */
export function extensionsOf(
  element: ModdleElement | undefined,
  type: string,
): readonly ModdleElement[] {
  const box = childOf(element, 'extensionElements');
  return childrenOf(box, 'values').filter(({ $type }) => $type === type);
}

/** Nodes and flows of a scope in the order of the file, those of its sub-processes below. */
export function flowElementsOf(scope: ModdleElement): readonly ModdleElement[] {
  return childrenOf(scope, 'flowElements').flatMap((element) => [
    element,
    ...(isA(element, 'bpmn:SubProcess') ? flowElementsOf(element) : []),
  ]);
}

export function processesOf(definitions: ModdleElement): readonly ModdleElement[] {
  return childrenOf(definitions, 'rootElements').filter((root) => isA(root, 'bpmn:Process'));
}

/** The process in which an element lies. */
export function processOf(element: ModdleElement): ModdleElement | undefined {
  let at: ModdleElement | undefined = element;
  for (let depth = 0; at !== undefined && depth < 100; depth += 1) {
    if (isA(at, 'bpmn:Process')) return at;
    at = at.$parent;
  }
  return undefined;
}
