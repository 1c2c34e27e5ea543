import type { Model } from '../../core/model.js';
import type { Compiled } from '../compile.js';

/**
 * A large model comes to the main thread in slices, one message each, for what a message holds is
 * made into objects in one go, during which the thread does nothing else.
 */
export interface Slice {
  /** Index in `models`. */
  readonly model: number;
  readonly nodes: Model['nodes'];
  readonly flows: Model['flows'];
}

export interface Sliced {
  /** As it was, but for the models of which there are slices: they lack nodes and flows. */
  readonly rest: Compiled;
  readonly slices: readonly Slice[];
}

/** Nodes, and flows, of one slice: some 10 ms of the thread that receives it. */
const AT_ONCE = 1_000;

export function takeApart(compiled: Compiled): Sliced {
  if (!('models' in compiled) || !compiled.models.some(isLarge)) {
    return { rest: compiled, slices: [] };
  }
  const models = compiled.models.map((one) =>
    isLarge(one) ? { ...one, nodes: [], flows: [] } : one,
  );
  return { rest: { ...compiled, models }, slices: compiled.models.flatMap(slicesOf) };
}

/** The slices in the order in which `takeApart` gave them. */
export function putTogether({ rest, slices }: Sliced): Compiled {
  if (!('models' in rest) || slices.length === 0) return rest;
  const models = rest.models.map((model, index) => {
    const own = slices.filter((slice) => slice.model === index);
    if (own.length === 0) return model;
    return {
      ...model,
      nodes: own.flatMap(({ nodes }) => nodes),
      flows: own.flatMap(({ flows }) => flows),
    };
  });
  return { ...rest, models };
}

// ---------------------------------------------------------------------------------------------

function isLarge({ nodes, flows }: Model): boolean {
  return nodes.length > AT_ONCE || flows.length > AT_ONCE;
}

function slicesOf(whole: Model, model: number): readonly Slice[] {
  if (!isLarge(whole)) return [];
  const slices: Slice[] = [];
  for (let from = 0; from < Math.max(whole.nodes.length, whole.flows.length); from += AT_ONCE) {
    const nodes = whole.nodes.slice(from, from + AT_ONCE);
    slices.push({ model, nodes, flows: whole.flows.slice(from, from + AT_ONCE) });
  }
  return slices;
}
