import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../api/client.js';
import type { Page } from '../../../../api/types.js';
import { useMe } from '../../../session.js';
import { usePreference } from '../../../components/use-preference.js';

export interface OpinionTemplate {
  readonly title: string;
  readonly text: string;
}

interface SharedTemplate extends OpinionTemplate {
  readonly organ: string;
}

const MOST = 60;
const KEY = ['opinion-templates'];

/** One's own opinion templates and those that the colleagues share. */
export function useOpinionTemplates() {
  const me = useMe();
  const queries = useQueryClient();
  const [mine, setMine] = usePreference<readonly OpinionTemplate[]>('opinions', []);
  const { data } = useQuery({
    queryKey: KEY,
    staleTime: 60_000,
    queryFn: ({ signal }) => api.get<Page<SharedTemplate>>('/opinion-templates', { signal }),
  });
  const shared = data?.items ?? [];
  const organ = me.posts[0]?.organ ?? '';
  const saveShared = async (of: string, wanted: readonly SharedTemplate[]): Promise<void> => {
    const opinions = wanted
      .filter((one) => one.organ === of)
      .map(({ title, text }) => ({ title, text }));
    await api.put(`/opinion-templates/${encodeURIComponent(of)}`, { opinions });
    await queries.invalidateQueries({ queryKey: KEY });
  };
  return {
    mine,
    shared,
    keep: (text: string) => setMine([...mine, template(text)].slice(-MOST)),
    share: (text: string) => void saveShared(organ, [...shared, { organ, ...template(text) }]),
    drop: (text: string) => {
      setMine(mine.filter((one) => one.text !== text));
      const owner = shared.find((one) => one.text === text)?.organ;
      if (owner)
        void saveShared(
          owner,
          shared.filter((one) => one.text !== text),
        );
    },
  };
}

function template(text: string): OpinionTemplate {
  return { title: text.slice(0, 40), text };
}
