import type { Flow, FlowIndex, Node } from '../../core/model.js';
import type { Net } from './net.js';

/** Most conditional flows of one element of which all combinations are tried. */
const MOST_COMBINED = 6;

/** Gateways that take exactly one of their flows. */
const ONE_OF = new Set(['exclusiveGateway', 'eventBasedGateway']);

/** Sets of flows that may be taken together: gateways by their kind, all else by conditions. */
export function choices(net: Net, node: Node): readonly (readonly FlowIndex[])[] {
  const { type, outgoing, defaultFlow } = node;
  if (ONE_OF.has(type)) return outgoing.length === 0 ? [[]] : outgoing.map((it) => [it]);
  if (type === 'parallelGateway') return [outgoing];
  const flow = (index: FlowIndex): Flow => net.model.flows[index]!;
  const always = outgoing.filter((it) => it !== defaultFlow && flow(it).condition === undefined);
  const maybe = outgoing.filter((it) => it !== defaultFlow && flow(it).condition !== undefined);
  if (maybe.length === 0)
    return [always.length > 0 || defaultFlow === undefined ? always : [defaultFlow]];
  const some = maybe.length > MOST_COMBINED ? [maybe, ...maybe.map((it) => [it])] : subsets(maybe);
  const none = always.length > 0 ? [always] : [];
  const otherwise = always.length === 0 && defaultFlow !== undefined ? [[defaultFlow]] : [];
  return [...some.map((it) => [...always, ...it]), ...none, ...otherwise];
}

/** All but the empty one. */
function subsets(flows: readonly FlowIndex[]): readonly (readonly FlowIndex[])[] {
  return flows.reduce<FlowIndex[][]>(
    (sets, flow) => [...sets, [flow], ...sets.map((set) => [...set, flow])],
    [],
  );
}
