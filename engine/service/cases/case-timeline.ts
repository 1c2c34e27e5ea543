import { type TimelineEntry, timeline } from '../../core/case/timeline/timeline.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { namesOf } from '../organisation/names.js';
import type { Result } from '../result.js';
import { storyForCitizen } from './citizen-view.js';
import { factsOf } from './facts.js';
import { readable } from './readable-case.js';

/** For offices with the names of who did it. */
export interface TimelineShown extends TimelineEntry {
  readonly byName?: string;
  readonly organName?: string;
}

/** The case's story, oldest first; a citizen's leaves out what offices say among themselves. */
export async function caseTimeline(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<{ readonly items: readonly TimelineShown[] }>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const { aggregate, item } = found.value;
  const facts = await factsOf(context, aggregate.number);
  const { organ, person } = await namesOf(context, who.tenant);
  const entries = timeline(facts, { item, organ });
  if (who.kind === 'citizen') return { value: { items: storyForCitizen(entries) } };
  const items = entries.map((entry) => ({
    ...entry,
    ...(entry.by === undefined ? {} : { byName: person(entry.by) }),
    ...(entry.organ === undefined ? {} : { organName: organ(entry.organ) }),
  }));
  return { value: { items } };
}
