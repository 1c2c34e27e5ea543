import type { DataType, InputClause } from '../../core/decision.js';
import type { Evaluated, Expression } from '../../core/expression.js';
import type { Input } from './input.js';
import { asExpression } from './rewrite.js';
import { NEGATION, simpleTest } from './simple.js';

/** Whether a value passes, or why that cannot be found out. */
export type Test = (input: Input) => boolean | Extract<Evaluated, { failure: unknown }>;

/**
 * An input entry, or the allowed values of a clause, made into a function once. What it will ask
 * an interpreter is added to `asked`.
 */
export function testOf(
  expression: Expression,
  { type, variable }: Pick<InputClause, 'type' | 'variable'>,
  asked: Expression[],
): Test {
  const source = expression.source.trim();
  const simple = expression.language === 'unaryTests' ? simpleTest(source) : undefined;
  if (simple !== undefined) return (input) => simple(input) === true;
  const isTests = expression.language === 'unaryTests';
  const used = (isTests ? expressionOf(source, type, variable) : undefined) ?? expression;
  asked.push(used);
  return isTests ? (input) => passed(input.ask(used)) : (input) => flagOf(input.ask(used));
}

// ---------------------------------------------------------------------------------------------

const CONSTRUCTORS: { readonly [type in DataType]?: string } = {
  date: 'date',
  dateTime: 'date and time',
  time: 'time',
  duration: 'duration',
};

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * The tests as an expression that is compiled once. Times are texts in variables, and FEEL does not
 * compare texts with times: there the value is made one first.
 */
function expressionOf(
  source: string,
  type: DataType | undefined,
  variable: string,
): Expression | undefined {
  if (!NAME.test(variable)) return undefined;
  const constructor = type && CONSTRUCTORS[type];
  const value = constructor === undefined ? variable : `${constructor}(${variable})`;
  const rewritten = asExpression(source, value);
  if (rewritten !== undefined) return { language: 'feel', source: rewritten };
  if (constructor === undefined) return undefined;
  const negated = NEGATION.exec(source)?.[1];
  const tested = `${value} in (${negated ?? source})`;
  return { language: 'feel', source: negated === undefined ? tested : `not(${tested})` };
}

/** FEEL's tests: whatever is not true is no match. */
function passed(evaluated: Evaluated): ReturnType<Test> {
  return 'failure' in evaluated ? evaluated : evaluated.value === true;
}

/** A condition in another language: anything but true or false is the author's mistake. */
function flagOf(evaluated: Evaluated): ReturnType<Test> {
  if ('failure' in evaluated) return evaluated;
  const { value } = evaluated;
  if (typeof value === 'boolean') return value;
  return {
    failure: {
      code: 'EXPRESSION_FAILED',
      reason: '输入条件的结果须为 true 或 false',
      reasonEn: 'an input entry must be true or false',
    },
  };
}
