import type { DecisionFailure } from '../../core/decision.js';

/** Ends an evaluation; caught by `decide`, never seen outside this folder. */
export class Failed extends Error {
  constructor(readonly failure: Omit<DecisionFailure, 'elementId'> & { elementId?: string }) {
    super(failure.reasonEn);
  }
}

export function fail(reason: string, reasonEn: string): never {
  throw new Failed({ code: 'EXPRESSION_FAILED', reason, reasonEn });
}

/** Says where, if what failed inside has not said so more closely. */
export function within<T>(elementId: string, where: string, whereEn: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const { code, reason, reasonEn } = error.failure;
    throw new Failed({
      code,
      elementId: error.failure.elementId ?? elementId,
      reason: `${where}：${reason}`,
      reasonEn: `${whereEn}: ${reasonEn}`,
    });
  }
}
