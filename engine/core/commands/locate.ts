import type { ActivityInstance, Part, ProcessScope, Seq } from '../aggregate.js';
import type { Node } from '../model.js';
import type { Run } from '../run.js';

/** A scope in which tokens can be put: a process scope or an instance of a sub-process. */
export type TokenScope = ProcessScope | ActivityInstance;

const BODY_SUFFIX = '#multiInstanceBody';

/** An element as a modification names it: `X`, or `X#multiInstanceBody` for all its instances. */
export function elementOf(run: Run, process: Seq, id: string): { node: Node; isBody: boolean } {
  const { model } = run.definition(process);
  const isBody = id.endsWith(BODY_SUFFIX);
  const plain = isBody ? id.slice(0, -BODY_SUFFIX.length) : id;
  const index = Object.hasOwn(model.byId, plain) ? model.byId[plain] : undefined;
  const node = index === undefined ? undefined : model.nodes[index];
  if (node === undefined || node.parent < 0 || (isBody && node.loop === undefined)) {
    return run.halt('ELEMENT_NOT_FOUND', undefined, { elementId: id });
  }
  return { node, isBody };
}

/** Nodes of the scopes around `node`, outermost (the process) first. */
export function scopesAround(run: Run, process: Seq, node: Node): Node[] {
  const path: Node[] = [];
  for (let index = node.parent; index >= 0; ) {
    const scope = run.node(process, index);
    path.unshift(scope);
    index = scope.parent;
  }
  return path;
}

/** Instances of the sub-process `node` right inside `scopes`, through multi-instance bodies. */
export function scopesInside(run: Run, scopes: readonly TokenScope[], node: Node): TokenScope[] {
  return scopes
    .flatMap(({ seq }) => instancesIn(run, seq, node))
    .filter((one) => one.loop !== 'body');
}

/** Activity instances of `node` in a scope: plain ones, bodies, and what is inside the bodies. */
export function instancesIn(run: Run, scope: Seq, node: Node): ActivityInstance[] {
  const found: ActivityInstance[] = [];
  for (const part of run.draft.owned(scope)) {
    if (part.kind !== 'activity' || part.node !== node.index) continue;
    found.push(part);
    if (part.loop === 'body') found.push(...instancesIn(run, part.seq, node));
  }
  return found;
}

/** Every activity and transition instance of an element in one process scope. */
export function allOf(run: Run, process: ProcessScope, id: string): Part[] {
  const { node, isBody } = elementOf(run, process.seq, id);
  let scopes: TokenScope[] = [process];
  for (const around of scopesAround(run, process.seq, node).slice(1)) {
    scopes = scopesInside(run, scopes, around);
  }
  return scopes.flatMap(({ seq }): Part[] => {
    const found = instancesIn(run, seq, node);
    if (node.loop === undefined) return [...found, ...transitionsIn(run, seq, node)];
    const bodies = found.filter((one) => one.loop === 'body');
    if (isBody) return [...bodies, ...transitionsIn(run, seq, node)];
    const waiting = bodies.flatMap((body) => transitionsIn(run, body.seq, node));
    return [...found.filter((one) => one.loop === 'inner'), ...waiting];
  });
}

function transitionsIn(run: Run, scope: Seq, node: Node): Part[] {
  return run.draft
    .owned(scope)
    .filter((part) => part.kind === 'transition' && part.node === node.index);
}
