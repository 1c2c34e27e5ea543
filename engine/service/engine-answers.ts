import type { Event } from '../core/event.js';
import { idOf } from '../core/ids.js';
import { type Rejected, refusalSentence } from '../core/refusal.js';
import type { Committed } from '../runtime/dispatcher.js';
import { misfit } from './engine-arguments.js';
import type { Done, Result } from './result.js';

/** A refusal as the library gives it: the code to branch on and the sentence to show. */
export interface EngineRejected {
  readonly code: Rejected['code'];
  readonly elementId?: string;
  readonly message: string;
  readonly detail?: Rejected['detail'];
}
export type Answer<T> = T | { readonly rejected: EngineRejected };

/** An event as listeners see it: ids spelled out, in commit order per aggregate. */
export type EngineEvent = SpelledOut<Event>;

/** Each kind of event by itself, so that `type` tells its fields. */
type SpelledOut<E> = E extends Event
  ? Omit<E, 'process' | 'instance' | 'element'> & {
      readonly processInstanceId: string;
      readonly activityInstanceId?: string;
      readonly elementId?: string;
    }
  : never;

/** What a command did. */
export interface EngineDone {
  readonly processInstanceId: string;
  readonly ended: boolean;
  readonly events: readonly EngineEvent[];
}

/** What is wrong with the arguments of a call, if anything is. */
export function refused(...call: Parameters<typeof misfit>) {
  const misfits = misfit(...call);
  return misfits && told(misfits.rejected);
}

export function answer<T>(result: Result<T>): Answer<T> {
  if ('value' in result) return result.value;
  return told(result.rejected);
}

export function told(refusal: Rejected): { readonly rejected: EngineRejected } {
  const { code, elementId, detail } = refusal;
  return { rejected: { code, elementId, detail, message: refusalSentence(refusal) } };
}

export function finish(result: Result<Done>): Answer<EngineDone> {
  const done = answer(result);
  if ('rejected' in done) return done;
  const processInstanceId = idOf(done.aggregate, 1);
  const events = done.events.map((event) => spellOut(done, event));
  return { processInstanceId, ended: done.ended, events };
}

export function spellOut({ aggregate }: Pick<Committed, 'aggregate'>, event: Event): EngineEvent {
  const { process, instance, element, ...rest } = event;
  return {
    ...rest,
    processInstanceId: idOf(aggregate, process),
    activityInstanceId: instance === undefined ? undefined : idOf(aggregate, instance),
    elementId: element,
  };
}
