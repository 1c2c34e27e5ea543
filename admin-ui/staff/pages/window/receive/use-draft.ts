import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../../../api/client.js';
import { useReachable } from '../../../../api/reachable.js';

const PAUSE_MS = 600;

export type DraftState = 'none' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface DraftParts {
  readonly title: string;
  readonly item: string;
  readonly data: unknown;
}

export interface KeptDraft {
  readonly state: DraftState;
  /** Epoch ms. */
  readonly savedAt?: number;
  readonly change: (parts: DraftParts) => void;
  readonly saveNow: () => Promise<void>;
  /** Takes it away; what was changed last is not saved any more. */
  readonly discard: () => Promise<void>;
}

/** Keeps what is typed at the server, a moment after each change and one save at a time. */
export function useDraft(id: string): KeptDraft {
  const queries = useQueryClient();
  const reachable = useReachable();
  const [state, setState] = useState<DraftState>('none');
  const [savedAt, setSavedAt] = useState<number>();
  const next = useRef<DraftParts>(undefined);
  const timer = useRef<number>(undefined);
  const sending = useRef<Promise<void>>(Promise.resolve());

  const save = useCallback(async () => {
    const parts = next.current;
    if (!parts) return;
    next.current = undefined;
    setState('saving');
    try {
      const kept = await api.put<{ readonly savedAt: number }>(`/drafts/${id}`, parts);
      setSavedAt(kept.savedAt);
      setState(next.current ? 'waiting' : 'saved');
      void queries.invalidateQueries({ queryKey: ['drafts'], exact: true });
    } catch {
      // to be tried again with the next change, or by hand
      next.current ??= parts;
      setState('failed');
    }
  }, [id, queries]);

  const saveNow = useCallback((): Promise<void> => {
    globalThis.clearTimeout(timer.current);
    sending.current = sending.current.then(save);
    return sending.current;
  }, [save]);

  const change = useCallback(
    (parts: DraftParts): void => {
      next.current = parts;
      setState('waiting');
      globalThis.clearTimeout(timer.current);
      timer.current = globalThis.setTimeout(() => void saveNow(), PAUSE_MS) as unknown as number;
    },
    [saveNow],
  );

  const discard = useCallback(async (): Promise<void> => {
    globalThis.clearTimeout(timer.current);
    next.current = undefined;
    await sending.current;
    await api.delete(`/drafts/${id}`);
    setState('none');
    void queries.invalidateQueries({ queryKey: ['drafts'], exact: true });
  }, [id, queries]);

  // what could not be saved while the server was away is saved when it is back
  useEffect(() => {
    if (reachable && next.current) void saveNow();
  }, [reachable, saveNow]);
  useEffect(() => () => void saveNow(), [saveNow]);
  return { state, savedAt, change, saveNow, discard };
}
