import type { Expression } from '../../core/expression.js';
import { type Context, expression } from '../context.js';
import { type ModdleElement, text } from '../moddle.js';
import { stationOf } from '../parts/case.js';
import { documentationOf, optional } from '../parts/common.js';
import { taskListenersOf } from '../parts/listeners.js';
import { PEOPLE, peopleOf } from '../parts/people.js';
import type { ElementModule } from './module.js';

export const userTask: ElementModule = {
  type: 'userTask',
  category: 'activity',
  reads: [
    ...PEOPLE,
    'camunda:dueDate',
    'camunda:followUpDate',
    'camunda:priority',
    'camunda:formKey',
  ],
  extensions: ['yc:Station', 'camunda:TaskListener'],
  compile(context, element) {
    const station = stationOf(context, element);
    return {
      user: {
        ...computed(context, element),
        ...peopleOf(context, element),
        ...optional(context, element, 'camunda:dueDate', 'dueDate'),
        ...optional(context, element, 'camunda:followUpDate', 'followUpDate'),
        ...optional(context, element, 'camunda:priority', 'priority'),
        ...optional(context, element, 'camunda:formKey', 'formKey'),
      },
      ...(station && { station }),
      ...taskListenersOf(context, element),
    };
  },
};

/** What is written for people is an expression only where it holds one. */
function computed(context: Context, element: ModdleElement) {
  const of = (authored: string | undefined): Expression | undefined =>
    authored !== undefined && /[$#]\{/.test(authored)
      ? expression(context, element, authored, 'juel')
      : undefined;
  const name = of(text(element, 'name'));
  const description = of(documentationOf(element));
  return { ...(name && { name }), ...(description && { description }) };
}
