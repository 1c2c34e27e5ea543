import type jsep from 'jsep';
import type { Value } from '../../core/expression.js';
import { fail, kindOf, Unacceptable } from '../failure.js';
import type { Receiver } from '../delegate.js';
import type { Limits } from '../limits.js';
import { tooDeep } from '../source.js';
import { finite, toBoolean, toNumber, toText } from './coerce.js';
import { acceptExecutionProperty, engineCall } from './execution.js';
import { functions } from './functions.js';
import type { Node } from './grammar.js';
import { acceptName, refuseMethod } from './names.js';
import { binaryOperators, isEmpty } from './operators.js';
import { type Closure, type Run, spend } from './run.js';

/** Where the compiler stands: shared by all nodes of one `${…}`. */
interface Site {
  readonly offset: number;
  readonly limits: Limits;
  nodes: number;
}

/** Compiles a parsed `${…}` to closures. Throws Unacceptable for whatever is not whitelisted. */
export function compileJuel(node: Node, offset: number, limits: Limits): Closure {
  const site: Site = { offset, limits, nodes: 0 };
  const root = compile(node, site, 1);
  const units = site.nodes;
  return (run) => {
    spend(run, units);
    return root(run);
  };
}

type Compiler = (node: never, site: Site, depth: number) => Closure;

const compilers: ReadonlyMap<string, Compiler> = new Map<string, Compiler>([
  ['Literal', literal],
  ['Identifier', identifier],
  ['MemberExpression', member],
  ['ArrayExpression', list],
  ['UnaryExpression', unary],
  ['BinaryExpression', binary],
  ['ConditionalExpression', conditional],
  ['CallExpression', call],
]);

function compile(node: Node, site: Site, depth: number): Closure {
  site.nodes += 1;
  if (depth > site.limits.depth) throw tooDeep(site.offset, site.limits.depth);
  if (site.nodes > site.limits.nodes) {
    throw new Unacceptable(
      `表达式超过 ${site.limits.nodes} 项，请拆成几步`,
      `more than ${site.limits.nodes} terms: split the expression`,
      site.offset,
      'EXPRESSION_LIMIT',
    );
  }
  const compiler = compilers.get(node.type);
  if (compiler === undefined) return refuseNode(node, site);
  return compiler(node as never, site, depth + 1);
}

function literal({ value, raw }: jsep.Literal, site: Site): Closure {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Unacceptable(`数字 ${raw.slice(0, 40)} 过大`, 'the number is too big', site.offset);
  }
  return () => value as Value;
}

function identifier({ name }: jsep.Identifier, site: Site): Closure {
  acceptName(name, site.offset);
  return ({ scope }) => {
    const value = scope.get(name);
    if (value !== undefined) return value;
    return fail(`找不到变量“${name}”`, `cannot resolve identifier ${name}`);
  };
}

function member(node: jsep.MemberExpression, site: Site, depth: number): Closure {
  const { computed, property } = node;
  if (node.optional === true) refuseSign('?.', '.', site);
  if (!computed) acceptName((property as jsep.Identifier).name, site.offset);
  const key = computed ? computedKey(property, site, depth) : constant(property);
  const root = nameOf(node.object);
  const receiver = receiverOf(node.object);
  if (receiver === 'execution' && !computed) {
    acceptExecutionProperty((property as jsep.Identifier).name, site.offset);
  }
  if (root === 'variables') return (run) => ofVariables(run, key(run));
  const object = compile(receiver === 'execution' ? EXECUTION : node.object, site, depth);
  return (run) => propertyOf(object(run), key(run));
}

const EXECUTION = { type: 'Identifier', name: 'execution' } as Node;

function computedKey(property: Node, site: Site, depth: number): Closure {
  if (property.type === 'Literal' && typeof property['value'] === 'string') {
    const name = property['value'];
    if (['__proto__', 'constructor', 'prototype'].includes(name)) acceptName(name, site.offset);
  }
  return compile(property, site, depth);
}

function constant(property: Node): Closure {
  const { name } = property as jsep.Identifier;
  return () => name;
}

/** `variables.x` stands for `x`, and is null where x is not; unless a variable has that name. */
function ofVariables({ scope }: Run, key: Value): Value {
  const own = scope.get('variables');
  if (own !== undefined) return propertyOf(own, key);
  return scope.get(toText(key)) ?? null;
}

/** Null for what is not there (JSR-245 1.6); own properties only. */
function propertyOf(target: Value, key: Value): Value {
  if (target === null || key === null) return null;
  if (Array.isArray(target)) return (target[toNumber(key)] as Value | undefined) ?? null;
  if (typeof target === 'object') {
    const name = toText(key);
    if (!Object.hasOwn(target, name)) return null;
    return (target as { readonly [key: string]: Value })[name] as Value;
  }
  const kind = kindOf(target);
  return fail(`${kind.zh}没有属性“${toText(key).slice(0, 40)}”`, `${kind.en} has no properties`);
}

