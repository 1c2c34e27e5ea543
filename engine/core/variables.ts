import type { ActivityInstance, Part, ProcessScope, Seq, Variable } from './aggregate.js';
import type { TypedValue, VariablesIn } from './command.js';
import type { Draft } from './draft.js';
import type { Value } from './expression.js';
import { tellChange } from './interest.js';
import { LIMITS } from './limits.js';
import type { Node } from './model.js';
import type { Run } from './run.js';
import * as trace from './trace.js';

/** A part that holds variables: every activity instance and every process scope. */
export type VariableHolder = ActivityInstance | ProcessScope;

/** The variable seen from `scope`: the nearest one, up to the process scope and no further. */
export function findVariable(draft: Draft, scope: Seq, name: string): Variable | undefined {
  const holder = holderOf(draft, scope, name);
  return holder?.vars?.[name];
}

/** Names seen from `scope`, each once. */
export function variableNames(draft: Draft, scope: Seq): Set<string> {
  const names = new Set<string>();
  for (const holder of chain(draft, scope)) {
    for (const name of Object.keys(holder.vars ?? {})) names.add(name);
  }
  return names;
}

/** Camunda's rule: the nearest scope that already has the variable, else the process scope. */
export function setVariables(run: Run, scope: Seq, variables: VariablesIn | undefined): void {
  if (variables === undefined) return;
  for (const name of Object.keys(variables)) setVariable(run, scope, name, variables[name]!);
}

export function setVariable(run: Run, scope: Seq, name: string, given: TypedValue): void {
  const holder = holderOf(run.draft, scope, name) ?? run.scope(run.draft.get(scope)!.process);
  setLocal(run, holder.seq, { [name]: given });
}

/** Sets them on this scope, whether or not an outer one has variables of these names. */
export function setLocal(run: Run, scope: Seq, variables: VariablesIn | undefined): void {
  if (variables === undefined || isEmpty(variables)) return;
  const holder = run.draft.get(scope) as VariableHolder;
  const vars: Record<string, Variable> = { ...holder.vars };
  const mayConcern = run.draft.hasLookups;
  const node = holder.kind === 'process' ? undefined : run.nodeOf(holder);
  for (const name of Object.keys(variables)) {
    // Written as a member it would replace the prototype and be lost.
    if (name === '__proto__') refuseName(run, node);
    const given = variables[name]!;
    const { value } = given;
    if (typeof value === 'object' || typeof value === 'string') measure(run, name, value);
    const created = !Object.hasOwn(vars, name);
    const seq = created ? run.draft.nextSeq() : vars[name]!.seq;
    const variable = variableOf(seq, given, vars[name]);
    vars[name] = variable;
    if (variable.transient === undefined) {
      trace.variableSet(run, holder, node, name, variable, created);
    } else {
      keepTransient(run, scope, name, created, holder.vars?.[name]);
    }
    if (mayConcern) tellChange(run, scope, name, created ? 'create' : 'update');
  }
  if (Object.keys(vars).length > LIMITS.variables) {
    run.halt('SIZE_LIMIT', undefined, { what: '变量个数', limit: LIMITS.variables });
  }
  run.draft.put({ ...holder, vars });
}

/** Removes those that this very scope has. */
export function removeLocal(run: Run, scope: Seq, names: readonly string[]): void {
  const holder = run.draft.get(scope) as VariableHolder;
  const vars: Record<string, Variable> = { ...holder.vars };
  const instance = holder.kind === 'process' ? undefined : holder;
  const node = instance && run.nodeOf(instance);
  for (const name of names) {
    if (!Object.hasOwn(vars, name)) continue;
    const { seq: variable, transient } = vars[name]!;
    delete vars[name];
    const body = { type: 'variableRemoved', scope, name, variable } as const;
    if (transient === undefined) run.event(body, holder.process, instance, node);
    tellChange(run, scope, name, 'delete');
  }
  run.draft.put({ ...holder, vars: isEmpty(vars) ? undefined : vars });
}

