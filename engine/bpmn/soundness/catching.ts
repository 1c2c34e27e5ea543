import type { Model, Node } from '../../core/model.js';
import { Draft } from './draft.js';
import { type Marking, type Move, type Net, eventStartsOf } from './net.js';

/** Events that happen to what is open: boundary events and event sub-processes. */

/** Each boundary event may fire while its activity is open; without interrupting, once. */
export function boundaryMoves(net: Net, marking: Marking, host: Node): readonly Move[] {
  return host.boundary.flatMap((index) => {
    const event = net.model.nodes[index]!;
    if (!mayHappen(event)) return [];
    const draft = new Draft(net, marking);
    const armed = net.armed.get(index);
    if (armed === undefined) draft.interrupt(host, event);
    else if (marking[armed] === 0) return [];
    else {
      draft.remove(armed);
      draft.enter(index);
    }
    return [draft.done(index, [])];
  });
}

/** Each event sub-process of an open scope may begin, until one has interrupted the scope. */
export function eventSubProcessMoves(net: Net, marking: Marking, scope: Node): readonly Move[] {
  const starts = eventStartsOf(net.model, scope).filter(mayHappen);
  const isTakenOver = starts.some(
    ({ interrupting, parent }) => interrupting !== false && marking[net.open.get(parent)!]! > 0,
  );
  if (isTakenOver) return [];
  return starts.flatMap((start) => {
    const draft = new Draft(net, marking);
    const armed = net.armed.get(start.index);
    if (armed === undefined) draft.clear(scope.index);
    else if (marking[armed] === 0) return [];
    else draft.remove(armed);
    draft.enterBy(start);
    return [draft.done(start.index, [])];
  });
}

/** An error end event: its catcher takes over; uncaught, its path ends. */
export function throwError(net: Net, draft: Draft, thrower: Node, code: string | undefined): void {
  const catcher = catcherOf(net.model, thrower, code);
  if (catcher === undefined) return;
  if (catcher.attachedTo !== undefined) {
    draft.interrupt(net.model.nodes[catcher.attachedTo]!, catcher);
    return;
  }
  draft.clear(net.model.nodes[catcher.parent]!.parent);
  draft.enterBy(catcher);
}

/** A cancel end event: the transaction leaves by its cancel boundary event. */
export function cancelTransaction(net: Net, draft: Draft, thrower: Node): void {
  const transaction = net.model.nodes[thrower.parent]!;
  const event = transaction.boundary
    .map((index) => net.model.nodes[index]!)
    .find(({ events }) => events.some(({ kind }) => kind === 'cancel'));
  if (event !== undefined) draft.interrupt(transaction, event);
}

// ---------------------------------------------------------------------------------------------

/** Cancel and compensation happen to nothing that is open by themselves. */
function mayHappen({ events }: Node): boolean {
  return !events.some(({ kind }) => kind === 'cancel' || kind === 'compensation');
}

/** What catches an error, scope by scope; its own code before any code. */
function catcherOf(model: Model, thrower: Node, code: string | undefined): Node | undefined {
  const { nodes } = model;
  let inner: Node | undefined;
  for (let scope = nodes[thrower.parent]; scope !== undefined; scope = nodes[scope.parent]) {
    const isOwn = inner?.type === 'eventSubProcess';
    const starts = isOwn ? [] : eventStartsOf(model, scope);
    const boundary = scope.boundary.map((index) => nodes[index]!);
    for (const events of [starts, boundary]) {
      const found = among(events, code) ?? among(events, undefined);
      if (found !== undefined) return found;
    }
    inner = scope;
  }
  return undefined;
}

function among(events: readonly Node[], wanted: string | undefined): Node | undefined {
  return events.find(({ events: [event] }) => event?.kind === 'error' && event.code === wanted);
}
