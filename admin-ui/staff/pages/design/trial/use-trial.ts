import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, apiPath } from '../../../../api/client.js';
import { ApiProblem } from '../../../../api/problem.js';
import type { DraftKeeper } from '../workbench/draft-keeper.js';
import type { Trial } from './model.js';

export interface OpenTrial {
  readonly trial: Trial;
  /** The diagram as it was when the trial began. */
  readonly bpmn: string;
}

export interface TrialDeeds {
  readonly open: OpenTrial | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  /** It was closed because nobody went on. */
  readonly gone: boolean;
  readonly begin: (township: string | undefined) => void;
  /** `POST /design/trials/:trial/<path>`; answers whether it was done. */
  readonly act: (path: string, body: object) => Promise<boolean>;
  readonly end: () => void;
}

/** One walk through the draft at the server, in memory there; closed when the page is left. */
export function useTrial(keeper: DraftKeeper): TrialDeeds {
  const [open, setOpen] = useState<OpenTrial>();
  useClosing(open?.trial.id);
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: async (deed: () => Promise<OpenTrial>) => setOpen(await deed()),
  });
  const run = (deed: () => Promise<OpenTrial>): Promise<boolean> =>
    mutateAsync(deed).then(
      () => true,
      () => false,
    );
  const begin = (township: string | undefined): void =>
    void run(async () => {
      await keeper.flush();
      const { key, bpmn } = keeper.now().draft;
      const path = `/design/drafts/${key}/trial`;
      return { bpmn, trial: await api.post<Trial>(path, township ? { township } : {}) };
    });
  const act = (path: string, body: object): Promise<boolean> =>
    run(async () => {
      if (open === undefined) throw new Error('no trial is open');
      const trial = await api.post<Trial>(`/design/trials/${open.trial.id}/${path}`, body);
      return { ...open, trial };
    });
  const end = (): void => {
    reset();
    setOpen(undefined);
  };
  const gone = open !== undefined && error instanceof ApiProblem && error.status === 404;
  return { open, busy: isPending, error, gone, begin, act, end };
}

// ---------------------------------------------------------------------------------------------

/** The former trial goes when another begins, when it is ended, and when the page is left. */
function useClosing(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return undefined;
    const close = (): void => closeTrial(id);
    globalThis.addEventListener('pagehide', close);
    return () => {
      globalThis.removeEventListener('pagehide', close);
      close();
    };
  }, [id]);
}

/** Outlives the page; what is not closed so, the server closes by itself. */
function closeTrial(id: string): void {
  fetch(apiPath(`/design/trials/${id}`), { method: 'DELETE', keepalive: true }).catch(
    () => undefined,
  );
}
