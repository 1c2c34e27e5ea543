import { DmnModdle } from 'dmn-moddle';

/** As much of moddle's elements as the compiler touches. Generic ones have no `get`. */
export interface DmnElement {
  readonly $type: string;
  readonly $parent?: DmnElement;
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly $descriptor: {
    readonly isGeneric?: boolean;
    readonly properties: readonly DmnProperty[];
  };
  get(name: string): unknown;
}

export interface DmnProperty {
  readonly name: string;
  readonly ns: { readonly name: string };
}

export interface DmnWarning {
  readonly message: string;
  readonly error?: Error;
}

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const extended = (name: string, ...properties: readonly string[]) => ({
  name,
  isAbstract: true,
  extends: [`dmn:${name}`],
  properties: properties.map(attribute),
});

/** Camunda's attributes on DMN, as its modeler writes them. */
const camunda = {
  name: 'Camunda',
  uri: 'http://camunda.org/schema/1.0/dmn',
  prefix: 'camunda',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    extended('Definitions', 'diagramRelationId'),
    extended('Decision', 'versionTag', 'historyTimeToLive'),
    extended('InputClause', 'inputVariable'),
  ],
};

export const moddle = new DmnModdle({ camunda });

/** Text of an attribute or text child, without blanks around it; `undefined` if absent or empty. */
export function text(element: DmnElement | undefined, property: string): string | undefined {
  const value = element?.get(property);
  const trimmed = typeof value === 'string' ? value.trim() : undefined;
  return trimmed === '' ? undefined : trimmed;
}

export function child(element: DmnElement, property: string): DmnElement | undefined {
  const value = element.get(property);
  return typeof value === 'object' && value !== null ? (value as DmnElement) : undefined;
}

export function children(element: DmnElement, property: string): readonly DmnElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? (value as DmnElement[]) : [];
}
