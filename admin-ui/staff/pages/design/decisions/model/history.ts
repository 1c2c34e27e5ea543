/** What was before and what was taken back: whole values, as they are never changed in place. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

export type HistoryAction<T> =
  | { readonly kind: 'do'; readonly change: (present: T) => T }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'open'; readonly value: T };

const MOST = 200;

export function opened<T>(value: T): History<T> {
  return { past: [], present: value, future: [] };
}

/** A change after which the value `isSame` as before is no step. */
export function withHistory<T>(
  history: History<T>,
  action: HistoryAction<T>,
  isSame: (a: T, b: T) => boolean = Object.is,
): History<T> {
  const { past, present, future } = history;
  switch (action.kind) {
    case 'open':
      return opened(action.value);
    case 'do': {
      const next = action.change(present);
      if (isSame(next, present)) return history;
      return { past: [...past, present].slice(-MOST), present: next, future: [] };
    }
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return history;
      return { past: past.slice(0, -1), present: before, future: [present, ...future] };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (after === undefined) return history;
      return { past: [...past, present], present: after, future: rest };
    }
  }
}
