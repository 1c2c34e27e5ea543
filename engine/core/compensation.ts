import type { ActivityInstance, CompensationRecord, Host, Seq, Variables } from './aggregate.js';
import { happened } from './catching.js';
import type { TypedValue, VariablesIn } from './command.js';
import type { EventDefinition, Node, NodeIndex } from './model.js';
import { tokenTo } from './operation.js';
import type { Run } from './run.js';

/**
 * An activity that can be compensated is complete: a record stays in its scope, with the local
 * variables as they are now. Records of what was completed inside it hang below its own.
 */
export function remember(run: Run, instance: ActivityInstance, node: Node): void {
  const inside = recordsOf(run, instance.seq);
  if (inside.length === 0 && !isUndoneItself(run, instance, node)) return;
  const { owner, process, vars } = run.activity(instance.seq) ?? instance;
  const seq = run.draft.nextSeq();
  run.draft.add({ seq, owner, process, kind: 'compensation', node: node.index, vars });
  for (const part of inside) moveBelow(run, part, seq);
}

/**
 * Undoes what was completed in `scope`, all of it or one activity, the youngest first. The
 * handlers are tokens inside `thrower`. Whether there was anything to undo.
 */
export function compensate(
  run: Run,
  scope: Host,
  thrower: Host,
  activity: NodeIndex | undefined,
): boolean {
  const records = recordsOf(run, scope.seq).filter(
    ({ node }) => activity === undefined || node === activity,
  );
  // The agenda is taken from its end: what is pushed last, the youngest, begins first.
  for (const record of records) undo(run, record, thrower);
  return records.length > 0;
}

// ---------------------------------------------------------------------------------------------

function isUndoneItself(run: Run, { process, loop }: ActivityInstance, node: Node): boolean {
  if (loop === 'body') return false;
  return node.compensationHandler !== undefined || ownHandler(run, process, node) !== undefined;
}

/** What is pushed first begins last: a sub-process's own handler after what is inside (Camunda). */
function undo(run: Run, record: CompensationRecord, thrower: Host): void {
  const node = run.nodeOf(record);
  const inside = recordsOf(run, record.seq);
  // Each instance of a repeated activity is undone by itself.
  const isBody = inside.some((one) => one.node === record.node);
  const handler = isBody ? undefined : node.compensationHandler;
  const own = isBody ? undefined : ownHandler(run, record.process, node);
  if (handler !== undefined) pushHandler(run, thrower, handler, record.vars);
  if (inside.length === 0 && own === undefined) return run.draft.remove(record);
  const again = reopen(run, record, thrower, isBody ? 'body' : undefined);
  for (const one of inside) moveBelow(run, one, again.seq);
  run.draft.remove(record);
  if (own !== undefined) return happened(run, again, own);
  compensate(run, again, again, undefined);
}

/** A compensation event sub-process takes precedence over the handlers inside. */
function ownHandler(run: Run, process: Seq, node: Node): Node | undefined {
  return node.eventSubProcesses
    ?.flatMap((index) => run.node(process, index).children)
    .map((index) => run.node(process, index))
    .find(({ type, events }) => type === 'startEvent' && events.some(isCompensation));
}

function isCompensation({ kind }: EventDefinition): boolean {
  return kind === 'compensation';
}

/** The handler sees the variables that the activity had. */
function pushHandler(run: Run, owner: Host, handler: NodeIndex, vars: Variables | undefined): void {
  const token = tokenTo(owner.seq, owner.process, handler, run.draft.nextSeq());
  run.agenda.push(vars === undefined ? token : { ...token, given: { locals: valuesOf(vars) } });
}

function reopen(
  run: Run,
  record: CompensationRecord,
  thrower: Host,
  loop: 'body' | undefined,
): ActivityInstance {
  const instance: ActivityInstance = {
    seq: run.draft.nextSeq(),
    owner: thrower.seq,
    process: record.process,
    kind: 'activity',
    node: record.node,
    loop,
    execution: run.draft.nextSeq(),
    startedAt: run.now,
    vars: record.vars,
    data: { compensating: true },
  };
  run.draft.add(instance);
  return instance;
}

function recordsOf(run: Run, owner: Seq): CompensationRecord[] {
  return run.draft.owned(owner).filter((part) => part.kind === 'compensation');
}

/** Seqs give the order of completion, so what moves keeps its place by moving in order. */
function moveBelow(run: Run, part: CompensationRecord, owner: Seq): void {
  const inside = recordsOf(run, part.seq);
  const seq = run.draft.nextSeq();
  run.draft.remove(part);
  run.draft.add({ ...part, seq, owner });
  for (const one of inside) moveBelow(run, one, seq);
}

function valuesOf(vars: Variables): VariablesIn {
  const values: Record<string, TypedValue> = Object.create(null);
  for (const name of Object.keys(vars)) {
    const { value, type } = vars[name]!;
    values[name] = type === undefined ? { value } : { value, type };
  }
  return values;
}
