import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../../../../api/client.js';
import { serverNow } from '../../../../api/now.js';
import { useMe } from '../../../session.js';
import { DraftKeeper, type Kept } from './draft-keeper.js';
import { LocalCopies, type LocalCopy } from './local-copy.js';
import type { Draft, DraftSaved } from './model.js';

export interface OpenDraft extends Kept {
  readonly keeper: DraftKeeper;
  /** Unsaved work of an earlier visit; until it is taken or dropped, it stays where it is. */
  readonly lost: LocalCopy | undefined;
  readonly recover: () => void;
  readonly drop: () => void;
}

/**
 * Works on a draft that was loaded: `keeper.change({ bpmn })` and it is saved by itself. `state`
 * says how it stands with saving.
 */
export function useDraft(loaded: Draft): OpenDraft {
  const { user } = useMe();
  const queries = useQueryClient();
  const [copies] = useState(() => new LocalCopies(localStorage, user, loaded.key));
  const [lost, setLost] = useState(() => copies.unsavedOf(loaded));
  const [keeper] = useState(() => keeperOf(loaded, copies));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.now);

  useEffect(() => {
    // the last change of an editor may come after its page has gone
    const hide = (): void => void keeper.flush();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      hide();
      void queries.invalidateQueries({ queryKey: ['design', 'items'] });
      queries.removeQueries({ queryKey: ['design', 'draft', loaded.key], exact: true });
    };
  }, [keeper, queries, loaded.key]);

  return {
    ...kept,
    keeper,
    lost,
    recover: () => {
      if (lost !== undefined) keeper.replace(lost);
      setLost(undefined);
    },
    drop: () => {
      copies.write(undefined);
      setLost(undefined);
    },
  };
}

// ---------------------------------------------------------------------------------------------

function keeperOf(loaded: Draft, copies: LocalCopies): DraftKeeper {
  const path = `/design/drafts/${loaded.key}`;
  return new DraftKeeper(loaded, {
    save: (body) => api.put<DraftSaved>(path, body),
    load: () => api.get<Draft>(path),
    remember: (contents) => copies.write(contents && { ...contents, at: serverNow() }),
    later: (act, ms) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
  });
}
