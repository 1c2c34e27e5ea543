import { messageOf } from '../events/message.js';
import type { ElementModule } from './module.js';

export const receiveTask: ElementModule = {
  type: 'receiveTask',
  category: 'activity',
  reads: ['bpmn:messageRef'],
  compile(context, element) {
    const message = messageOf(context, element);
    return message ? { events: [message] } : {};
  },
};
