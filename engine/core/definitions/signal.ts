import { broadcast } from '../delivery.js';
import { textOf } from '../coerce.js';
import { evaluate } from '../evaluate.js';
import { mapIn } from '../mapping.js';
import type { SignalDefinition } from '../model.js';
import { subscribe } from '../subscribe.js';
import type { DefinitionModule } from './definition.js';
import { nameOf } from './name.js';

/**
 * Signal: everybody who waits for it. Inside the aggregate it is there at once, to all others it
 * goes with the commit.
 */
export const signal: DefinitionModule<SignalDefinition> = {
  arm(run, owner, node, definition, place) {
    const name = nameOf(run, definition, owner.seq, node);
    subscribe(run, owner, node, { event: 'signal', name }, place);
  },
  throw(run, instance, node, definition) {
    const name = nameOf(run, definition, instance.seq, node);
    const variables = mapIn(run, definition.in ?? [], instance.seq, node);
    const key = definition.businessKey && evaluate(run, definition.businessKey, instance.seq, node);
    const businessKey = key === undefined ? undefined : textOf(run, key, node, '业务编号');
    const hops = (run.env.hops ?? 0) + 1;
    run.event({ type: 'signalThrown', name }, instance.process, instance, node);
    run.effects.push({ type: 'throwSignal', name, businessKey, variables, hops });
    const mark = run.agenda.length;
    broadcast(run, name, variables, instance);
    if (run.draft.get(instance.seq) !== undefined) return 'goes on';
    // Whoever heard it first moves first, as where the thrower goes on.
    run.agenda.push(...run.agenda.splice(Math.min(mark, run.agenda.length)).reverse());
    return 'done';
  },
};
