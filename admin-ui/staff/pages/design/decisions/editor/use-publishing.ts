import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '../../../../../api/client.js';
import { problemText } from '../../../../../api/problem.js';
import { useLanguage } from '../../../../../i18n/language.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';

const T = texts({
  done: [(n: number) => `已发布为第 ${n} 版`, (n: number) => `Published as version ${n}`],
});

interface Published {
  readonly decisions: readonly { readonly key: string; readonly version: number }[];
}

/** Deploys a file with decisions; the next version of each. */
export function usePublishing(onDone: (keys: readonly string[]) => void) {
  const t = useTexts(T);
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ name, xml }: { readonly name: string; readonly xml: string }) =>
      api.post<Published>('/definitions', { resources: { [`${name}.dmn`]: xml } }),
    onSuccess: async ({ decisions }) => {
      onDone(decisions.map(({ key }) => key));
      await queries.invalidateQueries({ queryKey: ['design', 'decisions'] });
      void message.success(t.done(decisions.at(-1)?.version ?? 1));
    },
    onError: (error) => void message.error(problemText(error, language), 8),
  });
}
