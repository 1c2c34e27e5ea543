import { useCallback, useEffect, useRef, useState } from 'react';
import type { Json } from '../../../../../forms/index.js';
import { type DeedInput, NOTHING_TYPED } from './deed.js';

/** What somebody typed at a task and has not handed in. */
export interface Typed {
  readonly outcome?: string;
  readonly input: DeedInput;
  readonly form?: Json;
}

const EMPTY: Typed = { input: NOTHING_TYPED };
const PREFIX = 'yichuang.task.';
const SAVE_MS = 400;

/**
 * Kept for this tab only, as others sit at the same desk: a reload, a crash or a colleague who was
 * quicker loses nothing that was typed.
 */
export function useTyped(task: string): {
  readonly typed: Typed;
  readonly change: (change: Partial<Typed>) => void;
  readonly forget: () => void;
} {
  const [typed, setTyped] = useState<Typed>(() => read(task));
  const latest = useRef(typed);
  const saving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const fresh = read(task);
    latest.current = fresh;
    setTyped(fresh);
    return () => clearTimeout(saving.current);
  }, [task]);
  const change = useCallback(
    (part: Partial<Typed>) => {
      latest.current = { ...latest.current, ...part };
      setTyped(latest.current);
      clearTimeout(saving.current);
      saving.current = setTimeout(() => write(task, latest.current), SAVE_MS);
    },
    [task],
  );
  const forget = useCallback(() => {
    clearTimeout(saving.current);
    latest.current = EMPTY;
    sessionStorage.removeItem(PREFIX + task);
  }, [task]);
  return { typed, change, forget };
}

export function hasWords({ input, form }: Typed): boolean {
  return input.text.trim() !== '' || form !== undefined;
}

function read(task: string): Typed {
  try {
    const stored = JSON.parse(sessionStorage.getItem(PREFIX + task) ?? 'null') as Typed | null;
    return stored ? { ...stored, input: { ...NOTHING_TYPED, ...stored.input } } : EMPTY;
  } catch {
    return EMPTY;
  }
}

function write(task: string, typed: Typed): void {
  try {
    sessionStorage.setItem(PREFIX + task, JSON.stringify(typed));
  } catch {
    // a full storage costs the draft only
  }
}
