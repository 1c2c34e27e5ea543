import type { ProcessScope, Seq } from '../aggregate.js';
import type { ModifyInstruction } from '../command.js';
import { isCompensating } from '../completed.js';
import type { Flow, Node } from '../model.js';
import { tokenTo, type Given, type Operation } from '../operation.js';
import type { Run } from '../run.js';
import { openScope } from '../token.js';
import { setLocal, setVariables } from '../variables.js';
import { elementOf, instancesIn, scopesAround, scopesInside, type TokenScope } from './locate.js';

type Starting = Extract<
  ModifyInstruction,
  { readonly type: 'startBefore' | 'startAfter' | 'startTransition' }
>;

/**
 * Puts a token before an element, on its one outgoing flow, or on a flow. The scope nearest to it
 * that exists is used (there must be only one, or `ancestor` says which); those in between are
 * created, without their start events.
 */
export function startInstruction(run: Run, process: ProcessScope, instruction: Starting): void {
  if (instruction.type === 'startBefore') return startBefore(run, process, instruction);
  const flow = flowOf(run, process, instruction);
  const source = run.node(process.seq, flow.source);
  const scope = scopeFor(run, process, source, instruction.ancestor);
  setVariables(run, scope.seq, instruction.variables);
  setLocal(run, scope.seq, instruction.localVariables);
  const path = pathIn(run, scope);
  run.agenda.push(tokenTo(scope.seq, process.seq, flow.target, path, flow.index));
  return undefined;
}

// ---------------------------------------------------------------------------------------------

function startBefore(
  run: Run,
  process: ProcessScope,
  instruction: Extract<Starting, { readonly element: string }>,
): void {
  const { node, isBody } = elementOf(run, process.seq, instruction.element);
  const scope = scopeFor(run, process, node, instruction.ancestor);
  setVariables(run, scope.seq, instruction.variables);
  const given: Given = { locals: instruction.localVariables };
  if (node.loop !== undefined && !isBody) return startSingle(run, scope, node, given);
  run.agenda.push(tokenIn(run, scope, node, given));
  return undefined;
}

/** One instance of a multi-instance activity: in its running body, or alone in a new one. */
function startSingle(run: Run, scope: TokenScope, node: Node, given: Given): void {
  const loop = run.wiring.loops[node.loop!.kind];
  const bodies = instancesIn(run, scope.seq, node).filter(
    (one) => one.loop === 'body' && !isCompensating(one),
  );
  if (bodies.length > 1) return ambiguous(run, node);
  if (bodies.length === 1) return loop.addInner(run, bodies[0]!, node, given);
  const body = loop.enterSingle(run, tokenIn(run, scope, node, undefined), node);
  return loop.startInner(run, { ...tokenTo(body.seq, body.process, node.index, 0), given }, node);
}

function flowOf(run: Run, process: ProcessScope, instruction: Starting): Flow {
  if (instruction.type === 'startTransition') {
    const { flows } = run.definition(process.seq).model;
    const flow = flows.find(({ id }) => id === instruction.flow);
    return flow ?? run.halt('ELEMENT_NOT_FOUND', undefined, { elementId: instruction.flow });
  }
  const { node } = elementOf(run, process.seq, instruction.element);
  if (node.outgoing.length === 1) return run.flow(process.seq, node.outgoing[0]!);
  const reason = `元素之后须恰有一条顺序流，实有 ${node.outgoing.length} 条`;
  return run.halt('INVALID_COMMAND', node, { reason });
}

/** The scope in which `node` lies: found, chosen or made. */
function scopeFor(
  run: Run,
  process: ProcessScope,
  node: Node,
  ancestor: Seq | undefined,
): TokenScope {
  const path = scopesAround(run, process.seq, node);
  let scope: TokenScope = process;
  let depth = 0;
  if (ancestor === undefined) {
    let scopes: TokenScope[] = [process];
    for (const around of path.slice(1)) {
      const inner = scopesInside(run, scopes, around);
      if (inner.length === 0) break;
      scopes = inner;
      depth++;
    }
    if (scopes.length > 1) return ambiguous(run, node);
    scope = scopes[0]!;
  } else {
    scope = ancestorOf(run, process, ancestor, node);
    depth = path.findIndex((around) => around.index === scope.node);
    if (depth < 0) return run.halt('INVALID_COMMAND', node, { reason: '指定的上级实例不在其外层' });
  }
  for (const missing of path.slice(depth + 1)) scope = makeScope(run, scope, missing);
  return scope;
}

function ancestorOf(run: Run, process: ProcessScope, seq: Seq, node: Node): TokenScope {
  const part = run.draft.get(seq);
  if (part !== undefined && part.process === process.seq) {
    if (part.kind === 'process') return part;
    if (part.kind === 'activity' && part.loop !== 'body') return part;
  }
  return run.halt('INVALID_COMMAND', node, { reason: '指定的上级实例不存在' });
}

function makeScope(run: Run, scope: TokenScope, node: Node): TokenScope {
  const token = tokenIn(run, scope, node, undefined);
  if (node.loop === undefined) return openScope(run, token, node);
  const body = run.wiring.loops[node.loop.kind].enterSingle(run, token, node);
  return openScope(run, tokenTo(body.seq, body.process, node.index, 0), node, 'inner');
}

function tokenIn(run: Run, scope: TokenScope, node: Node, given: Given | undefined): Operation {
  const token = tokenTo(scope.seq, scope.process, node.index, pathIn(run, scope));
  return given === undefined ? token : { ...token, given };
}

/** A token alone in its scope is on the scope's path, one more is on a path of its own. */
function pathIn(run: Run, scope: TokenScope): Seq {
  if (run.draft.hasTokens(scope.seq)) return run.draft.nextSeq();
  return scope.kind === 'process' ? scope.seq : scope.execution;
}

function ambiguous(run: Run, node: Node): never {
  return run.halt('INVALID_COMMAND', node, { reason: '外层有多个实例，请指定其中之一' });
}
