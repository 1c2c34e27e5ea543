import { messageOf } from '../events/message.js';
import { flag } from '../moddle.js';
import type { ElementModule } from './module.js';

export const receiveTask: ElementModule = {
  type: 'receiveTask',
  category: 'activity',
  reads: ['bpmn:messageRef', 'bpmn:instantiate'],
  compile(context, element) {
    const message = messageOf(context, element);
    return {
      ...(message && { events: [message] }),
      ...(flag(element, 'instantiate') && { instantiate: 'exclusive' as const }),
    };
  },
};
