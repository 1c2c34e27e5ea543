import { useSyncExternalStore } from 'react';
import { onDeed } from '../../../api/deeds.js';
import { type Progress, readProgress, stepOf, ticked } from './progress.js';
import type { StepKey } from './steps.js';

const STORED = 'yichuang.guide';
const listeners = new Set<() => void>();
let progress: Progress = readProgress(localStorage.getItem(STORED));

export function useProgress(): Progress {
  return useSyncExternalStore(subscribe, () => progress);
}

export function tick(step: StepKey, on: boolean): void {
  progress = ticked(progress, step, on);
  localStorage.setItem(STORED, JSON.stringify(progress));
  for (const listener of listeners) listener();
}

/** What people do ticks the steps by itself, while the guide is on the screen. */
export function followDeeds(): () => void {
  return onDeed((deed) => {
    const step = stepOf(deed, progress.done);
    if (step) tick(step, true);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
