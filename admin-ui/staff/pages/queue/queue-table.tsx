import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { QueuedTask } from '../../../api/types.js';
import { formatInstant } from '../../../i18n/format.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ListPages } from '../../components/list-pages.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LimitLight } from '../../components/limit-light.js';
import { Remaining } from '../../components/remaining.js';
import {
  PAGE_SIZE,
  type QueueFilter,
  type QueuePlace,
  countText,
  isFiltered,
  writePlace,
} from './filters.js';
import { queueQuery, taskName } from './queries.js';
import styles from './queue.module.css';

const T = texts({
  case: ['办件编号', 'Case'],
  item: ['事项 / 申请人', 'Item / applicant'],
  task: ['环节', 'Station'],
  township: ['受理乡镇', 'Township'],
  due: ['本环节时限', 'Due here'],
  promise: ['办件时限', 'Case due'],
  arrived: ['到达时间', 'Arrived'],
  ended: ['办结时间', 'Done'],
  urgent: ['急办', 'Urgent'],
  open: ['办理', 'Open'],
  openTask: [
    (number: string, task: string) => `办理 ${number} ${task}`,
    (number: string, task: string) => `Open ${number} ${task}`,
  ],
  total: [(n: string) => `共 ${n} 件`, (n: string) => `${n} in all`],
  choose: [
    (number: string, task: string) => `选择 ${number} ${task}`,
    (number: string, task: string) => `Choose ${number} ${task}`,
  ],
  chooseAll: ['选择本页全部', 'Choose the whole page'],
  noneGroup: ['没有待签收的任务', 'Nothing waits for your group'],
  noneMine: ['没有待办', 'You have nothing to do'],
  noneDone: ['还没有办结过任务', 'You have not done a task yet'],
  hintGroup: ['新的任务到达时会自动出现在这里。', 'New tasks appear here by themselves.'],
  hintMine: ['可以到“本组待签收”签收任务。', 'Claim a task under “My group”.'],
  noneFiltered: ['没有符合筛选条件的任务', 'No task matches the filter'],
  clear: ['清除筛选', 'Clear the filter'],
});

export interface QueueTableProps {
  readonly place: QueuePlace;
  readonly chosen: readonly QueuedTask[];
  readonly onChoose: (tasks: readonly QueuedTask[]) => void;
  readonly onPage: (page: number) => void;
  readonly onFilter: (filter: QueueFilter) => void;
}

/** One page of fifty: however long the queue is, this costs the same. */
export function QueueTable({ place, chosen, onChoose, onPage, onFilter }: QueueTableProps) {
  const t = useTexts(T);
  const tasks = useQuery(queueQuery(place));
  const columns = useColumns(place);
  const isDone = place.queue === 'done';
  if (tasks.isError && !tasks.data) {
    return <ErrorState error={tasks.error} retry={() => void tasks.refetch()} />;
  }
  const total = tasks.data?.total ?? 0;
  const items = [...(tasks.data?.items ?? [])];
  return (
    <>
      <Table<QueuedTask>
        rowKey="id"
        size="small"
        loading={tasks.isPending || tasks.isPlaceholderData}
        dataSource={items}
        columns={columns}
        pagination={false}
        className={styles['wide'] ?? ''}
        {...(isDone
          ? {}
          : {
              rowSelection: {
                selectedRowKeys: chosen.map(({ id }) => id),
                onChange: (_keys, rows) => onChoose(rows.filter(Boolean)),
                getCheckboxProps: (task) => ({
                  'aria-label': t.choose(task.caseNumber ?? '', taskName(task)),
                }),
                getTitleCheckboxProps: () => ({ 'aria-label': t.chooseAll }),
              },
            })}
        locale={{ emptyText: tasks.isPending ? ' ' : <Nothing {...{ place, onFilter }} /> }}
      />
      {total > 0 && (
        <div className={styles['foot']}>
          <span>{t.total(countText(total))}</span>
          <ListPages page={place.page} size={PAGE_SIZE} total={total} onPage={onPage} />
        </div>
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function Nothing({ place, onFilter }: Pick<QueueTableProps, 'place' | 'onFilter'>) {
  const t = useTexts(T);
  if (isFiltered(place.filter)) {
    const clear = <Button onClick={() => onFilter({})}>{t.clear}</Button>;
    return <EmptyState title={t.noneFiltered} action={clear} />;
  }
  switch (place.queue) {
    case 'done':
      return <EmptyState title={t.noneDone} />;
    case 'mine':
      return <EmptyState title={t.noneMine} hint={t.hintMine} />;
    default:
      return <EmptyState title={t.noneGroup} hint={t.hintGroup} />;
  }
}

function useColumns(place: QueuePlace): TableColumnsType<QueuedTask> {
  const t = useTexts(T);
  const back = writePlace(place).toString();
  const isDone = place.queue === 'done';
  const taskLink = (id: string): string => `/tasks/${id}${back === '' ? '' : `?${back}`}`;
  const first: TableColumnsType<QueuedTask> = [
    {
      title: t.case,
      dataIndex: 'caseNumber',
      width: 178,
      render: (number?: string) =>
        number && (
          <Link className={styles['number']} to={`/cases/${number}`}>
            {number}
          </Link>
        ),
    },
    {
      title: t.item,
      dataIndex: 'itemName',
      render: (item: string | undefined, { applicant, urgent }) => (
        <span className={styles['two']}>
          <span>
            {item} {urgent && <Tag color="error">{t.urgent}</Tag>}
          </span>
          <small>{applicant}</small>
        </span>
      ),
    },
    {
      title: t.task,
      dataIndex: 'name',
      width: 180,
      render: (_, task) => (
        <span className={styles['two']}>
          <span className={styles['name']}>{taskName(task)}</span>
          <small>{task.organName}</small>
        </span>
      ),
    },
    {
      title: t.township,
      dataIndex: 'townshipName',
      width: 170,
      render: (name?: string) => <span className={styles['soft']}>{name}</span>,
    },
  ];
  if (isDone) {
    const ended = (endedAt?: number) =>
      endedAt && <span className={styles['number']}>{formatInstant(endedAt)}</span>;
    return [...first, { title: t.ended, dataIndex: 'endedAt', width: 150, render: ended }];
  }
  return [
    ...first,
    {
      title: t.due,
      dataIndex: 'dueAt',
      width: 140,
      render: (dueAt?: number) => <Remaining dueAt={dueAt} />,
    },
    {
      title: t.promise,
      dataIndex: 'promised',
      width: 150,
      render: (_, task) => <LimitLight of={task} />,
    },
    {
      key: 'open',
      width: 70,
      render: (_, task) => (
        <Link to={taskLink(task.id)} aria-label={t.openTask(task.caseNumber ?? '', taskName(task))}>
          {t.open}
        </Link>
      ),
    },
  ];
}
