import { newScope, type Shape } from './drawing.js';
import { type Given, partsOf } from './parts.js';

/** The words of the notation, and BPMN's. A `-` behind a word: not interrupting. */
const TAGS: Readonly<Record<string, string>> = {
  start: 'startEvent',
  end: 'endEvent',
  catch: 'intermediateCatchEvent',
  throw: 'intermediateThrowEvent',
  boundary: 'boundaryEvent',
  task: 'task',
  manual: 'manualTask',
  user: 'userTask',
  service: 'serviceTask',
  compute: 'serviceTask',
  script: 'scriptTask',
  rule: 'businessRuleTask',
  receive: 'receiveTask',
  send: 'sendTask',
  call: 'callActivity',
  sub: 'subProcess',
  eventSub: 'subProcess',
  tx: 'transaction',
  adhoc: 'adHocSubProcess',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  or: 'inclusiveGateway',
  complex: 'complexGateway',
  events: 'eventBasedGateway',
};
const CONTAINERS = ['sub', 'eventSub', 'tx', 'adhoc'];

/** `user a [3] {camunda:asyncBefore="true"}`; `undefined`: the text names a node only. */
export function nodeOf(text: string): Shape | undefined {
  const [, word = '', minus, id = '', rest = ''] = /^(\w+)(-?) (\S+)(.*)$/.exec(text) ?? [];
  const tag = TAGS[word];
  if (tag === undefined) return undefined;
  const given = new Words(rest);
  const host = word === 'boundary' ? given.after('on') : undefined;
  const parts = partsOf(word, id, given);
  const attributes = [
    given.attributes,
    host && `attachedToRef="${host}"`,
    minus && (tag === 'startEvent' ? 'isInterrupting="false"' : 'cancelActivity="false"'),
    ...parts.attributes,
  ];
  return {
    id,
    tag,
    attributes: attributes.filter(Boolean).join(' '),
    extensions: [],
    body: [...parts.body],
    names: parts.names,
    ...(host !== undefined && { host }),
    ...(CONTAINERS.includes(word) && { inside: newScope(id) }),
  };
}

/** What stands behind the id, taken word by word. */
class Words implements Given {
  readonly attributes: string;
  readonly bracket?: string;
  #rest: string;

  constructor(text: string) {
    this.attributes = /(?<!\$)\{([^{}\s][^}]*)\}/.exec(text)?.[1] ?? '';
    const plain = text.replace(/\s*(?<!\$)\{[^{}\s][^}]*\}/, '');
    const bracket = /\s\[(.*)\]$/.exec(plain);
    if (bracket?.[1] !== undefined) this.bracket = bracket[1];
    this.#rest = plain.slice(0, bracket?.index).trim();
  }

  after(word: string): string {
    const match = new RegExp(`^${word} (\\S+)\\s*`).exec(this.#rest);
    this.#rest = this.#rest.slice(match?.[0].length ?? 0);
    return match?.[1] ?? '';
  }

  get rest(): string {
    return this.#rest;
  }
}
