import { stationOf } from '../parts/case.js';
import { optional } from '../parts/common.js';
import { taskListenersOf } from '../parts/listeners.js';
import type { ElementModule } from './module.js';

export const userTask: ElementModule = {
  type: 'userTask',
  category: 'activity',
  reads: [
    'camunda:assignee',
    'camunda:candidateUsers',
    'camunda:candidateGroups',
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
        ...optional(context, element, 'camunda:assignee', 'assignee'),
        ...optional(context, element, 'camunda:candidateUsers', 'candidateUsers'),
        ...optional(context, element, 'camunda:candidateGroups', 'candidateGroups'),
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
