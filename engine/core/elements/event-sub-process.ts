import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Event sub-process: a scope that its start event opens inside the scope in which it is drawn, and
 * that ends with its last token. No flow leads in or out.
 */
export const eventSubProcess: ElementModule = {
  enter: (run, _instance, node) =>
    run.halt('INVALID_COMMAND', node, { reason: '事件子流程只能由其开始事件启动' }),
  emptied: leave,
};
