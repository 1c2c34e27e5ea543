import type { Model, Node } from './model.js';

/**
 * The nodes whose events make an instance (BPMN 13.2): start events of the process, the events
 * behind an event-based gateway that instantiates, and receive tasks that do. Those without an
 * event are not among them.
 */
export function instantiatingNodes(model: Model): readonly Node[] {
  return model.nodes[0]!.children.map((index) => model.nodes[index]!).flatMap((node) => {
    if (node.type === 'startEvent') return node.events.length > 0 ? [node] : [];
    if (node.instantiate === undefined) return [];
    return node.type === 'eventBasedGateway' ? behind(model, node) : [node];
  });
}

/** The gateway that instantiates and has this event behind one of its flows. */
export function gatewayBefore(model: Model, event: Node): Node | undefined {
  return event.incoming
    .map((flow) => model.nodes[model.flows[flow]!.source]!)
    .find((node) => node.type === 'eventBasedGateway' && node.instantiate !== undefined);
}

/**
 * Where a scope without a start event begins: at every node that no flow, event or handler leads
 * to (BPMN 13.2). None if it has a start event.
 */
export function implicitStarts(model: Pick<Model, 'nodes'>, scope: Node): readonly Node[] {
  const inside = scope.children.map((index) => model.nodes[index]!);
  if (inside.some(({ type }) => type === 'startEvent')) return [];
  return inside.filter(
    (node) =>
      node.incoming.length === 0 &&
      !NEVER_FIRST.has(node.type) &&
      node.isForCompensation !== true &&
      node.instantiate === undefined &&
      !node.events.some(({ kind }) => kind === 'link' && node.linkTarget === undefined),
  );
}

const NEVER_FIRST = new Set(['boundaryEvent', 'eventSubProcess']);

export function behind(model: Model, gateway: Node): readonly Node[] {
  return gateway.outgoing.map((flow) => model.nodes[model.flows[flow]!.target]!);
}
