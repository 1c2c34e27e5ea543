import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useNow } from '../../../api/now.js';
import type { QueuedTask } from '../../../api/types.js';
import { formatInstant, formatSpan } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LimitLight } from '../../components/limit-light.js';
import { PageTitle } from '../../components/page-title.js';
import { Remaining } from '../../components/remaining.js';
import { NoPage } from '../../shell/no-page.js';
import { taskName } from '../queue/queries.js';
import { WindowFrame } from './frame.js';
import { LISTS, type ListKey, isList } from './lists.js';
import { tasksQuery } from './queries.js';

const T = texts({
  today: ['今日应办', 'To do'],
  correction: ['待补正', 'Awaiting correction'],
  handOver: ['待交接', 'To hand over'],
  handOut: ['待出件', 'To hand out'],
  aboutToday: [
    '等我和本岗位办理的全部环节，先到期的在前',
    'All that waits for me, due soonest first',
  ],
  aboutCorrection: ['已一次性告知，等申请人补正；材料到了在这里收', 'Waiting for the applicants'],
  aboutHandOver: ['要移交或接收的案卷和办理结果，双方都确认才算交接', 'Confirmed by both sides'],
  aboutHandOut: ['结果已制发，等申请人来领取', 'Results that wait to be collected'],
  case: ['办件编号', 'Case'],
  item: ['事项', 'Item'],
  applicant: ['申请人', 'Applicant'],
  station: ['环节', 'Station'],
  since: ['到达时间', 'Since'],
  stage: ['环节时限', 'Stage due'],
  promise: ['办件时限', 'Case due'],
  waited: ['已等', 'Waited'],
  empty: ['现在没有', 'Nothing at the moment'],
  emptyHint: ['有新的办件时，数字会自己变化。', 'The count changes by itself when there is work.'],
});

const PAGE = 20;

/** One of the clerk's lists, with the light of each case. */
export default function TaskListPage() {
  const { list } = useParams();
  return (
    <WindowFrame>{isList(list) ? <TaskTable key={list} list={list} /> : <NoPage />}</WindowFrame>
  );
}

function TaskTable({ list }: { readonly list: ListKey }) {
  const t = useTexts(T);
  const language = useLanguage();
  const now = useNow();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(Number(search.get('page')) || 1, 1);
  const { query } = LISTS.find(({ key }) => key === list)!;
  const tasks = useQuery(tasksQuery({ ...query, offset: (page - 1) * PAGE, limit: PAGE }));
  const about = {
    today: t.aboutToday,
    correction: t.aboutCorrection,
    handOver: t.aboutHandOver,
    handOut: t.aboutHandOut,
  }[list];
  const due: TableColumnsType<QueuedTask> = [
    {
      title: t.stage,
      dataIndex: 'dueAt',
      render: (dueAt?: number) => (dueAt === undefined ? '—' : <Remaining dueAt={dueAt} />),
    },
    {
      title: t.promise,
      key: 'limit',
      render: (_, task) => <LimitLight of={task} />,
    },
  ];
  // the applicant's own time is no light of the office's
  const waited: TableColumnsType<QueuedTask>[number] = {
    title: t.waited,
    render: (_, { createdAt }) => formatSpan(now - createdAt, language),
  };
  return (
    <>
      <PageTitle title={t[list]} about={about} />
      {tasks.isError ? (
        <ErrorState error={tasks.error} retry={() => void tasks.refetch()} />
      ) : (
        <Table<QueuedTask>
          rowKey="id"
          size="middle"
          loading={tasks.isPending}
          dataSource={[...(tasks.data?.items ?? [])]}
          locale={{
            emptyText: tasks.isPending ? ' ' : <EmptyState title={t.empty} hint={t.emptyHint} />,
          }}
          pagination={{
            current: page,
            pageSize: PAGE,
            total: tasks.data?.total ?? 0,
            hideOnSinglePage: true,
            showSizeChanger: false,
            onChange: (to) => setSearch(to === 1 ? {} : { page: String(to) }),
          }}
          columns={[
            {
              title: t.case,
              dataIndex: 'caseNumber',
              render: (number: string | undefined) =>
                number !== undefined && <Link to={workPath(list, number)}>{number}</Link>,
            },
            { title: t.item, dataIndex: 'itemName' },
            { title: t.applicant, dataIndex: 'applicant' },
            { title: t.station, dataIndex: 'name', render: (_, task) => taskName(task) },
            { title: t.since, dataIndex: 'createdAt', render: formatInstant },
            ...(list === 'correction' ? [waited] : due),
          ]}
        />
      )}
    </>
  );
}

function workPath(list: ListKey, number: string): string {
  return list === 'handOut' ? `/window/hand-out?number=${number}` : `/window/cases/${number}`;
}