function list({ elements }: jsep.ArrayExpression, site: Site, depth: number): Closure {
  const items = elements.map((element) => {
    if (element !== null) return compile(element, site, depth);
    throw new Unacceptable('列表中有空缺的项', 'the list has a hole', site.offset);
  });
  return (run) => items.map((item) => item(run));
}

function unary(node: jsep.UnaryExpression, site: Site, depth: number): Closure {
  const argument = compile(node.argument, site, depth);
  switch (node.operator) {
    case '!':
    case 'not':
      return (run) => !toBoolean(argument(run));
    case '-':
      return (run) => finite(0 - toNumber(argument(run)));
    case 'empty':
      return (run) => isEmpty(argument(run));
    default:
      return refuseSign(node.operator, undefined, site);
  }
}

function binary(node: jsep.BinaryExpression, site: Site, depth: number): Closure {
  const left = compile(node.left, site, depth);
  const right = compile(node.right, site, depth);
  switch (node.operator) {
    case '&&':
    case 'and':
      return (run) => toBoolean(left(run)) && toBoolean(right(run));
    case '||':
    case 'or':
      return (run) => toBoolean(left(run)) || toBoolean(right(run));
  }
  const operator = binaryOperators.get(node.operator);
  if (operator !== undefined) return (run) => operator(left(run), right(run), run);
  return refuseSign(node.operator, node.operator.replace(/^([!=]=)=$/, '$1'), site);
}

function conditional(node: jsep.ConditionalExpression, site: Site, depth: number): Closure {
  const test = compile(node.test, site, depth);
  const consequent = compile(node.consequent, site, depth);
  const alternate = compile(node.alternate, site, depth);
  return (run) => (toBoolean(test(run)) ? consequent(run) : alternate(run));
}

function call(node: jsep.CallExpression, site: Site, depth: number): Closure {
  const args = node.arguments.map((argument) => compile(argument, site, depth));
  if (node.callee.type === 'Identifier') {
    return namedCall((node.callee as jsep.Identifier).name, args, site);
  }
  const { object, property, computed } = node.callee as jsep.MemberExpression;
  if (node.callee.type !== 'MemberExpression' || computed) return refuseNode(node, site);
  const method = acceptName((property as jsep.Identifier).name, site.offset);
  const receiver = receiverOf(object);
  if (receiver === undefined) return refuseMethod(method, site.offset);
  return engineCall(receiver, method, args, site.offset);
}

/** `execution` and `task`; the execution of a task is `task.execution` and `task.getExecution()`. */
function receiverOf(node: Node): Receiver | undefined {
  const name = nameOf(node);
  if (name === 'execution' || name === 'task') return name;
  const path = node.type === 'CallExpression' ? (node as jsep.CallExpression).callee : node;
  if (path.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = path as jsep.MemberExpression;
  const wanted = path === node ? 'execution' : 'getExecution';
  const isIt = !computed && nameOf(object) === 'task' && nameOf(property) === wanted;
  return isIt ? 'execution' : undefined;
}

function nameOf(node: Node): string {
  return node.type === 'Identifier' ? (node as jsep.Identifier).name : '';
}

function namedCall(name: string, args: readonly Closure[], site: Site): Closure {
  const known = functions.get(acceptName(name, site.offset));
  if (known === undefined) {
    throw new Unacceptable(
      `没有函数“${name}”，可用的有：${[...functions.keys()].join('、')}`,
      `no function ${name}; there are ${[...functions.keys()].join(', ')}`,
      site.offset,
    );
  }
  if (args.length < known.least || args.length > known.most) {
    const range = known.least === known.most ? known.least : `${known.least}–${known.most}`;
    throw new Unacceptable(
      `函数“${name}”要求 ${range} 个参数，写了 ${args.length} 个`,
      `${name} takes ${range} arguments, not ${args.length}`,
      site.offset,
    );
  }
  return (run) =>
    known.call(
      args.map((argument) => argument(run)),
      run,
    );
}

function refuseSign(sign: string, instead: string | undefined, site: Site): never {
  const known = instead !== undefined && instead !== sign;
  const mend = known ? `，请改用 ${instead}` : '';
  const mendEn = known ? `; use ${instead}` : '';
  throw new Unacceptable(
    `不支持运算符 ${sign}${mend}`,
    `the operator ${sign} is not supported${mendEn}`,
    site.offset,
  );
}

function refuseNode(node: Node, site: Site): never {
  if (node.type === 'Compound' || node.type === 'SequenceExpression') {
    throw new Unacceptable(
      '一个 ${…} 里只能写一个表达式，请检查是否缺少运算符',
      'one expression only: is an operator missing?',
      site.offset,
    );
  }
  throw new Unacceptable('表达式中有不支持的写法', `${node.type} is not supported`, site.offset);
}
