import { observe } from '../case-seam.js';
import { moduleOf } from '../definitions/definition.js';
import { endPath } from '../token.js';
import type { ElementModule } from './element.js';

/** End event: consumes its token, having thrown what it stands for. */
export const endEvent: ElementModule = {
  momentary: true,
  enter(run, instance, node) {
    observe(run, 'completed', instance, node);
    const definition = node.events[0];
    const module = definition && moduleOf(run.wiring.definitions, definition);
    if (definition === undefined || module?.throw === undefined)
      return endPath(run, instance, node);
    return module.throw(run, instance, node, definition);
  },
};
