import { REFUSALS, type Rejected, refusalSentence } from '../core/refusal.js';
import { StoreError } from '../store/errors.js';

/** A refusal as every surface tells it: status, stable code, sentence for the person. */
export interface RefusalTold {
  readonly status: number;
  readonly code: Rejected['code'];
  readonly message: string;
  readonly messageEn: string;
  readonly elementId?: string;
  readonly detail?: Rejected['detail'];
}

export function tellRefusal(rejected: Rejected): RefusalTold {
  const { code, elementId, detail } = rejected;
  const message = refusalSentence(rejected, 'zh');
  const messageEn = refusalSentence(rejected, 'en');
  return { status: REFUSALS[code][0], code, message, messageEn, elementId, detail };
}

/** Failures of the medium that a caller can do something about; everything else is a bug. */
export function refusalOfFailure(error: unknown): Rejected | undefined {
  if (error instanceof StoreError && error.code === 'STORE_FULL') return { code: 'STORE_FULL' };
  if (error instanceof StoreError && error.code === 'STORE_CLOSED') return { code: 'STOPPING' };
  return undefined;
}
