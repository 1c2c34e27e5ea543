import type { Expression } from '../../core/expression.js';
import { attributeExpression, type Context } from '../context.js';
import { child, type ModdleElement } from '../moddle.js';

/** What is found by its name, wherever it was thrown. */
const NAMED = {
  message: { ref: 'messageRef', type: 'bpmn:Message', missing: 'MESSAGE_MISSING', zh: '消息' },
  signal: { ref: 'signalRef', type: 'bpmn:Signal', missing: 'SIGNAL_MISSING', zh: '信号' },
} as const;

/** Name of the message or signal that an element refers to; what is amiss is told of `where`. */
export function referredName(
  context: Context,
  element: ModdleElement,
  kind: keyof typeof NAMED,
  where: ModdleElement = element,
): Expression | undefined {
  const { report } = context;
  const { ref, type, missing, zh } = NAMED[kind];
  const referred = child(element, ref);
  if (referred === undefined) {
    if (report.hasAttribute(element, ref)) return undefined; // told when read
    report.refuse(missing, where, `没有选择${zh}（${ref}）`, `${ref} is missing`);
    return undefined;
  }
  if (referred.$type !== type) {
    const en = `${ref} is not a ${kind}`;
    report.refuse('REFERENCE_WRONG_TYPE', where, `${ref} 指向的不是${zh}`, en);
    return undefined;
  }
  const name = attributeExpression(context, referred, 'name');
  if (name === undefined) {
    report.refuse(missing, referred, `${zh}没有名称`, `the ${kind} has no name`);
  }
  return name;
}
