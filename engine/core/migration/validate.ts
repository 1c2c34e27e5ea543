import type { Model, Node, NodeIndex } from '../model.js';
import {
  type MigrationInstruction,
  type MigrationProblem,
  type MigrationProblemCode,
  type Move,
  type Moves,
  movesOf,
  nodeOf,
} from './plan.js';

/** What stands against a plan, whatever instance it is for; empty if nothing does. */
export function problemsOf(
  source: Model,
  target: Model,
  instructions: readonly MigrationInstruction[],
): readonly MigrationProblem[] {
  const problems: MigrationProblem[] = [];
  const seen = new Map<NodeIndex, string>();
  for (const instruction of instructions) {
    const [from, to] = [nodeOf(source, instruction.source), nodeOf(target, instruction.target)];
    if (from === undefined) problems.push(problem('SOURCE_UNKNOWN', instruction));
    if (to === undefined) problems.push(problem('TARGET_UNKNOWN', instruction));
    if (from === undefined || to === undefined) continue;
    // The body of a repeated activity may be named beside the activity, with the same target.
    const before = seen.get(from.index);
    if (before !== undefined && before !== to.id) {
      problems.push(problem('SOURCE_TWICE', instruction));
    }
    seen.set(from.index, to.id);
  }
  const moves = movesOf(source, target, instructions);
  for (const move of moves.values()) {
    if (move.from.index === 0) continue;
    for (const code of misfits(source, target, moves, move)) {
      problems.push(problem(code, { source: move.from.id, target: move.to.id }));
    }
  }
  return problems;
}

/** What keeps one element from going where it is told, given where those around it go. */
export function misfits(
  source: Model,
  target: Model,
  moves: Moves,
  move: Move,
): MigrationProblemCode[] {
  const { from, to } = move;
  const codes: MigrationProblemCode[] = [];
  if (from.type !== to.type) return ['TYPE_DIFFERS'];
  if (kindsOf(from) !== kindsOf(to)) codes.push('EVENTS_DIFFER');
  if (loopOf(from) !== loopOf(to)) codes.push('LOOP_DIFFERS');
  if ((from.external === undefined) !== (to.external === undefined)) codes.push('TYPE_DIFFERS');
  if (isJoin(from) && to.incoming.length < from.incoming.length) codes.push('FLOWS_MISSING');
  if (from.attachedTo !== undefined) {
    if (moves.get(from.attachedTo)?.to.index !== to.attachedTo) codes.push('HOST_DIFFERS');
  } else if (!fitsScope(source, target, moves, move)) codes.push('SCOPE_DIFFERS');
  return codes;
}

export function problem(
  code: MigrationProblemCode,
  { source, target }: { readonly source: string; readonly target?: string },
): MigrationProblem {
  const [zh, en] = SENTENCES[code];
  const named = (text: string): string =>
    text.replaceAll('{source}', source).replaceAll('{target}', target ?? '');
  const told = { message: named(zh), messageEn: named(en) };
  return { code, source, ...(target !== undefined && { target }), ...told };
}

// ---------------------------------------------------------------------------------------------

const SENTENCES: Readonly<Record<MigrationProblemCode, readonly [zh: string, en: string]>> = {
  SOURCE_UNKNOWN: ['原流程没有元素“{source}”', 'the source has no element “{source}”'],
  TARGET_UNKNOWN: ['目标流程没有元素“{target}”', 'the target has no element “{target}”'],
  SOURCE_TWICE: ['元素“{source}”有两个去向', 'element “{source}” is mapped twice'],
  TYPE_DIFFERS: [
    '“{source}”与“{target}”类型不同，不能迁移',
    '“{source}” and “{target}” are of different types',
  ],
  EVENTS_DIFFER: [
    '“{source}”与“{target}”等待的事件不同',
    '“{source}” and “{target}” wait for different events',
  ],
  LOOP_DIFFERS: [
    '“{source}”与“{target}”的多实例或循环方式不同',
    '“{source}” and “{target}” are repeated in different ways',
  ],
  SCOPE_DIFFERS: [
    '“{target}”不在“{source}”外层所迁往的范围之内',
    '“{target}” is not inside the scope to which that of “{source}” goes',
  ],
  HOST_DIFFERS: [
    '边界事件“{source}”所附的活动没有迁往“{target}”所附的活动',
    'the activity of boundary event “{source}” does not go to that of “{target}”',
  ],
  FLOWS_MISSING: [
    '“{target}”缺少“{source}”的顺序流，等待中的令牌无处可去；请在目标流程中保留这些顺序流',
    '“{target}” lacks sequence flows of “{source}”, at which tokens wait; keep them in the target',
  ],
  NOT_MAPPED: [
    '“{source}”正在执行，计划里没有它的去向',
    '“{source}” is active and the plan does not say where it goes',
  ],
};

/** The nearest mapped scope around the source is one of those around the target. */
function fitsScope(source: Model, target: Model, moves: Moves, { from, to }: Move): boolean {
  let outer = from.parent;
  while (!moves.has(outer)) outer = source.nodes[outer]!.parent;
  const wanted = moves.get(outer)!.to.index;
  for (let scope = to.parent; scope >= 0; scope = target.nodes[scope]!.parent) {
    if (scope === wanted) return true;
    // A scope between that is mapped from elsewhere would have two origins; a repeated one, and
    // one that an event opens, cannot be made around what runs already.
    const between = target.nodes[scope]!;
    if (between.loop !== undefined || between.type === 'eventSubProcess') return false;
  }
  return false;
}

function kindsOf(node: Node): string {
  const kinds = node.events.map((event) =>
    event.kind === 'timer' ? `timer-${event.timer}` : event.kind,
  );
  return [...kinds, node.interrupting === false ? 'beside' : ''].join();
}

/** Tokens that wait for more flows than there are would wait for ever (Camunda). */
function isJoin({ type, incoming }: Node): boolean {
  return type === 'parallelGateway' && incoming.length > 1;
}

function loopOf({ loop }: Node): string {
  if (loop === undefined) return '';
  return loop.kind === 'multiInstance' ? `${loop.kind} ${loop.sequential}` : loop.kind;
}
