import type { Host, Seq } from './aggregate.js';
import type { ErrorDefinition, EscalationDefinition, EventDefinition, Node } from './model.js';
import { isCompensating } from './completed.js';
import type { Run } from './run.js';

/** What walks up the scopes until somebody catches it. */
interface Thrown {
  readonly error: ErrorDefinition;
  readonly escalation: EscalationDefinition;
}

/** An event that catches what was thrown, and where it stands. */
export interface Catcher<K extends keyof Thrown> {
  readonly host: Host;
  readonly node: Node;
  readonly definition: Thrown[K];
  readonly place: number;
}

/**
 * Errors and escalations walk up from where they are thrown: the event sub-processes of a scope,
 * then the boundary events of its activity, then the same one scope further out, across call
 * activities. At one place the thrower's code goes before an event that catches every code.
 * What an event sub-process throws it does not catch itself, nor does any other beside it if it
 * has interrupted the scope.
 */
export function findCatcher<K extends keyof Thrown>(
  run: Run,
  kind: K,
  origin: Seq,
  code: string,
): Catcher<K> | undefined {
  let from: Host | undefined;
  for (let part = run.draft.get(origin); part !== undefined; part = run.draft.get(part.owner)) {
    const host = run.host(part.seq);
    // What is complete and is being undone catches nothing any more.
    if (host !== undefined && !isCompensating(host)) {
      const starts = isInterruptedBy(run, from) ? [] : startsOf(run, host, from);
      const found =
        catcherAmong(kind, host, code, starts) ??
        catcherAmong(kind, host, code, boundaryOf(run, host));
      if (found !== undefined) return found;
      from = host;
    }
  }
  return undefined;
}

/** Where the code goes and the message: a boundary event stands in the scope around its host. */
export function tellsIn({ host, node }: Pick<Catcher<keyof Thrown>, 'host' | 'node'>): Seq {
  return node.type === 'boundaryEvent' ? host.owner : host.seq;
}

// ---------------------------------------------------------------------------------------------

/** An event sub-process that interrupted its scope is all that is left of it. */
function isInterruptedBy(run: Run, inner: Host | undefined): boolean {
  if (inner?.kind !== 'activity') return false;
  const node = run.nodeOf(inner);
  if (node.type !== 'eventSubProcess') return false;
  return node.children.some((index) => {
    const child = run.node(inner.process, index);
    return child.type === 'startEvent' && child.interrupting !== false;
  });
}

function catcherAmong<K extends keyof Thrown>(
  kind: K,
  host: Host,
  code: string,
  events: readonly Node[],
): Catcher<K> | undefined {
  let any: Catcher<K> | undefined;
  for (const node of events) {
    for (const [place, definition] of node.events.entries()) {
      if (!isKind(definition, kind)) continue;
      const catcher: Catcher<K> = { host, node, definition, place };
      if (definition.code === undefined) any ??= catcher;
      else if (definition.code === code && code !== '') return catcher;
    }
  }
  return any;
}

function isKind<K extends keyof Thrown>(
  definition: EventDefinition,
  kind: K,
): definition is Thrown[K] & EventDefinition {
  return definition.kind === kind;
}

/** Boundary events sit on a multi-instance body, not on its instances. */
function boundaryOf(run: Run, host: Host): readonly Node[] {
  if (host.kind === 'process' || host.loop === 'inner') return [];
  return run.nodeOf(host).boundary.map((index) => run.node(host.process, index));
}

/** Start events of the event sub-processes of a scope but those of `from`; a body is no scope. */
function startsOf(run: Run, host: Host, from: Host | undefined): readonly Node[] {
  if (host.kind === 'activity' && host.loop === 'body') return [];
  const scopes = run.nodeOf(host).eventSubProcesses ?? [];
  return scopes
    .filter((index) => from?.process !== host.process || from.node !== index)
    .flatMap((index) => run.node(host.process, index).children)
    .map((index) => run.node(host.process, index))
    .filter((node) => node.type === 'startEvent');
}
