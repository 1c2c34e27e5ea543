import { activation, adHoc, loopOf } from './brackets.js';
import { escape, idOfNamed, type Named } from './drawing.js';
import { triggers } from './triggers.js';

/** What stands behind a node's id. */
export interface Given {
  /** In braces: attributes, as XML. */
  readonly attributes: string;
  /** In brackets. */
  readonly bracket?: string;
  /** The words between. */
  readonly rest: string;
}

export interface Parts {
  readonly attributes: readonly string[];
  readonly body: readonly string[];
  readonly names: readonly Named[];
}

/** What the words make of an element beside its id. */
export function partsOf(word: string, id: string, given: Given): Parts {
  const make = Object.hasOwn(PARTS, word) ? PARTS[word] : undefined;
  return make === undefined ? looped(given) : make(given, id);
}

// ---------------------------------------------------------------------------------------------

const NOTHING: Parts = { attributes: [], body: [], names: [] };

const event = ({ rest, bracket = '' }: Given): Parts => triggers(rest, bracket);

const PARTS: Readonly<Record<string, (given: Given, id: string) => Parts>> = {
  start: event,
  end: event,
  catch: event,
  throw: event,
  boundary: event,
  complex: ({ bracket }) => ({ ...NOTHING, body: bracket ? [activation(bracket)] : [] }),
  adhoc: ({ bracket = '' }) => ({ ...NOTHING, ...adHoc(bracket) }),
  eventSub: () => ({ ...NOTHING, attributes: ['triggeredByEvent="true"'] }),
  service: external,
  compute: ({ bracket = '' }) => computed(bracket),
  script: ({ bracket = '' }) => scripted(bracket),
  receive: referring,
  send: referring,
  call: (given) => ({ ...looped(given), attributes: [`calledElement="${escape(given.rest)}"`] }),
  rule: ({ rest, bracket = '' }) => decided(rest, bracket),
};

function looped({ bracket }: Given): Parts {
  return { ...NOTHING, body: bracket ? [loopOf(bracket)] : [] };
}

/** The topic is that of the words, else the id. */
function external(given: Given, id: string): Parts {
  if (given.attributes.includes('camunda:')) return looped(given);
  const topic = given.rest === '' ? id : given.rest;
  const attributes = [`camunda:type="external" camunda:topic="${topic}"`];
  return { ...looped(given), attributes };
}

function referring(given: Given): Parts {
  const name = given.rest;
  if (name === '') return looped(given);
  const attributes = [`messageRef="${idOfNamed('message', name)}"`];
  return { ...looped(given), attributes, names: [{ kind: 'message', name }] };
}

/** `[n + 1 -> n]` */
function computed(bracket: string): Parts {
  const [value = '', variable] = bracket.split(' -> ');
  const attributes = [`camunda:expression="${escape(`\${${value}}`)}"`, ...resultIn(variable)];
  return { ...NOTHING, attributes };
}

function scripted(bracket: string): Parts {
  const [value = '', variable] = bracket.split(' -> ');
  const attributes = ['scriptFormat="javascript"', ...resultIn(variable)];
  return { ...NOTHING, attributes, body: [`<script>${escape(value)}</script>`] };
}

/** `rule r decision [value -> variable]`: how the result is taken, and where it goes. */
function decided(decision: string, bracket: string): Parts {
  const [how = '', variable] = bracket.split(' -> ');
  const taken = variable === undefined ? [] : [`camunda:mapDecisionResult="${how}"`];
  const attributes = [`camunda:decisionRef="${decision}"`, ...taken, ...resultIn(variable)];
  return { ...NOTHING, attributes };
}

function resultIn(variable: string | undefined): readonly string[] {
  return variable === undefined ? [] : [`camunda:resultVariable="${variable}"`];
}
