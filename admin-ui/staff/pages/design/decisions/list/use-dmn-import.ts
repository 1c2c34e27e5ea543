import { App } from 'antd';
import { useNavigate } from 'react-router';
import { chosenFile } from '../../../../../diagram/files.js';
import { texts, useTexts } from '../../../../../i18n/texts.js';
import { useMe } from '../../../../session.js';
import { usePublishing } from '../editor/use-publishing.js';
import { readFile } from '../model/read-file.js';
import { Unpublished } from '../model/unpublished.js';
import type { Decision } from '../queries.js';

const T = texts({
  title: ['这个文件不是一张单独的决策表', 'The file is not one table alone'],
  text: [
    '它可以原样发布，之后在这里只能查看版本和导出，不能修改。现在发布吗？',
    'It can be published as it is; here it can then be exported, not edited. Publish it now?',
  ],
  ok: ['发布', 'Publish'],
  cancel: ['取消', 'Cancel'],
});

/**
 * A table is opened as a change of the `newest` version that is not published yet; whatever else
 * DMN knows, as a whole.
 */
export function useDmnImport(newest: readonly Decision[]) {
  const t = useTexts(T);
  const me = useMe();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const publish = usePublishing(() => undefined);
  const choose = async (): Promise<void> => {
    const xml = await chosenFile('.dmn,.xml');
    if (xml === undefined) return;
    const read = readFile(xml);
    if ('table' in read) {
      const { key, name } = read.table;
      const base = newest.find((it) => it.key === key)?.id;
      new Unpublished(globalThis.localStorage, me.user, key).keep({ table: read.table, base });
      void navigate(
        `/design/decisions/${encodeURIComponent(key)}?${new URLSearchParams({ name })}`,
      );
      return;
    }
    void modal.confirm({
      title: t.title,
      content: t.text,
      okText: t.ok,
      cancelText: t.cancel,
      onOk: () => publish.mutate({ name: 'imported', xml }),
    });
  };
  return { choose, pending: publish.isPending };
}
