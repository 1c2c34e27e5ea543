import type { Expression } from '../../engine/core/expression.js';
import type {
  Definition,
  EventDefinition,
  Flow,
  LoopCharacteristics,
  Model,
  MultiInstanceCharacteristics,
  Node,
  NodeType,
} from '../../engine/core/model.js';

/**
 * Models written by hand: `process('p').start().userTask('a').end().build()`. Each element follows
 * the one before it; `from(id)` goes back to fork, `to(id)` joins an element that is (or will be)
 * elsewhere. Elements without an id are called by their type and number (`startEvent1`).
 */
export function process(key = 'p'): ProcessBuilder {
  return new ProcessBuilder(key);
}

/** `${…}` as JUEL, anything else as a literal. */
export function expression(source: string): Expression {
  return { language: source.includes('${') ? 'juel' : 'literal', source };
}

export function deployed(model: Model, version = 1): Definition {
  const id = `${model.key}:${version}:00000000-0000-4000-8000-000000000000`;
  return { id, key: model.key, version, deployment: 'd1', tenant: 'county', model };
}

export function timer(value: string, kind: 'date' | 'duration' | 'cycle' = 'duration') {
  return { kind: 'timer', timer: kind, value: expression(value) } as const;
}

export function signal(name: string) {
  return { kind: 'signal', name: expression(name) } as const;
}

export function message(name: string) {
  return { kind: 'message', name: expression(name) } as const;
}

export function error(code?: string) {
  return { kind: 'error', ...(code === undefined ? {} : { code }) } as const;
}

export type Given = { -readonly [K in keyof Node]?: Node[K] } & { id?: string };

interface FlowGiven {
  source: string;
  target: string;
  id: string | undefined;
  condition: string | undefined;
  isDefault: boolean;
}

export class ProcessBuilder {
  readonly #nodes: (Given & { id: string; type: NodeType; parent: number })[];
  readonly #flows: FlowGiven[] = [];
  readonly #counts = new Map<NodeType, number>();
  readonly #model: Partial<Model>;
  #scope = 0;
  #cursor: string | undefined;
  #condition: string | undefined;
  #isDefault = false;
  #flowId: string | undefined;

  constructor(key: string, model: Partial<Model> = {}) {
    this.#nodes = [{ id: key, type: 'process', parent: -1 }];
    this.#model = model;
  }

