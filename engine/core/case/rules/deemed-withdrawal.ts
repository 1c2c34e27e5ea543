import type { Item } from '../item.js';
import type { ClockEntry } from '../state.js';

/** 视为撤回: the basis on which an applicant's expired clock ends the case; without one it only
 * reminds, and a deferred material only blocks the decision. */
export function withdrawalBasis(item: Item, { kind, of }: ClockEntry): string | undefined {
  if (kind === 'correction') return item.correction?.withdrawal?.text;
  if (kind !== 'deferred') return undefined;
  const material = item.materials.find(({ code }) => code === of);
  return material?.deferrable?.withdrawal?.text;
}
