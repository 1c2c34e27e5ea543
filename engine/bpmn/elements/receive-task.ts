import { messageOf } from '../events/message.js';
import { flag } from '../moddle.js';
import type { ElementModule } from './module.js';

export const receiveTask: ElementModule = {
  type: 'receiveTask',
  category: 'activity',
  reads: ['bpmn:messageRef', 'bpmn:instantiate'],
  compile(context, element) {
    const instantiate = flag(element, 'instantiate');
    // Without a message it waits until it is triggered; what makes an instance has to be named.
    const isNamed = instantiate || context.report.hasAttribute(element, 'messageRef');
    const message = isNamed ? messageOf(context, element) : undefined;
    return {
      ...(message && { events: [message] }),
      ...(instantiate && { instantiate: 'exclusive' as const }),
    };
  },
};
