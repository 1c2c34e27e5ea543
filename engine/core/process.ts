import type { ProcessScope, Seq } from './aggregate.js';
import { cancelInside } from './cancel.js';
import { casePart, ROOT } from './case-part.js';
import { notifyAlone } from './listeners.js';
import { implicitStarts } from './instantiation.js';
import { mapOut } from './mapping.js';
import type { Definition, Node } from './model.js';
import { tokenTo } from './operation.js';
import type { Run } from './run.js';
import { leave } from './token.js';
import * as trace from './trace.js';
import { setLocal } from './variables.js';

/** Where a process scope begins: the root of an aggregate, or the instance of a call activity. */
export interface Birth {
  readonly definition: Definition;
  /** The calling activity instance; 0 for the root. */
  readonly owner: Seq;
  readonly businessKey?: string;
  /** Known before it starts where a call activity has told its history. */
  readonly seq?: Seq;
}

/** A process scope without any token yet. */
export function openProcess(run: Run, birth: Birth, startElement?: string): ProcessScope {
  const { definition, owner, businessKey } = birth;
  if (definition.suspended === true) {
    run.halt('DEFINITION_SUSPENDED', undefined, { key: definition.key });
  }
  const seq = birth.seq ?? run.draft.nextSeq();
  const caller = owner === 0 ? undefined : run.draft.get(owner)!;
  const scope: ProcessScope = {
    seq,
    owner,
    process: seq,
    kind: 'process',
    node: 0,
    definition: definition.id,
    key: definition.key,
    businessKey,
    startedAt: run.now,
    startedBy: run.env.actor.user,
    // A modification may call from a suspended process.
    suspended: caller && run.scope(caller.process).suspended,
  };
  run.draft.add(scope);
  trace.processStarted(run, scope, caller, startElement);
  const { initiator } = definition.model;
  if (initiator === undefined) return scope;
  setLocal(run, seq, { [initiator]: { value: run.env.actor.user ?? null } });
  return run.scope(seq);
}

/** Puts the first token of a scope at its none start event. */
export function enterAtStart(run: Run, scope: Scope, inside: Node): void {
  for (const index of inside.children) {
    const node = run.node(scope.process, index);
    if (node.type !== 'startEvent' || node.events.length > 0) continue;
    run.agenda.push(tokenTo(scope.seq, scope.process, index, scope.execution));
    return;
  }
  enterEverywhere(run, scope, inside);
}

/** Without a start event every node begins to which nothing leads (BPMN 13.2). */
function enterEverywhere(run: Run, scope: Scope, inside: Node): void {
  const starts = implicitStarts(run.definition(scope.process).model, inside);
  const [only, second] = starts;
  if (only === undefined) {
    run.halt('INVALID_COMMAND', inside, { reason: '没有空白开始事件，无从开始' });
  }
  for (const { index } of starts.toReversed()) {
    const path = second === undefined ? scope.execution : run.draft.nextSeq();
    run.agenda.push(tokenTo(scope.seq, scope.process, index, path));
  }
}

/** What tokens move in. */
interface Scope {
  readonly seq: Seq;
  readonly process: Seq;
  readonly execution: Seq;
}

/** The last token of a process scope has ended: its caller goes on, or the aggregate is over. */
export function completeProcess(run: Run, scope: ProcessScope, last: Node | undefined): void {
  cancelInside(run, scope, 'INTERNALLY_TERMINATED');
  const root = run.node(scope.process, 0);
  if (root.listeners !== undefined) notifyAlone(run, scope, root, 'end');
  const call = run.activity(scope.owner);
  const node = call && run.nodeOf(call);
  if (node?.call !== undefined) mapOut(run, node.call.out, scope.seq, call!.seq);
  endProcess(run, scope, 'COMPLETED', undefined, last);
  if (call === undefined || node?.call === undefined) return;
  leave(run, run.activity(call.seq)!, node);
}

/** A case outlives its process: its root scope stays beside it. */
export function endProcess(
  run: Run,
  scope: ProcessScope,
  state: 'COMPLETED' | 'EXTERNALLY_TERMINATED',
  reason?: string,
  last?: Node,
): void {
  if (scope.seq === ROOT) run.draft.ended = true;
  if (scope.seq !== ROOT || casePart(run) === undefined) run.draft.remove(scope);
  trace.processEnded(run, scope, state, reason, last);
}
