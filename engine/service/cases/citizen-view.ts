import type { DocumentType } from '../../core/case/documents/document.js';
import type { CaseEventType } from '../../core/case/event.js';
import type { CaseState } from '../../core/case/state.js';
import type { TimelineEntry } from '../../core/case/timeline/timeline.js';

/**
 * What a citizen reads of their case: everything that is decided and promised, nothing that
 * offices say among themselves. Organs answer to the citizen, not their officers by name.
 */

const INTERNAL: ReadonlySet<CaseEventType> = new Set([
  'formFilled',
  'opinionGiven',
  'opinionDeemed',
  'returnedInternally',
  'handOverSent',
  'handOverTaken',
  'supervised',
  'supervisionAnswered',
  'supervisionEscalated',
  'overridden',
  'sampled',
  'copied',
]);

const BETWEEN_OFFICES: ReadonlySet<DocumentType> = new Set([
  'handOver',
  'forwarding',
  'supervisionOrder',
]);

export function storyForCitizen(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries.filter(({ type }) => !INTERNAL.has(type)).map(({ by: _by, ...entry }) => entry);
}

export function isForCitizen({ type }: { readonly type: DocumentType }): boolean {
  return !BETWEEN_OFFICES.has(type);
}

export function decisionForCitizen(decision: CaseState['decision']): CaseState['decision'] {
  if (decision === undefined) return undefined;
  const { by: _, ...rest } = decision;
  return rest;
}