  with(model: Partial<Model>): this {
    Object.assign(this.#model, model);
    return this;
  }

  /** Adds an element after the current one. */
  node(type: NodeType, given: Given = {}): this {
    const id = given.id ?? this.#name(type);
    this.#nodes.push({ ...given, id, type, parent: this.#scope });
    if (this.#cursor !== undefined) this.to(id);
    this.#cursor = id;
    return this;
  }

  /** Adds an element that follows none. */
  apart(type: NodeType, given: Given = {}): this {
    this.#cursor = undefined;
    return this.node(type, given);
  }

  start = (id?: string, ...events: EventDefinition[]) => {
    this.#cursor = undefined;
    return this.node('startEvent', named(id, { events }));
  };
  end = (id?: string, ...events: EventDefinition[]) => this.node('endEvent', named(id, { events }));
  task = (id?: string, given?: Given) => this.node('task', named(id, given));
  userTask = (id?: string, given?: Given) => this.node('userTask', named(id, given));
  external = (id: string, topic = id, given?: Given) =>
    this.node('serviceTask', { id, external: { topic: expression(topic) }, ...given });
  script = (id: string, value: string, resultVariable: string, given?: Given) =>
    this.node('scriptTask', { id, script: { value: expression(value), resultVariable }, ...given });
  exclusive = (id?: string, given?: Given) => this.node('exclusiveGateway', named(id, given));
  parallel = (id?: string, given?: Given) => this.node('parallelGateway', named(id, given));
  catching = (id: string, ...events: EventDefinition[]) =>
    this.node('intermediateCatchEvent', { id, events });
  receive = (id: string, name: string) => this.node('receiveTask', { id, events: [message(name)] });
  call = (id: string, called: string, call: Partial<Node['call']> = {}, given?: Given) =>
    this.node('callActivity', {
      id,
      call: { calledElement: expression(called), binding: 'latest', in: [], out: [], ...call },
      ...given,
    });

  /** An embedded sub-process; `inside` builds its content, starting at `start()`. */
  subProcess(id: string, inside: (builder: this) => unknown, given: Given = {}): this {
    return this.scope('subProcess', id, inside, given);
  }

  /** The same of another type; an event sub-process follows nothing. */
  scope(
    type: 'subProcess' | 'transaction' | 'adHocSubProcess' | 'eventSubProcess',
    id: string,
    inside: (builder: this) => unknown,
    given: Given = {},
  ): this {
    if (type === 'eventSubProcess') this.#cursor = undefined;
    this.node(type, { id, ...given });
    const outer = this.#scope;
    this.#scope = this.#nodes.length - 1;
    this.#cursor = undefined;
    inside(this);
    this.#scope = outer;
    this.#cursor = id;
    return this;
  }

  /** A user task that undoes `host`; the next element follows what stood before. */
  handler(host: string, id: string): this {
    const cursor = this.#cursor;
    this.apart('userTask', { id, isForCompensation: true });
    const undone = this.#nodes.find((node) => node.id === host)!;
    undone.compensationHandler = this.#nodes.length - 1;
    for (let at = undone; at.parent >= 0; at = this.#nodes[at.parent]!) at.compensable = true;
    this.#cursor = cursor;
    return this;
  }

  boundary(host: string, id: string, event: EventDefinition, interrupting = true): this {
    const attachedTo = this.#nodes.findIndex((node) => node.id === host);
    this.#cursor = undefined;
    return this.node('boundaryEvent', { id, events: [event], attachedTo, interrupting });
  }

  from(id: string): this {
    this.#cursor = id;
    return this;
  }

  /** The next flow is taken if this holds. */
  when(condition: string): this {
    this.#condition = condition;
    return this;
  }

  /** The next flow is the default one. */
  otherwise(): this {
    this.#isDefault = true;
    return this;
  }

  /** The next flow has this id. */
  via(flowId: string): this {
    this.#flowId = flowId;
    return this;
  }

  to(id: string): this {
    this.#flows.push({
      source: this.#cursor!,
      target: id,
      id: this.#flowId,
      condition: this.#condition,
      isDefault: this.#isDefault,
    });
    this.#condition = undefined;
    this.#isDefault = false;
    this.#flowId = undefined;
    this.#cursor = id;
    return this;
  }

  build(): Model {
    const byId = Object.fromEntries(this.#nodes.map(({ id }, index) => [id, index]));
    const flows = this.#flows.map((flow, index): Flow => {
      const { source, target, condition } = flow;
      return {
        index,
        id: flow.id ?? `${source}->${target}`,
        source: byId[source]!,
        target: byId[target]!,
        ...(condition === undefined ? {} : { condition: expression(condition) }),
      };
    });
    const nodes = this.#nodes.map((given, index) => this.#finish(given, index, flows));
    return { v: 1, key: this.#nodes[0]!.id, nodes, flows, byId, ...this.#model };
  }

  #finish(given: Given & { type: NodeType }, index: number, flows: readonly Flow[]): Node {
    const indices = (test: (node: Given & { parent: number }) => boolean) =>
      this.#nodes.flatMap((node, i) => (test(node) ? [i] : []));
    const inside = indices(({ parent, type }) => parent === index && type === 'eventSubProcess');
    const fallback = this.#flows.findIndex((flow) => flow.isDefault && flow.source === given.id);
    return {
      inputs: [],
      outputs: [],
      events: [],
      ...given,
      index,
      children: indices(({ parent }) => parent === index),
      boundary: indices(({ attachedTo }) => attachedTo === index),
      incoming: flows.filter(({ target }) => target === index).map((flow) => flow.index),
      outgoing: flows.filter(({ source }) => source === index).map((flow) => flow.index),
      ...(fallback < 0 ? {} : { defaultFlow: fallback }),
      ...(inside.length === 0 ? {} : { eventSubProcesses: inside }),
    } as Node;
  }

  #name(type: NodeType): string {
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    return `${type}${count}`;
  }
}

export function multiInstance(given: Partial<MultiInstanceCharacteristics>): LoopCharacteristics {
  return { kind: 'multiInstance', sequential: false, ...given };
}

function named(id: string | undefined, given: Given = {}): Given {
  return id === undefined ? given : { id, ...given };
}
