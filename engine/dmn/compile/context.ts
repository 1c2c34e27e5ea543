import type { ExpressionSupport } from '../../bpmn/expressions.js';
import type { Expression } from '../../core/expression.js';
import { child, type DmnElement, text } from '../moddle.js';
import type { Report } from '../report.js';
import { literalOf } from '../unary/literals.js';
import { simpleTest } from '../unary/simple.js';
import type { ItemTypes } from './types.js';

/** What every compile function gets beside its element. */
export interface Context {
  readonly report: Report;
  readonly expressions: ExpressionSupport;
  /** Of the file's `definitions`; FEEL where it names none. */
  readonly defaultLanguage: string | undefined;
  readonly types: ItemTypes;
}

/** What a literal expression says; `undefined` for an empty one and for those refused. */
export function expressionOf(
  context: Context,
  element: DmnElement | undefined,
): Expression | undefined {
  const authored = text(element, 'text');
  if (element === undefined || authored === undefined) return undefined;
  const language = languageOf(context, element);
  if (language === undefined) return undefined;
  return checked(context, element, context.expressions.parseExpression(authored, language));
}

/** What an input entry asks; `undefined` where it takes every value, and for those refused. */
export function testsOf(context: Context, element: DmnElement): Expression | undefined {
  const source = text(element, 'text');
  if (source === undefined || source === '-') return undefined;
  const language = languageOf(context, element);
  if (language === undefined) return undefined;
  const tests: Expression =
    language === 'feel'
      ? { language: 'unaryTests', source }
      : context.expressions.parseExpression(source, language);
  return checked(context, element, tests);
}

/** Unary tests of `inputValues`, `outputValues` and `allowedValues`, which are always FEEL. */
export function allowedOf(context: Context, owner: DmnElement, property: string) {
  const tests = child(owner, property);
  const source = text(tests, 'text');
  if (tests === undefined || source === undefined || source === '-') return undefined;
  return checked(context, tests, { language: 'unaryTests', source });
}

/** Constants, comparisons and ranges of constants are right as they are: most of a table. */
export function checked(context: Context, where: DmnElement, expression: Expression): Expression {
  const { language, source } = expression;
  if (language === 'unaryTests' && simpleTest(source) !== undefined) return expression;
  if (language === 'feel' && literalOf(source) !== undefined) return expression;
  for (const { message, messageEn } of context.expressions.checkExpression(expression)) {
    const shown = source.length > 60 ? `${source.slice(0, 57)}…` : source;
    const zh = `表达式“${shown}”有误：${message}`;
    context.report.refuse('EXPRESSION_INVALID', where, zh, `expression “${shown}”: ${messageEn}`);
  }
  return expression;
}

// ---------------------------------------------------------------------------------------------

const FEEL = /^(?:https?:\/\/www\.omg\.org\/spec\/(?:DMN\/\d+\/)?FEEL\/.*|feel)$/i;

function languageOf(context: Context, element: DmnElement) {
  const named = text(element, 'expressionLanguage') ?? context.defaultLanguage;
  if (named === undefined || FEEL.test(named)) return 'feel';
  const language = context.expressions.languageOf(named);
  if (language !== undefined) return language;
  const zh = `不支持表达式语言 ${named}，可用 feel、juel、javascript`;
  const en = `expression language ${named} is not offered; use feel, juel or javascript`;
  context.report.refuse('LANGUAGE_UNSUPPORTED', element, zh, en);
  return undefined;
}
