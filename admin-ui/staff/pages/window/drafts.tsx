import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client.js';
import { problemText } from '../../../api/problem.js';
import type { Page } from '../../../api/types.js';
import { formatDay, formatInstant } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageTitle } from '../../components/page-title.js';
import { WindowFrame } from './frame.js';

const T = texts({
  title: ['草稿', 'Drafts'],
  about: [
    '填到一半的收件，自动保存在服务器上，关闭浏览器也不会丢',
    'Applications that are half entered; the server keeps them',
  ],
  what: ['内容', 'What'],
  saved: ['最后保存', 'Saved'],
  expires: ['保留到', 'Kept until'],
  go: ['继续填写', 'Go on'],
  discard: ['放弃', 'Discard'],
  keep: ['保留', 'Keep it'],
  ask: ['删除这份草稿？不能恢复。', 'Delete this draft for good?'],
  empty: ['没有草稿', 'No drafts'],
  emptyHint: [
    '收件时填写的内容会自动保存成草稿。',
    'What is entered while receiving is kept here.',
  ],
});

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly item?: string;
  readonly savedAt: number;
  readonly expiresAt: number;
}

/** The person's own drafts, to be gone on with or thrown away. */
export default function DraftsPage() {
  const t = useTexts(T);
  const language = useLanguage();
  const queries = useQueryClient();
  const [failed, setFailed] = useState<unknown>();
  const drafts = useQuery({
    queryKey: ['drafts'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<Page<Draft>>('/drafts', { signal }),
  });
  const discard = async (id: string): Promise<void> => {
    try {
      await api.delete(`/drafts/${id}`);
      setFailed(undefined);
    } catch (error) {
      setFailed(error);
    }
    await queries.invalidateQueries({ queryKey: ['drafts'] });
  };
  const own = drafts.data?.items.filter(({ item }) => item !== undefined) ?? [];
  return (
    <WindowFrame>
      <PageTitle title={t.title} about={t.about} />
      {failed !== undefined && <p role="alert">{problemText(failed, language)}</p>}
      {drafts.isError ? (
        <ErrorState error={drafts.error} retry={() => void drafts.refetch()} />
      ) : (
        <Table<Draft>
          rowKey="id"
          size="middle"
          loading={drafts.isPending}
          dataSource={[...own]}
          pagination={false}
          locale={{ emptyText: <EmptyState title={t.empty} hint={t.emptyHint} /> }}
          columns={[
            {
              title: t.what,
              render: (_, { id, title, item = '' }) => (
                <Link to={`/window/receive/${encodeURIComponent(item)}?draft=${id}`}>{title}</Link>
              ),
            },
            { title: t.saved, dataIndex: 'savedAt', render: formatInstant },
            { title: t.expires, dataIndex: 'expiresAt', render: formatDay },
            {
              key: 'discard',
              align: 'right',
              render: (_, { id, title }) => (
                <Popconfirm
                  title={t.ask}
                  okText={t.discard}
                  cancelText={t.keep}
                  onConfirm={() => void discard(id)}
                >
                  <Button size="small" aria-label={`${t.discard}：${title}`}>
                    {t.discard}
                  </Button>
                </Popconfirm>
              ),
            },
          ]}
        />
      )}
    </WindowFrame>
  );
}
