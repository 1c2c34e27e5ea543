import type { Interest, Part, Seq } from './aggregate.js';

/**
 * Under what a part is found wherever it stands in the aggregate: timers that follow a clock of
 * the case, joins to be looked at again, subscriptions by their name, and what waits for variables
 * by these. Most parts are found by their owner alone.
 */
export function lookupKeys(part: Part): readonly string[] {
  switch (part.kind) {
    case 'job':
      return part.clock === undefined ? NONE : [CLOCK];
    case 'subscription':
      if (part.event !== 'conditional') return [subscriptionKey(part.event, part.name)];
      return part.interest === undefined ? [ANY_CHANGE] : interestKeys(part.interest);
    case 'transition':
      if (part.watch !== true) return NONE;
      return [watchedKey(part.owner), ...interestKeys(part.interest)];
    default:
      return NONE;
  }
}

export const CLOCK = 'clock';

/** Conditions that have waited since before it was kept what concerns them. */
export const ANY_CHANGE = 'variables';

/** By scope: what happens in one changes nothing for the joins of another. */
export function watchedKey(scope: Seq): string {
  return `watched:${scope}`;
}

export function subscriptionKey(event: 'message' | 'signal', name: string): string {
  return `${event}:${name}`;
}

/** Who waits for changes of that variable of the scope; without a name: of any. */
export function variableKey(scope: Seq, name?: string): string {
  return name === undefined ? `variables:${scope}` : `variable:${scope}:${name}`;
}

/** Migration alone gives a part another one. */
export function interestOf(part: Part): Interest | undefined {
  return part.kind === 'subscription' || part.kind === 'transition' ? part.interest : undefined;
}

// ---------------------------------------------------------------------------------------------

const NONE: readonly string[] = [];

function interestKeys(interest: Interest | undefined): readonly string[] {
  if (interest === undefined) return NONE;
  const { scopes, names } = interest;
  if (names === undefined) return scopes.map((scope) => variableKey(scope));
  return scopes.flatMap((scope) => names.map((name) => variableKey(scope, name)));
}
