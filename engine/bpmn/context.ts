import type { Expression, Language } from '../core/expression.js';
import { audit } from './audit.js';
import type { ExpressionSupport } from './expressions.js';
import { child, type ModdleElement, text } from './moddle.js';
import type { Report } from './report.js';

/** What every compile function gets beside its element. */
export interface Context {
  readonly report: Report;
  readonly expressions: ExpressionSupport;
  readonly data: DataUse;
  /** camunda:taskPriority of the process: for external tasks that say nothing. */
  readonly taskPriority?: Expression;
  /** camunda:jobPriority of the process: for jobs of elements that say nothing. */
  readonly jobPriority?: Expression;
}

/** What compiling has learnt of the file's data objects and stores; see parts/data.ts. */
export interface DataUse {
  readonly names: Map<ModdleElement, string>;
  readonly written: Set<ModdleElement>;
}

/** An authored text as expression, checked; problems are told of `where`. */
export function expression(
  context: Context,
  where: ModdleElement,
  authored: string,
  language?: Language,
): Expression {
  const parsed = context.expressions.parseExpression(authored, language);
  for (const { message, messageEn } of context.expressions.checkExpression(parsed)) {
    context.report.refuse(
      'EXPRESSION_INVALID',
      where,
      `表达式 ${brief(authored)} 有误：${message}`,
      `expression ${brief(authored)}: ${messageEn}`,
    );
  }
  return parsed;
}

/** An attribute that holds an expression. */
export function attributeExpression(
  context: Context,
  element: ModdleElement,
  property: string,
): Expression | undefined {
  const authored = text(element, property);
  return authored === undefined ? undefined : expression(context, element, authored);
}

/** A child that is a formal expression, as `conditionExpression`. */
export function formalExpression(
  context: Context,
  owner: ModdleElement,
  property: string,
): Expression | undefined {
  const formal = child(owner, property);
  if (formal === undefined) return undefined;
  audit(context.report, formal, { properties: ['bpmn:body', 'bpmn:language'] });
  const authored = text(formal, 'body');
  if (authored === undefined) return undefined;
  const format = text(formal, 'language');
  return expression(context, owner, authored, languageOf(context, formal, format));
}

/** The same where it is asked again when variables change. */
export function watchingExpression(
  context: Context,
  owner: ModdleElement,
  property: string,
): Expression | undefined {
  const condition = formalExpression(context, owner, property);
  const reads = condition && context.expressions.namesRead?.(condition);
  return reads === undefined ? condition : { ...condition!, reads };
}

/** `undefined` for none and for those refused. */
export function languageOf(
  context: Context,
  where: ModdleElement,
  format: string | undefined,
): Language | undefined {
  if (format === undefined) return undefined;
  const language = context.expressions.languageOf(format);
  if (language === undefined) {
    const zh = `不支持语言 ${format}，请改写为 javascript、feel 或 juel，或改用外部任务`;
    const en = `language ${format} is not offered; use javascript, feel, juel or an external task`;
    context.report.refuse('LANGUAGE_UNSUPPORTED', where, zh, en);
  }
  return language;
}

export function brief(authored: string): string {
  const line = authored.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `“${line.slice(0, 57)}…”` : `“${line}”`;
}
