import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { api } from '../../../api/client.js';
import type { Page } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageTitle } from '../../components/page-title.js';

const T = texts({
  title: ['运维', 'Operations'],
  empty: ['还没有机构', 'No organ yet'],
  name: ['机构', 'Organ'],
});

interface Organ {
  readonly id: string;
  readonly name: string;
}

export default function OperationsPage() {
  const t = useTexts(T);
  const organs = useQuery({
    queryKey: ['organs'],
    queryFn: ({ signal }) => api.get<Page<Organ>>('/organs', { signal }),
  });
  return (
    <>
      <PageTitle title={t.title} />
      {organs.isError ? (
        <ErrorState error={organs.error} retry={() => void organs.refetch()} />
      ) : (
        <Table<Organ>
          rowKey="id"
          loading={organs.isPending}
          dataSource={[...(organs.data?.items ?? [])]}
          locale={{ emptyText: <EmptyState title={t.empty} /> }}
          columns={[{ title: t.name, dataIndex: 'name' }]}
        />
      )}
    </>
  );
}
