import { watchingExpression } from '../context.js';
import { children } from '../moddle.js';
import type { ElementModule } from './module.js';

/** As a join it needs to be told when it starts. */
export const complexGateway: ElementModule = {
  type: 'complexGateway',
  category: 'gateway',
  reads: ['bpmn:default', 'bpmn:activationCondition'],
  compile(context, element) {
    const activationCondition = watchingExpression(context, element, 'activationCondition');
    if (activationCondition === undefined && children(element, 'incoming').length > 1) {
      const zh =
        '复杂网关作汇合时要有启动条件（activationCondition），例如 ${activationCount >= 2}';
      const en = 'a joining complex gateway needs an activationCondition';
      context.report.refuse('CONDITION_MISSING', element, zh, en);
    }
    return activationCondition === undefined ? {} : { activationCondition };
  },
};
