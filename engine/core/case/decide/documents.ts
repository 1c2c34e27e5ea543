import type { Rejected } from '../../refusal.js';
import { isIssued } from '../documents/issue.js';
import { issueResult } from '../documents/result.js';
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
  if (!isTheirs(decision, entry)) return notTheirs(decision, entry);
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
  if (!isTheirs(decision, entry)) return notTheirs(decision, entry);
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

/** The organ in whose name it is, or that wrote it. */
function isTheirs({ context }: Decision, { nameOf, writtenBy }: DocumentEntry): boolean {
  const { organ } = context.actor;
  return organ === undefined || organ === nameOf || organ === writtenBy;
}

function notTheirs(decision: Decision, { number, nameOf }: DocumentEntry): Rejected {
  return refused('DOCUMENT_NOT_YOURS', { document: number, organ: decision.organName(nameOf) });
}

function find({ state }: Decision, id: string): DocumentEntry | undefined {
  return state.documents.find((entry) => entry.id === id);
}
