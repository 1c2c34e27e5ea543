import type { Part, Seq } from './aggregate.js';

/**
 * Under what a part is found wherever it stands in the aggregate: timers that follow a clock of
 * the case, conditions that wait for a change, joins to be looked at again, and subscriptions by
 * their name. Most parts are found by their owner alone.
 */
export function lookupKey(part: Part): string | undefined {
  switch (part.kind) {
    case 'job':
      return part.clock === undefined ? undefined : CLOCK;
    case 'subscription':
      return part.event === 'conditional' ? CONDITIONAL : subscriptionKey(part.event, part.name);
    case 'transition':
      return part.watch === true ? watchedKey(part.owner) : undefined;
    default:
      return undefined;
  }
}

export const CLOCK = 'clock';
export const CONDITIONAL = 'conditional';

/** By scope: what happens in one changes nothing for the joins of another. */
export function watchedKey(scope: Seq): string {
  return `watched:${scope}`;
}

export function subscriptionKey(event: 'message' | 'signal', name: string): string {
  return `${event}:${name}`;
}
