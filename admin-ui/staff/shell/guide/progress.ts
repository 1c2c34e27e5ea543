import type { Deed } from '../../../api/deeds.js';
import { STEPS, type StepKey } from './steps.js';

/** How far a newcomer has come in this browser. */
export interface Progress {
  readonly done: readonly StepKey[];
}

export const NOTHING_DONE: Progress = { done: [] };

/** What one carried-out command means for the guide; `undefined`: nothing of it. */
export function stepOf(
  { method, path, answer }: Deed,
  done: readonly StepKey[],
): StepKey | undefined {
  if (/^\/design\/drafts\/[^/]+\/publish$/.test(path)) return 'publish';
  if (/^\/design\/drafts(\/[^/]+)?$/.test(path) && method !== 'DELETE') return 'model';
  if (path === '/cases' && method === 'POST') return 'receive';
  if (!/^\/tasks\/[^/]+\/complete$/.test(path) || !done.includes('receive')) return undefined;
  if (!done.includes('decide')) return 'decide';
  // the last task of the case is its delivery
  return (answer as { readonly ended?: boolean }).ended === true ? 'handOut' : undefined;
}

export function ticked({ done }: Progress, step: StepKey, on: boolean): Progress {
  const others = done.filter((each) => each !== step);
  return { done: on ? [...others, step] : others };
}

/** From what the browser has kept; anything else counts as nothing done. */
export function readProgress(stored: string | null | undefined): Progress {
  try {
    const { done } = JSON.parse(stored ?? '{}') as Partial<Progress>;
    return { done: STEPS.filter((step) => done?.includes(step)) };
  } catch {
    return NOTHING_DONE;
  }
}
