import type jsep from 'jsep';
import type { Expression } from '../core/expression.js';
import { parseFeel } from './feel/syntax.js';
import { type Node, parseJuel } from './juel/grammar.js';
import { defaultLimits } from './limits.js';
import { templateParts } from './template.js';

/**
 * The names of the variables on which the value depends and on nothing else; `undefined`: that is
 * not known beforehand, as of scripts, of what asks the engine's objects or the clock.
 */
export function namesRead({ language, source }: Expression): readonly string[] | undefined {
  try {
    const names = READERS[language](source);
    return names.some((name) => OBJECTS.has(name)) ? undefined : names;
  } catch {
    // Whether it can be read at all is told where it is checked.
    return undefined;
  }
}

// ---------------------------------------------------------------------------------------------

/** Not variables, and changed by more than the variables. */
const OBJECTS = new Set(['execution', 'task', 'case']);
const CLOCK = new Set(['now', 'today', 'dateTime']);

const READERS: Readonly<Record<Expression['language'], (source: string) => readonly string[]>> = {
  literal: () => [],
  juel: juelNames,
  feel: feelNames,
  javascript: unknown,
  unaryTests: unknown,
};

function juelNames(source: string): readonly string[] {
  const names = new Set<string>();
  for (const part of templateParts(source.trim())) {
    if ('code' in part) collect(parseJuel(part.code, part.offset, defaultLimits), names);
  }
  return [...names];
}

function collect(node: Node, names: Set<string>): void {
  switch (node.type) {
    case 'Literal':
      return;
    case 'Identifier':
      names.add((node as jsep.Identifier).name);
      return;
    case 'MemberExpression':
      collectMember(node as jsep.MemberExpression, names);
      return;
    case 'CallExpression': {
      const { callee, arguments: args } = node as jsep.CallExpression;
      if (callee.type !== 'Identifier' || CLOCK.has((callee as jsep.Identifier).name)) unknown();
      for (const argument of args) collect(argument, names);
      return;
    }
    case 'UnaryExpression':
      collect((node as jsep.UnaryExpression).argument, names);
      return;
    case 'BinaryExpression': {
      const { left, right } = node as jsep.BinaryExpression;
      for (const side of [left, right]) collect(side, names);
      return;
    }
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = node as jsep.ConditionalExpression;
      for (const part of [test, consequent, alternate]) collect(part, names);
      return;
    }
    default:
      unknown();
  }
}

/** `variables.x` stands for `x`, unless there is a variable `variables`. */
function collectMember(node: jsep.MemberExpression, names: Set<string>): void {
  const { object, property, computed } = node;
  collect(object, names);
  const isVariables = (object as Partial<jsep.Identifier>).name === 'variables';
  if (computed && isVariables) unknown();
  if (computed) collect(property, names);
  else if (isVariables) names.add((property as jsep.Identifier).name);
}

function feelNames(source: string): readonly string[] {
  const { variables, clock } = parseFeel(source, 'Expression', defaultLimits);
  return clock.length > 0 || /\brandom\b/.test(source) ? unknown() : variables;
}

function unknown(): never {
  throw new Error('not known beforehand');
}
