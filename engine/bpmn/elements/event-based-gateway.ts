import { flag, text } from '../moddle.js';
import type { ElementModule } from './module.js';

/** Waits for the first of several events; with `instantiate` they make the instance. */
export const eventBasedGateway: ElementModule = {
  type: 'eventBasedGateway',
  category: 'gateway',
  reads: ['bpmn:instantiate', 'bpmn:eventGatewayType'],
  compile(context, element) {
    const parallel = text(element, 'eventGatewayType') === 'Parallel';
    if (flag(element, 'instantiate')) {
      return { instantiate: parallel ? 'parallel' : 'exclusive' };
    }
    if (parallel) {
      const zh = '并行的事件网关只能用来启动流程（instantiate="true"）';
      const en = 'a parallel event-based gateway must instantiate the process';
      context.report.refuse('ATTRIBUTE_UNSUPPORTED', element, zh, en);
    }
    return {};
  },
};
