import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Link } from 'react-router';
import { api } from '../../../api/client.js';
import type { Page, QueuedTask } from '../../../api/types.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageTitle } from '../../components/page-title.js';
import { Remaining } from '../../components/remaining.js';

const T = texts({
  title: ['待办', 'Queue'],
  empty: ['没有待办', 'Nothing to do'],
  case: ['办件编号', 'Case'],
  item: ['事项', 'Item'],
  task: ['环节', 'Task'],
  applicant: ['申请人', 'Applicant'],
  due: ['时限', 'Due'],
});

export default function QueuePage() {
  const t = useTexts(T);
  const tasks = useQuery({
    queryKey: ['tasks', { queue: 'group' }],
    queryFn: ({ signal }) =>
      api.get<Page<QueuedTask>>('/tasks', { query: { queue: 'group', limit: 50 }, signal }),
  });
  return (
    <>
      <PageTitle title={t.title} />
      {tasks.isError ? (
        <ErrorState error={tasks.error} retry={() => void tasks.refetch()} />
      ) : (
        <Table<QueuedTask>
          rowKey="id"
          size="middle"
          loading={tasks.isPending}
          dataSource={[...(tasks.data?.items ?? [])]}
          pagination={false}
          locale={{ emptyText: <EmptyState title={t.empty} /> }}
          columns={[
            {
              title: t.case,
              dataIndex: 'caseNumber',
              render: (number?: string) => number && <Link to={`/cases/${number}`}>{number}</Link>,
            },
            { title: t.item, dataIndex: 'itemName' },
            { title: t.task, dataIndex: 'name' },
            { title: t.applicant, dataIndex: 'applicant' },
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
