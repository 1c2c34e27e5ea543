/** One element of the source text, as the scan found it. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** Offset of its `<`. */
  readonly offset: number;
  readonly parent?: XmlElement;
  readonly children: XmlElement[];
  readonly attributes: readonly XmlAttribute[];
}

export interface XmlAttribute {
  /** '' for an attribute without prefix. */
  readonly uri: string;
  readonly local: string;
  /** As written, references not resolved. */
  readonly value: string;
}

export const NAMESPACE = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  yc: 'http://yichuang.dev/schema/1.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

export function attribute(element: XmlElement, local: string): string | undefined {
  return element.attributes.find((entry) => entry.uri === '' && entry.local === local)?.value;
}
