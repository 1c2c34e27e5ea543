import type { Effect } from '../../engine/core/event.js';
import type { Step } from '../../engine/core/outcome.js';
import { createStep } from '../../engine/core/step.js';
import { message, process, timer } from '../support/model.js';

/** What the load consists of: every way in which something has to survive. */
export const MODELS = [
  process('task').start().userTask('work').end().build(),
  process('straight').start().end().build(),
  process('timer').start().catching('pause', timer('${in}')).end().build(),
  process('reminder')
    .start()
    .userTask('work')
    .end()
    .boundary('work', 'late', timer('R3/PT0.03S', 'cycle'), false)
    .end('reminded')
    .build(),
  process('async').start().task('later', { asyncBefore: true }).end().build(),
  process('receiver').start().receive('wait', 'paid').end().build(),
  process('sender').start().end().build(),
  process('opener').start().end().build(),
  process('opened').start('begin', message('open')).userTask('work').end().build(),
];

/**
 * The interpreter, with two processes that throw a message with their business key when they start
 * (elements that throw come later; what they leave in the outbox is this).
 */
export function stepWithMessages(): Step {
  const step = createStep();
  return (aggregate, command, env) => {
    const outcome = step(aggregate, command, env);
    if (command.type !== 'start' || !('delta' in outcome)) return outcome;
    const key = 'key' in command.definition ? command.definition.key : '';
    const name = { sender: 'paid', opener: 'open' }[key];
    if (name === undefined) return outcome;
    const { businessKey } = command;
    const effect: Effect = { type: 'throwMessage', name, businessKey, variables: {} };
    return { ...outcome, effects: [effect] };
  };
}
