import type { Expression } from '../../core/expression.js';
import { audit } from '../audit.js';
import { type Context, expression, languageOf } from '../context.js';
import { NULL_EXPRESSION } from '../expressions.js';
import { type ModdleElement, text } from '../moddle.js';

/** camunda:script, wherever it stands: its value is that of its last statement. */
export function scriptOf(context: Context, element: ModdleElement): Expression {
  audit(context.report, element, { properties: ['camunda:scriptFormat', 'camunda:value'] });
  const format = text(element, 'scriptFormat');
  const source = text(element, 'value');
  if (format === undefined || source === undefined) {
    const zh = '脚本要有 scriptFormat 和内容';
    context.report.refuse('SCRIPT_MISSING', element, zh, 'a script needs scriptFormat and a body');
    return NULL_EXPRESSION;
  }
  const language = languageOf(context, element, format);
  return language === undefined ? NULL_EXPRESSION : expression(context, element, source, language);
}
