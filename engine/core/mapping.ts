import type { ActivityInstance, Part, Seq, Variables } from './aggregate.js';
import type { VariablesIn, TypedValue } from './command.js';
import { textOf } from './coerce.js';
import { evaluate, evaluateAnyway, evaluateIn } from './evaluate.js';
import { ExecutionScope } from './execution-scope.js';
import type { Expression, Value } from './expression.js';
import type { CallMapping, MapEntry, MappingValue, Node } from './model.js';
import type { Run } from './run.js';
import { findVariable, setLocal, setVariable, setVariables, variableNames } from './variables.js';

/** camunda:inputOutput: inputs become local variables, each seeing those before it. */
export function mapInputs(run: Run, instance: Seq, node: Node): void {
  for (const { target, value } of node.inputs) {
    const given = typed(readerOf(run, instance, node), value);
    if (given !== undefined) setLocal(run, instance, { [target]: given });
  }
}

/** Outputs are computed inside and written to the scope around the activity. */
export function mapOutputs(run: Run, instance: ActivityInstance, node: Node): void {
  for (const { target, value } of node.outputs) {
    const given = typed(readerOf(run, instance.seq, node), value);
    if (given !== undefined) setVariable(run, instance.owner, target, given);
  }
}

/**
 * Output parameters of an activity that is cancelled (Camunda), but not its data outputs (BPMN
 * 10.4.2: it has produced none). What cannot be computed any more is left out, for nothing may
 * hold up what interrupts.
 */
export function mapOutputsOfCanceled(run: Run, instance: ActivityInstance, node: Node): void {
  const reader: Reader = {
    run,
    scope: instance.seq,
    compute: (expression) => evaluateAnyway(run, expression, instance.seq, node),
    keyOf: (key) => (typeof key === 'object' && key !== null ? undefined : String(key)),
  };
  for (const { target, value, isData } of node.outputs) {
    const given = isData === true ? undefined : typed(reader, value);
    if (given !== undefined) setVariable(run, instance.owner, target, given);
  }
}

/** camunda:in of a call or a throw, read in scope `from`: the later of one name counts. */
export function mapIn(
  run: Run,
  mappings: readonly CallMapping[],
  from: Seq,
  node: Node,
): VariablesIn {
  const variables = Object.create(null) as Record<string, TypedValue>;
  for (const mapping of mappings) Object.assign(variables, handedOver(run, mapping, from, node));
  return variables;
}

/**
 * camunda:out of a call: what the called process `scope` hands out to the calling activity, into
 * this alone where the mapping is `local`.
 */
export function mapOut(run: Run, mappings: readonly CallMapping[], scope: Seq, call: Seq): void {
  const node = run.nodeOf(run.activity(call)!);
  const all = mappings.map((mapping) => ({
    isLocal: mapping.local === true,
    variables: handedOver(run, mapping, scope, node),
  }));
  for (const { isLocal, variables } of all) {
    if (isLocal) setLocal(run, call, variables);
    else setVariables(run, call, variables);
  }
}

/**
 * What is thrown in `origin` leaves called processes on its way out to the scope `host`: each hands
 * out its variables first, as if it were complete (Camunda), but for its data outputs.
 */
export function mapCallsLeft(run: Run, origin: Seq, host: Seq): void {
  const outermost = run.draft.get(host)!.process;
  for (let { process } = run.draft.get(origin)!; process !== outermost; ) {
    const call = run.activity(run.scope(process).owner)!;
    const { out } = run.nodeOf(call).call!;
    mapOut(
      run,
      out.filter((mapping) => !('isData' in mapping)),
      process,
      call.seq,
    );
    process = call.process;
  }
}

// ---------------------------------------------------------------------------------------------

/** Where a value is read, and how its expressions are computed; `undefined`: it cannot be. */
interface Reader {
  readonly run: Run;
  readonly scope: Seq;
  compute(expression: Expression): Value | undefined;
  /** Of an entry of a map. */
  keyOf(computed: Value): string | undefined;
}

function readerOf(run: Run, scope: Seq, node: Node): Reader {
  return {
    run,
    scope,
    compute: (expression) => evaluate(run, expression, scope, node),
    keyOf: (computed) => textOf(run, computed, node, '映射的键') ?? 'null',
  };
}

function typed(reader: Reader, value: MappingValue): TypedValue | undefined {
  if ('variable' in value) return valueOf(reader.run, reader.scope, value.variable);
  const plain = mapped(reader, value);
  return plain === undefined ? undefined : { value: plain };
}

function mapped(reader: Reader, value: MappingValue): Value | undefined {
  if ('variable' in value) return valueOf(reader.run, reader.scope, value.variable).value;
  if ('expression' in value) return reader.compute(value.expression);
  if ('list' in value) {
    const items = value.list.map((entry) => mapped(reader, entry));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const entries = 'map' in value ? Object.entries(value.map) : keysOf(reader, value.entries);
  const found: [string, Value][] = [];
  for (const [key, entry] of entries ?? []) {
    const one = mapped(reader, entry);
    if (one === undefined) return undefined;
    found.push([key, one]);
  }
  return entries && Object.fromEntries(found);
}

/** Of equal keys the last one counts. */
function keysOf(
  reader: Reader,
  entries: readonly MapEntry[],
): readonly (readonly [string, MappingValue])[] | undefined {
  const found: [string, MappingValue][] = [];
  for (const { key, value } of entries) {
    const computed = reader.compute(key);
    const text = computed === undefined ? undefined : reader.keyOf(computed);
    if (text === undefined) return undefined;
    found.push([text, value]);
  }
  return found;
}

function handedOver(run: Run, mapping: CallMapping, from: Seq, node: Node): VariablesIn {
  const isLocal = mapping.local === true;
  const read = (name: string): TypedValue =>
    isLocal && !Object.hasOwn(ownOf(run, from), name) ? { value: null } : valueOf(run, from, name);
  if ('all' in mapping) {
    const names = isLocal ? Object.keys(ownOf(run, from)) : variableNames(run.draft, from);
    return Object.fromEntries([...names].map((name) => [name, read(name)]));
  }
  if ('variable' in mapping) return { [mapping.target]: read(mapping.variable) };
  const scope = isLocal ? new LocalScope(run, from) : new ExecutionScope(run, from);
  return { [mapping.target]: { value: evaluateIn(run, mapping.source, scope, node) } };
}

/** `local="true"`: of the variables those alone that the scope has itself (Camunda). */
class LocalScope extends ExecutionScope {
  override get(name: string): Value | undefined {
    if (name === 'execution' || name === 'case') return super.get(name);
    const own = varsOf(this.part);
    return Object.hasOwn(own, name) ? own[name]!.value : undefined;
  }

  override names(): Iterable<string> {
    return Object.keys(varsOf(this.part));
  }
}

function ownOf(run: Run, scope: Seq): Variables {
  return varsOf(run.draft.get(scope)!);
}

function varsOf(part: Part): Variables {
  return ('vars' in part ? part.vars : undefined) ?? {};
}

function valueOf(run: Run, scope: Seq, name: string): TypedValue {
  const variable = findVariable(run.draft, scope, name);
  if (variable === undefined) return { value: null };
  const { seq: _, ...given } = variable;
  return given;
}
