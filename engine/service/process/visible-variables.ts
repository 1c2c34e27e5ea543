import type { Aggregate, Seq } from '../../core/aggregate.js';
import { plainVariables, type PlainVariables } from './variables.js';

/** All variables that can be seen from an activity instance: inner ones hide outer ones, and a
 * process scope is the end of the look-up. */
export function visibleVariables(aggregate: Aggregate, from: Seq): PlainVariables {
  let seen: PlainVariables = {};
  let part = aggregate.parts.get(from);
  while (part) {
    if ('vars' in part) seen = { ...plainVariables(part.vars), ...seen };
    if (part.kind === 'process') return seen;
    part = aggregate.parts.get(part.owner);
  }
  return seen;
}
