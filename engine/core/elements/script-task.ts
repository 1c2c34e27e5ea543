import { evaluate } from '../evaluate.js';
import { leave } from '../token.js';
import { setVariable } from '../variables.js';
import type { ElementModule } from './element.js';

/** Script task: computes a value and puts it into its result variable. */
export const scriptTask: ElementModule = {
  enter(run, instance, node) {
    const { script } = node;
    if (script === undefined) {
      return run.halt('INVALID_COMMAND', node, { reason: '该任务没有可执行的内容' });
    }
    const value = evaluate(run, script.value, instance.seq, node);
    if (script.resultVariable !== undefined) {
      setVariable(run, instance.seq, script.resultVariable, { value });
    }
    return leave(run, run.activity(instance.seq)!, node);
  },
};
