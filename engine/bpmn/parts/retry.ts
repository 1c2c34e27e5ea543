import type { Expression } from '../../core/expression.js';
import { type Context, expression } from '../context.js';
import { extensions, type ModdleElement, text } from '../moddle.js';

export const RETRY = 'camunda:FailedJobRetryTimeCycle';

/** camunda:failedJobRetryTimeCycle of an element, or of a loop for its instances. */
export function retryOf(context: Context, element: ModdleElement): Expression | undefined {
  const [cycle] = extensions(element, RETRY);
  const authored = cycle && text(cycle, 'body');
  return authored === undefined ? undefined : expression(context, element, authored);
}