/** The step is over: what was to be seen in it only is gone. */
export function dropTransients(run: Run): void {
  for (const scope of run.transients ?? []) {
    const holder = run.host(scope);
    if (holder?.vars === undefined) continue;
    const kept = Object.entries(holder.vars).filter(([, one]) => one.transient === undefined);
    const vars = kept.length === 0 ? undefined : Object.fromEntries(kept);
    run.draft.put({ ...holder, vars });
  }
}

/** The nearest scope that has the variable. */
export function holderOf(draft: Draft, scope: Seq, name: string): VariableHolder | undefined {
  for (let part = draft.get(scope); part !== undefined; part = draft.get(part.owner)) {
    if (!isHolder(part)) continue;
    if (part.vars !== undefined && Object.hasOwn(part.vars, name)) return part;
    if (part.kind === 'process') return undefined;
  }
  return undefined;
}

/**
 * Where `execution.setVariableLocal` writes. On Camunda that is the path: an activity without a
 * path of its own shares the one of its scope, unless this has forked.
 */
export function pathHolder(run: Run, scope: Seq): Seq {
  const part = run.draft.get(scope);
  if (part?.kind !== 'activity') return scope;
  const around = run.host(part.owner);
  if (around === undefined) return scope;
  const path = around.kind === 'process' ? around.seq : around.execution;
  return part.execution === path ? around.seq : scope;
}

// ---------------------------------------------------------------------------------------------

function* chain(draft: Draft, scope: Seq): Generator<VariableHolder> {
  for (let part = draft.get(scope); part !== undefined; part = draft.get(part.owner)) {
    if (!isHolder(part)) continue;
    yield part;
    if (part.kind === 'process') return;
  }
}

/** What is set without a word on it stays transient where it is so already. */
function variableOf(seq: Seq, given: TypedValue, before: Variable | undefined): Variable {
  const { value, type, info, transient = before?.transient } = given;
  // Most are plain: spreading costs ten times as much.
  if (type === undefined && info === undefined && transient === undefined) return { seq, value };
  return {
    seq,
    value,
    ...(type !== undefined && { type }),
    ...(info !== undefined && { info }),
    ...(transient === true && { transient }),
  };
}

/** A stored variable cannot become one that is not stored: its last value would come back. */
function keepTransient(
  run: Run,
  scope: Seq,
  name: string,
  created: boolean,
  before: Variable | undefined,
): void {
  if (!created && before?.transient === undefined) {
    const reason = `变量“${name}”已经保存，不能改为瞬时变量（transient）`;
    run.halt('INVALID_COMMAND', undefined, { reason });
  }
  run.transients ??= new Set();
  run.transients.add(scope);
}

function isEmpty(variables: object): boolean {
  for (const _ in variables) return false;
  return true;
}

function isHolder(part: Part): part is VariableHolder {
  return part.kind === 'activity' || part.kind === 'process';
}

function refuseName(run: Run, node: Node | undefined): never {
  return run.halt('INVALID_COMMAND', node, { reason: '变量名“__proto__”不可用' });
}

/** Refuses values that would make the aggregate huge. */
function measure(run: Run, name: string, value: Value): void {
  let nodes = 0;
  let text = 0;
  const visit = (part: Value, depth: number): void => {
    nodes++;
    if (typeof part === 'string') text += part.length;
    if (nodes > LIMITS.valueNodes || text > LIMITS.valueText || depth > LIMITS.valueDepth) {
      const limit = depth > LIMITS.valueDepth ? LIMITS.valueDepth : LIMITS.valueText;
      run.halt('SIZE_LIMIT', undefined, { what: `变量“${name}”`, limit });
    }
    if (typeof part !== 'object' || part === null) return;
    for (const child of Object.values<Value>(part)) visit(child, depth + 1);
  };
  visit(value, 0);
}
