import type { DocumentType } from '../documents/document.js';
import type { Decision } from '../decide/decision.js';
import type { MilestoneName } from '../item.js';
import type { CaseState } from '../state.js';

/**
 * 抄送: at a milestone the item's copies go to the organs that it names, with the document that
 * belongs to the milestone. Nobody has to think of it; without such a document nothing is copied.
 */
export function copyAtMilestones(decision: Decision, before: CaseState['milestones']): void {
  for (const { at, role } of decision.item.copies ?? []) {
    if (before[at] !== undefined || decision.state.milestones[at] === undefined) continue;
    const to = decision.state.organs[role];
    const document = documentOf(decision.state, at);
    if (to !== undefined && document !== undefined) decision.add({ type: 'copied', document, to });
  }
}

// ---------------------------------------------------------------------------------------------

const DOCUMENTS: Readonly<Record<MilestoneName, readonly DocumentType[]>> = {
  received: ['receipt'],
  corrected: ['correction'],
  accepted: ['acceptance'],
  forwarded: ['forwarding'],
  takenOver: ['forwarding', 'handOver'],
  decided: ['grant', 'refusal'],
  issued: ['result'],
  handedOver: ['result', 'grant', 'refusal'],
  delivered: ['result', 'grant', 'refusal'],
  archived: ['result', 'grant', 'refusal'],
};

/** The first kind that there is, its newest valid document. */
function documentOf({ documents }: CaseState, at: MilestoneName): string | undefined {
  for (const type of DOCUMENTS[at]) {
    const found = documents.findLast((entry) => entry.type === type && !entry.void);
    if (found !== undefined) return found.id;
  }
  return undefined;
}
