import type { ActivityInstance, Seq } from './aggregate.js';
import type { VariablesIn, TypedValue } from './command.js';
import { evaluate } from './evaluate.js';
import type { Value } from './expression.js';
import type { CallMapping, MappingValue, Node } from './model.js';
import type { Run } from './run.js';
import { findVariable, setLocal, setVariable, variableNames } from './variables.js';

/** camunda:inputOutput: inputs become local variables, each seeing those before it. */
export function mapInputs(run: Run, instance: Seq, node: Node): void {
  for (const { target, value } of node.inputs) {
    setLocal(run, instance, { [target]: typed(run, value, instance, node) });
  }
}

/** Outputs are computed inside and written to the scope around the activity. */
export function mapOutputs(run: Run, instance: ActivityInstance, node: Node): void {
  for (const { target, value } of node.outputs) {
    setVariable(run, instance.owner, target, typed(run, value, instance.seq, node));
  }
}

/** camunda:in and camunda:out of a call, read in scope `from`. */
export function mapCall(
  run: Run,
  mappings: readonly CallMapping[],
  from: Seq,
  node: Node,
): { readonly variables: VariablesIn; readonly locals: VariablesIn } {
  const variables = Object.create(null) as Record<string, TypedValue>;
  const locals = Object.create(null) as Record<string, TypedValue>;
  for (const mapping of mappings) {
    if ('all' in mapping) {
      for (const name of variableNames(run.draft, from)) {
        if (mapping.local === true && !isLocal(run, from, name)) continue;
        variables[name] = valueOf(run, from, name);
      }
      continue;
    }
    const value =
      'variable' in mapping
        ? valueOf(run, from, mapping.variable)
        : { value: evaluate(run, mapping.source, from, node) };
    (mapping.local === true ? locals : variables)[mapping.target] = value;
  }
  return { variables, locals };
}

// ---------------------------------------------------------------------------------------------

function typed(run: Run, value: MappingValue, scope: Seq, node: Node): TypedValue {
  if ('variable' in value) return valueOf(run, scope, value.variable);
  return { value: mapped(run, value, scope, node) };
}

function mapped(run: Run, value: MappingValue, scope: Seq, node: Node): Value {
  if ('variable' in value) return valueOf(run, scope, value.variable).value;
  if ('expression' in value) return evaluate(run, value.expression, scope, node);
  if ('list' in value) return value.list.map((entry) => mapped(run, entry, scope, node));
  const entries: [string, Value][] = [];
  for (const [key, entry] of Object.entries(value.map)) {
    entries.push([key, mapped(run, entry, scope, node)]);
  }
  return Object.fromEntries(entries);
}

function valueOf(run: Run, scope: Seq, name: string): TypedValue {
  const variable = findVariable(run.draft, scope, name);
  if (variable === undefined) return { value: null };
  const { seq: _, ...given } = variable;
  return given;
}

function isLocal(run: Run, scope: Seq, name: string): boolean {
  const part = run.draft.get(scope);
  return part !== undefined && 'vars' in part && Object.hasOwn(part.vars ?? {}, name);
}
