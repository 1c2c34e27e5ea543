import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../../../api/client.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { editDiagram } from '../item/use-item.js';
import type { Draft } from '../workbench/model.js';
import { type Basics, withBasics } from './basics.js';
import type { Origin } from './origin.js';

const T = texts({
  incomplete: [
    '草稿已建好，但区块、部门、时限没有写进去，请在“事项”里补上',
    'The draft is made, but without block, department and limits: add them under “Item”',
  ],
});

/** Makes the draft, writes the answers into it and opens the workbench. */
export function useCreate() {
  const t = useTexts(T);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async ({
      origin,
      basics,
    }: {
      readonly origin: Origin;
      readonly basics: Basics;
    }) => {
      const { name, code } = basics;
      const draft = await api.post<Draft>('/design/drafts', { from: origin, name, code });
      // the draft is there: what follows must not be done twice by sending the form again
      await write(draft, basics).catch(() => void message.warning(t.incomplete, 8));
      return draft.key;
    },
    onSuccess: async (key) => {
      void queries.invalidateQueries({ queryKey: ['design', 'items'] });
      await navigate(`/design/drafts/${key}`);
    },
  });
}

async function write({ key, revision, forms, bpmn }: Draft, basics: Basics): Promise<void> {
  const changed = await editDiagram(bpmn, withBasics(basics));
  await api.put(`/design/drafts/${key}`, { revision, forms, bpmn: changed });
}
