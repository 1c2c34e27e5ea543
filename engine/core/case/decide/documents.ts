import type { Rejected } from '../../refusal.js';
import type { DocumentType } from '../documents/document.js';
import { isIssued } from '../documents/issue.js';
import { issueResult } from '../documents/result.js';
import { stationOrgan } from '../power.js';
import type { DocumentEntry } from '../state.js';
import { refused, type Decision } from './decision.js';
import type { Command, Handlers } from './handlers.js';

/** Documents are void or issued anew, never edited. */
export const DOCUMENT_HANDLERS: Handlers<'voidDocument' | 'reissueDocument' | 'markCopied'> = {
  voidDocument,
  reissueDocument,
  markCopied,
};

function voidDocument(
  decision: Decision,
  { document: id, reason }: Command<'voidDocument'>,
): Rejected | undefined {
  const entry = find(decision, id);
  if (entry === undefined) return refused('DOCUMENT_UNKNOWN', { document: id });
  const foreign = checkTheirs(decision, entry);
  if (foreign) return foreign;
  if (entry.void) return refused('DOCUMENT_VOID', { document: entry.number });
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '作废文书' });
  decision.add({ type: 'documentVoided', document: id, reason });
  return undefined;
}

/** The result again under a new number, while none of it is valid; notices are not repeated. */
function reissueDocument(
  decision: Decision,
  { document: id, reason }: Command<'reissueDocument'>,
): Rejected | undefined {
  const entry = find(decision, id);
  if (entry === undefined || entry.type !== 'result') {
    return refused('DOCUMENT_UNKNOWN', { document: id });
  }
  const foreign = checkTheirs(decision, entry);
  if (foreign) return foreign;
  const valid = decision.state.documents.find((other) => other.type === 'result' && !other.void);
  if (valid) return refused('DOCUMENT_NOT_VOID', { document: valid.number });
  if (reason.trim() === '') return refused('REASON_REQUIRED', { what: '补发文书' });
  const document = issueResult(decision, { remark: `补发：${reason}` }, undefined, id);
  return isIssued(document) ? undefined : document;
}

function markCopied(
  decision: Decision,
  { document: id, to }: Command<'markCopied'>,
): Rejected | undefined {
  if (find(decision, id) === undefined) return refused('DOCUMENT_UNKNOWN', { document: id });
  if (decision.organ(to) === undefined) return refused('ORGAN_UNKNOWN', { organ: to });
  decision.add({ type: 'copied', document: id, to });
  return undefined;
}

// ---------------------------------------------------------------------------------------------

/** They tell what was decided: taking one back is deciding. */
const DECISIONS: ReadonlySet<DocumentType> = new Set(['grant', 'refusal', 'result']);

/**
 * A document is its organ's: the one in whose name it is, or that wrote it. What tells a decision
 * is voided and issued anew by who might have made it: the organ that decided or in whose name it
 * did, at the post of the deciding station or by the head. A system acts for nobody.
 */
function checkTheirs(decision: Decision, entry: DocumentEntry): Rejected | undefined {
  const { organ, posts = [] } = decision.context.actor;
  if (organ === undefined) return undefined;
  const { number, nameOf, writtenBy } = entry;
  const { state, item } = decision;
  const tellsDecision = DECISIONS.has(entry.type);
  const { called } = entry;
  const told = called === undefined ? state.decision : state.calledDecisions?.[called];
  const station = tellsDecision ? item.stations[told?.station ?? ''] : undefined;
  const theirs = station ? stationOrgan(state, item, station) : writtenBy;
  if (organ !== nameOf && organ !== theirs) {
    return refused('DOCUMENT_NOT_YOURS', { document: number, organ: decision.organName(nameOf) });
  }
  const post = station?.post ?? 'decision';
  if (!tellsDecision || posts.includes(post) || posts.includes('head')) return undefined;
  return refused('DECIDER_ONLY', { document: number, organ: decision.organName(organ) });
}

function find({ state }: Decision, id: string): DocumentEntry | undefined {
  return state.documents.find((entry) => entry.id === id);
}
