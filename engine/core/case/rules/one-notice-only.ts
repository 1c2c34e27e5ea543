import type { Rejected } from '../../refusal.js';
import { refused, type Decision } from '../decide/decision.js';
import { materialName } from '../documents/issue.js';

/**
 * 一次性告知: one notice with all defects. While notified defects stay open the same notice may be
 * repeated, reduced to them; anything new needs a supervisor's override and stays a violation.
 * Says whether the notice is the first, a repetition, or an overridden addition.
 */
export function checkOneNotice(
  decision: Decision,
  subjects: readonly string[],
): 'first' | 'reduced' | 'overridden' | Rejected {
  const { correction, overrides } = decision.state;
  if (correction === undefined) return 'first';
  const added = subjects.filter((subject) => !correction.notified.includes(subject));
  if (added.length === 0) return 'reduced';
  if (overrides.includes('ONE_NOTICE_ONLY')) return 'overridden';
  const names = added.map((subject) => materialName(decision.item, subject));
  return refused('ONE_NOTICE_ONLY', { subjects: names.join('、') });
}
