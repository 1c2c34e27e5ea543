import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '../../../../api/client.js';
import { texts, useTexts } from '../../../../i18n/texts.js';

const T = texts({
  done: [
    (revision: number) => `日历版本 ${revision} 已生效，在办件正在重新计算`,
    (revision: number) => `Revision ${revision} holds; open cases are recomputed`,
  ],
});

/** Makes a new revision of the calendar; what shows limits or days is read anew. */
export function useConfirm(
  path: '/calendar/years' | '/calendar/closures',
  onDone: () => void,
): UseMutationResult<{ revision: number }> {
  const t = useTexts(T);
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) => api.post<{ revision: number }>(path, body),
    onSuccess: async ({ revision }) => {
      void message.success(t.done(revision));
      onDone();
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
}
