import { useSyncExternalStore } from 'react';

const TICK_MS = 30_000;
const listeners = new Set<() => void>();
let ahead = 0;
let ticking = 0;
let shown = Date.now();

/** The server's time counts: the demonstration's clock is moved, and desks' clocks are wrong. */
export function setServerNow(now: number): void {
  ahead = now - Date.now();
  tick();
}

/** Epoch ms by the server's clock. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** The server's time, drawn again every half minute and when the demonstration's clock moves. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => shown);
}

// ---------------------------------------------------------------------------------------------

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    shown = serverNow();
    ticking = globalThis.setInterval(tick, TICK_MS) as unknown as number;
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) globalThis.clearInterval(ticking);
  };
}

function tick(): void {
  shown = serverNow();
  for (const listener of listeners) listener();
}
