import { evaluate } from 'feelin';
import { parser } from 'lezer-feel';
import { Unacceptable } from '../failure.js';
import type { Limits } from '../limits.js';
import { acceptBrackets, acceptHalfWidth, acceptLength, tooDeep } from '../source.js';
import { functionPrefix } from './interpreter.js';
import { cheapFunctions, cheapNodes } from './cheap.js';

export type Goal = 'Expression' | 'UnaryTests';

/** What the parser saw, as data: `[name, from, to, children]`, for a worker to replay. */
export type FeelTree = readonly [name: string, from: number, to: number, children: FeelTree[]];

export interface FeelSyntax {
  readonly tree: FeelTree;
  /** Names that the scope is asked for. */
  readonly variables: readonly string[];
  /** Which of the clock's functions it calls. */
  readonly clock: readonly ('now' | 'today')[];
  /** Whether its cost is bounded by its own size and that of its data. */
  readonly cheap: boolean;
}

/** Parses strictly: at the first error, without the costly recovery of an editor's parser. */
export function parseFeel(source: string, goal: Goal, limits: Limits): FeelSyntax {
  if (source.trim() === '') throw new Unacceptable('表达式是空的', 'the expression is empty', 0);
  acceptLength(source, limits.feelLength);
  acceptBrackets(source, 0, limits.depth);
  return inspect(source, treeOf(source, goal, limits));
}

/** Names with spaces are read as such; what they mean never depends on the variables at hand. */
function treeOf(source: string, goal: Goal, limits: Limits): FeelTree {
  const root: FeelTree = ['', 0, source.length, []];
  const open: FeelTree[] = [root];
  let nodes = 0;
  strictTree(source, goal).iterate({
    enter(ref) {
      if (ref.type.isSkipped) return false;
      nodes += 1;
      if (open.length > limits.depth * 2 || nodes > limits.nodes * 4) {
        throw tooDeep(ref.from, limits.depth * 2);
      }
      const node: FeelTree = [ref.name, ref.from, ref.to, []];
      open.at(-1)?.[3].push(node);
      open.push(node);
      return true;
    },
    leave(ref) {
      if (!ref.type.isSkipped) open.pop();
    },
  });
  return root[3][0] as FeelTree;
}

/** The tree of `asFunction`, made of the expression's own instead of parsing it once more. */
export function functionTree(
  expression: FeelTree,
  parameters: readonly string[],
  limits: Limits,
): FeelTree {
  const prefix = functionPrefix(parameters);
  const frame = treeOf(`${prefix}null\n)`, 'Expression', limits);
  const body = shifted(expression[3][0] as FeelTree, prefix.length);
  return withBody(frame, body);
}

function shifted([name, from, to, children]: FeelTree, by: number): FeelTree {
  return [name, from + by, to + by, children.map((child) => shifted(child, by))];
}

function withBody(node: FeelTree, body: FeelTree): FeelTree {
  const [name, from, to, children] = node;
  if (name === 'null') return body;
  return [name, from, to, children.map((child) => withBody(child, body))];
}

function strictTree(source: string, goal: Goal) {
  try {
    return parser.configure({ top: goal, strict: true }).parse(source);
  } catch (error) {
    const offset = Number(/(\d+)$/.exec((error as Error).message)?.[1] ?? 0);
    throw new Unacceptable(
      `FEEL 第 ${offset + 1} 个字符处写法有误`,
      `the FEEL expression cannot be read at character ${offset + 1}`,
      offset,
    );
  }
}

function inspect(source: string, tree: FeelTree): FeelSyntax {
  const variables = new Set<string>();
  const called = new Map<string, number>();
  const local = new Set<string>();
  let cheap = true;
  visit(tree, ['', 0, 0, []], 0);
  acceptCalls(called, variables, local);
  const asked = [...variables].filter((name) => name !== '');
  const clock = (['now', 'today'] as const).filter((name) => called.has(name));
  return { tree, variables: asked, clock, cheap };

  function visit(node: FeelTree, parent: FeelTree, position: number): void {
    const [name, from, to, children] = node;
    const text = nameIn(source, from, to);
    if (name === 'Identifier') acceptHalfWidth(text, from);
    if (name === 'VariableName' && parent[0] !== 'QualifiedName') {
      const isCall = parent[0] === 'FunctionInvocation' && position === 0;
      if (isCall) called.set(text, from);
      else variables.add(text);
      if (isCall && !cheapFunctions.has(text)) cheap = false;
    }
    if (name === 'Name') local.add(text);
    if (!cheapNodes.has(name) || isRangeValue(node, parent)) cheap = false;
    children.forEach((child, at) => visit(child, node, at));
  }
}

/** `[1..1000000]` as a test is two comparisons; as a value it can be counted and walked. */
function isRangeValue([name]: FeelTree, [parent]: FeelTree): boolean {
  return name === 'SimplePositiveUnaryTest' && parent !== 'PositiveUnaryTest';
}

/** FEEL itself answers null to a call of what is no function; a model's author wants to know. */
function acceptCalls(
  called: ReadonlyMap<string, number>,
  variables: ReadonlySet<string>,
  local: ReadonlySet<string>,
): void {
  for (const [name, offset] of called) {
    if (local.has(name)) continue;
    if (!isBuiltin(name)) {
      throw new Unacceptable(`FEEL 没有函数“${name}”`, `FEEL has no function ${name}`, offset);
    }
    if (variables.has(name)) {
      throw new Unacceptable(
        `“${name}”既用作函数又用作变量，请给变量换个名称`,
        `${name} is used as a function and as a variable: rename the variable`,
        offset,
      );
    }
  }
}

const builtins = new Map<string, boolean>();

function isBuiltin(name: string): boolean {
  const known = builtins.get(name) ?? typeof evaluate(name, {}).value === 'function';
  if (builtins.size < 1_000) builtins.set(name, known);
  return known;
}

function nameIn(source: string, from: number, to: number): string {
  return source.slice(from, to).replace(/\s+/g, ' ');
}
