import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { api } from '../../../api/client.js';
import type { Page } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageTitle } from '../../components/page-title.js';

const T = texts({
  title: ['设计', 'Design'],
  empty: ['还没有发布事项', 'No item is published yet'],
  name: ['事项', 'Item'],
  code: ['编码', 'Code'],
});

interface Item {
  readonly key: string;
  readonly name: string;
  readonly code: string;
}

export default function DesignPage() {
  const t = useTexts(T);
  const items = useQuery({
    queryKey: ['items'],
    queryFn: ({ signal }) => api.get<Page<Item>>('/items', { signal }),
  });
  return (
    <>
      <PageTitle title={t.title} />
      {items.isError ? (
        <ErrorState error={items.error} retry={() => void items.refetch()} />
      ) : (
        <Table<Item>
          rowKey="key"
          loading={items.isPending}
          dataSource={[...(items.data?.items ?? [])]}
          pagination={false}
          locale={{ emptyText: <EmptyState title={t.empty} /> }}
          columns={[
            { title: t.name, dataIndex: 'name' },
            { title: t.code, dataIndex: 'code' },
          ]}
        />
      )}
    </>
  );
}
