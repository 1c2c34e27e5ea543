/** A BPMN file before it is written: what `parse` reads and `write` spells out as XML. */
export interface Drawing {
  readonly processes: readonly Scope[];
  /** Further children of `definitions`, as XML. */
  readonly roots: readonly string[];
}

/** A process or sub-process with what is drawn inside it. */
export interface Scope {
  readonly id: string;
  /** Further attributes of the process, as XML. */
  attributes: string;
  readonly shapes: Shape[];
  readonly arrows: Arrow[];
  /** Children that are neither nodes nor flows, as XML. */
  readonly raw: string[];
}

export interface Shape {
  readonly id: string;
  /** BPMN's name of the element: `userTask`. */
  readonly tag: string;
  /** Attributes beside the id, as XML. */
  attributes: string;
  /** Children inside extensionElements, and the others, as XML. */
  readonly extensions: string[];
  readonly body: string[];
  /** Messages, signals, errors and escalations that it names. */
  readonly names: readonly Named[];
  /** Boundary events: the activity. */
  readonly host?: string;
  readonly inside?: Scope;
}

export interface Arrow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: string;
  /** A compensation handler's association is an arrow too. */
  readonly association?: true;
}

export interface Named {
  readonly kind: 'message' | 'signal' | 'error' | 'escalation';
  readonly name: string;
}

export function newScope(id: string): Scope {
  return { id, attributes: '', shapes: [], arrows: [], raw: [] };
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The id of the message, signal, error or escalation of that name, which may be an expression. */
export function idOfNamed(kind: string, name: string): string {
  return `${kind}_${name.replace(/[^\w-]/g, '_')}`;
}
