import { type TimelineEntry, timeline } from '../../core/case/timeline/timeline.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import type { Result } from '../result.js';
import { storyForCitizen } from './citizen-view.js';
import { factsOf } from './facts.js';
import { readable } from './readable-case.js';

/** The case's story, oldest first; a citizen's leaves out what offices say among themselves. */
export async function caseTimeline(
  context: ServiceContext,
  number: string,
  who: Principal,
): Promise<Result<{ readonly items: readonly TimelineEntry[] }>> {
  const found = await readable(context, number, who);
  if ('rejected' in found) return found;
  const { aggregate, item } = found.value;
  const facts = await factsOf(context, aggregate.number);
  const lookups = await context.directory.lookups(who.tenant);
  const organ = (id: string): string => lookups.organ(id)?.name ?? id;
  const entries = timeline(facts, { item, organ });
  return { value: { items: who.kind === 'citizen' ? storyForCitizen(entries) : entries } };
}
