import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { api } from '../../../../api/client.js';
import { problemText } from '../../../../api/problem.js';
import { chosenFile } from '../../../../diagram/files.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { readItemFile } from '../workbench/item-file.js';

const T = texts({
  unreadable: [
    '这不是一窗导出的事项文件（*.yichuang.json）。',
    'This is no item file of Yichuang (*.yichuang.json).',
  ],
  done: [
    (name: string) => `已导入“${name}”，这是一份草稿，发布前请检查`,
    (name: string) => `“${name}” is imported as a draft`,
  ],
});

interface Imported {
  readonly key: string;
  readonly name: string;
}

/** Makes a draft of an item file that the person chooses. */
export function useImport(onDone: (key: string) => void) {
  const t = useTexts(T);
  const language = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const importing = useMutation({
    mutationFn: (file: unknown) => api.post<Imported>('/design/import', { file }),
    onSuccess: ({ key, name }) => {
      void queries.invalidateQueries({ queryKey: ['design', 'items'] });
      void message.success(t.done(name));
      onDone(key);
    },
    onError: (error) => void message.error(problemText(error, language), 8),
  });
  const choose = async (): Promise<void> => {
    const text = await chosenFile('.json');
    if (text === undefined) return;
    if (readItemFile(text) === undefined) return void message.error(t.unreadable, 6);
    importing.mutate(JSON.parse(text));
  };
  return { choose, pending: importing.isPending };
}
