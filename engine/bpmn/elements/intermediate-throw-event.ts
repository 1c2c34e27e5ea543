import { eventDefinitions } from '../events/definition.js';
import type { ElementModule } from './module.js';

/** None only: a point that is passed, for its milestone. */
export const intermediateThrowEvent: ElementModule = {
  type: 'intermediateThrowEvent',
  category: 'event',
  extensions: ['camunda:InputOutput'],
  compile: (context, element) => ({
    events: eventDefinitions(context, element, {
      label: '中间抛出事件',
      definitions: [],
      none: true,
      catching: false,
    }),
  }),
};
