import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../../../api/client.js';
import { ApiProblem, problemText } from '../../../../api/problem.js';
import { saveFile } from '../../../../diagram/files.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import type { DesignItem } from '../queries.js';

const T = texts({
  restored: [(name: string) => `“${name}”已恢复使用`, (name: string) => `“${name}” is back`],
  restore: [(name: string) => `恢复使用“${name}”？`, (name: string) => `Restore “${name}”?`],
  restoreSaid: ['恢复后窗口和网上又可以受理。', 'It can be accepted again.'],
  ok: ['恢复使用', 'Restore'],
  remove: [
    (name: string) => `删除“${name}”的草稿？`,
    (name: string) => `Delete the draft “${name}”?`,
  ],
  removeSaid: [
    '草稿删除后不能找回；已发布的版本和在办件不受影响。需要时先导出。',
    'A deleted draft is gone; published versions and cases are not touched. Export it if needed.',
  ],
  delete: ['删除草稿', 'Delete'],
  removed: ['草稿已删除', 'The draft is deleted'],
  cancel: ['取消', 'Cancel'],
});

/** What is done to an item from the list, besides retiring it. */
export function useItemDeeds({ key, name, version }: DesignItem) {
  const t = useTexts(T);
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const deed = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => void message.error(problemText(error, language), 6),
    onSettled: () => queries.invalidateQueries({ queryKey: ['design', 'items'] }),
  });
  const asked = async (
    title: string,
    content: string,
    okText: string,
    act: () => Promise<void>,
  ) => {
    const danger = act === remove;
    const sure = await modal.confirm({
      title,
      content,
      okText,
      cancelText: t.cancel,
      okButtonProps: { danger },
    });
    if (sure) deed.mutate(act);
  };
  const remove = async () => {
    await api.delete(`/design/drafts/${key}`);
    void message.success(t.removed);
  };
  const restore = async () => {
    await api.post(`/design/items/${key}/restore`);
    void message.success(t.restored(name));
  };
  const save = (path: string) => async () =>
    saveFile(`${key}.yichuang.json`, 'application/json', await api.text(path));
  return {
    pending: deed.isPending,
    /** The next version's draft, or the one that somebody has begun. */
    revise: () => {
      deed.mutate(async () => {
        await orExisting(api.post('/design/drafts', { from: { kind: 'item', item: key } }));
        await navigate(`/design/drafts/${key}`);
      });
    },
    exportVersion: () => deed.mutate(save(`/design/items/${key}/versions/${version ?? ''}/export`)),
    exportDraft: () => deed.mutate(save(`/design/drafts/${key}/export`)),
    restore: () => void asked(t.restore(name), t.restoreSaid, t.ok, restore),
    removeDraft: () => void asked(t.remove(name), t.removeSaid, t.delete, remove),
  };
}

// ---------------------------------------------------------------------------------------------

async function orExisting(making: Promise<unknown>): Promise<void> {
  try {
    await making;
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === 'DRAFT_EXISTS')) throw error;
  }
}
