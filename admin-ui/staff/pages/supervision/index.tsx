import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Link } from 'react-router';
import { api } from '../../../api/client.js';
import type { CaseListed, Page } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { CaseStatus } from '../../components/case-status.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageTitle } from '../../components/page-title.js';
import { Remaining } from '../../components/remaining.js';

const T = texts({
  title: ['监督', 'Supervision'],
  empty: ['没有办件', 'No cases'],
  number: ['办件编号', 'Case'],
  item: ['事项', 'Item'],
  status: ['状态', 'Status'],
  due: ['承诺时限', 'Promised'],
});

export default function SupervisionPage() {
  const t = useTexts(T);
  const cases = useQuery({
    queryKey: ['cases', { open: true }],
    queryFn: ({ signal }) =>
      api.get<Page<CaseListed>>('/cases', { query: { open: true, limit: 50 }, signal }),
  });
  return (
    <>
      <PageTitle title={t.title} />
      {cases.isError ? (
        <ErrorState error={cases.error} retry={() => void cases.refetch()} />
      ) : (
        <Table<CaseListed>
          rowKey="number"
          loading={cases.isPending}
          dataSource={[...(cases.data?.items ?? [])]}
          pagination={false}
          locale={{ emptyText: <EmptyState title={t.empty} /> }}
          columns={[
            {
              title: t.number,
              dataIndex: 'number',
              render: (number: string) => <Link to={`/cases/${number}`}>{number}</Link>,
            },
            { title: t.item, dataIndex: 'itemName' },
            {
              title: t.status,
              dataIndex: 'status',
              render: (status: string) => <CaseStatus status={status} />,
            },
            {
              title: t.due,
              dataIndex: 'dueAt',
              render: (dueAt?: number) => <Remaining dueAt={dueAt} />,
            },
          ]}
        />
      )}
    </>
  );
}
