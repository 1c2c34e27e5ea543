import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reachable = true;

/** What the last call found out. */
export function reportReachable(now: boolean): void {
  if (reachable === now) return;
  reachable = now;
  for (const listener of listeners) listener();
}

export function isReachable(): boolean {
  return reachable;
}

export function useReachable(): boolean {
  return useSyncExternalStore(onReachable, isReachable);
}

export function onReachable(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the server whether it takes work; a server that is starting does not yet. */
export async function isUp(): Promise<boolean> {
  const up = await fetch('/readyz').then(
    ({ ok }) => ok,
    () => false,
  );
  reportReachable(up);
  return up;
}
