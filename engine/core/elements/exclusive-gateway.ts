import { holds } from '../evaluate.js';
import { leave } from '../token.js';
import type { ElementModule } from './element.js';

/**
 * Exclusive gateway: the first flow in the order of the diagram whose condition is true (a flow
 * without one counts as true), else the default flow. As a merge it lets every token through.
 */
export const exclusiveGateway: ElementModule = {
  momentary: true,
  enter: leave,
  outgoing(run, node, owner, process) {
    for (const index of node.outgoing) {
      if (index === node.defaultFlow) continue;
      const { condition } = run.flow(process, index);
      if (condition === undefined || holds(run, condition, owner, node)) return [index];
    }
    if (node.defaultFlow !== undefined) return [node.defaultFlow];
    return node.outgoing.length === 0 ? [] : run.halt('NO_FLOW_APPLIES', node);
  },
};
