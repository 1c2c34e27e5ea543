import { attempt } from '../evaluate.js';
import { failWith, leave } from '../token.js';
import { setVariable } from '../variables.js';
import type { ElementModule } from './element.js';

/**
 * Script task: computes a value and puts it into its result variable. A BPMN error that its script
 * throws is caught as one of the activity.
 */
export const scriptTask: ElementModule = {
  enter(run, instance, node) {
    const { script } = node;
    if (script === undefined) {
      return run.halt('INVALID_COMMAND', node, { reason: '该任务没有可执行的内容' });
    }
    const result = attempt(run, script.value, instance.seq, node);
    if ('error' in result) return failWith(run, instance, node, result.error);
    if (script.resultVariable !== undefined) {
      setVariable(run, instance.seq, script.resultVariable, { value: result.value });
    }
    return leave(run, run.activity(instance.seq)!, node);
  },
};
