import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { address } from './figure-cards.js';
import {
  type Counted,
  type Group,
  type GroupKind,
  type Scope,
  daysText,
  rateText,
} from './figures.js';
import styles from './supervision.module.css';

const T = texts({
  township: ['受理乡镇', 'Township'],
  department: ['部门（派驻站所）', 'Department'],
  item: ['事项', 'Item'],
  overdue: ['已逾期', 'Overdue'],
  dueToday: ['今日到期', 'Due today'],
  open: ['在办', 'Open'],
  received: ['收件', 'Received'],
  decided: ['决定', 'Decided'],
  rate: ['按时率', 'On time'],
  median: ['用时中位', 'Median days'],
  p90: ['九成用时', 'P90 days'],
  list: [
    (name: string, what: string, n: number) => `${name} ${what} ${n} 件，查看清单`,
    (name: string, what: string, n: number) => `${name} ${what} ${n}: open the list`,
  ],
  empty: ['所选范围内没有办件', 'No case in this range'],
  hint: ['换一个期间、乡镇或事项再看。', 'Try another period, township or item.'],
  dwell: ['停留热度', 'Dwell time'],
});

export interface FigureTableProps {
  readonly kind: GroupKind;
  readonly groups: readonly Group[];
  readonly scope: Scope;
}

/** One row a group; what asks for attention first stands at its top. */
export function FigureTable({ kind, groups, scope }: FigureTableProps) {
  const t = useTexts(T);
  const count = (counted: Counted & keyof Group, title: string) => ({
    title,
    dataIndex: counted,
    align: 'right' as const,
    width: 96,
    sorter: (a: Group, b: Group) => a[counted] - b[counted],
    render: (n: number, group: Group) => {
      if (n === 0) return <span className={styles['zero']}>0</span>;
      const to = address(counted, { ...scope, group: { kind, id: group.id } });
      const tone = counted === 'overdue' ? 'late' : counted === 'dueToday' ? 'soon' : 'number';
      return (
        <span className={styles[tone]}>
          <Link to={to} aria-label={t.list(group.name, title, n)}>
            {n}
          </Link>
        </span>
      );
    },
  });
  const columns: TableColumnsType<Group> = [
    {
      title: t[kind],
      dataIndex: 'name',
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (name: string, { id }) =>
        kind === 'item' ? (
          <span className={styles['two']}>
            {name}
            <small>
              <Link to={`/supervision/items/${encodeURIComponent(id)}`}>{t.dwell}</Link>
            </small>
          </span>
        ) : (
          name
        ),
    },
    count('overdue', t.overdue),
    count('dueToday', t.dueToday),
    count('open', t.open),
    ...(kind === 'department' ? [] : [count('received', t.received)]),
    count('decided', t.decided),
    {
      title: t.rate,
      dataIndex: 'onTimeRate',
      width: 170,
      sorter: (a, b) => (a.onTimeRate ?? 2) - (b.onTimeRate ?? 2),
      render: (rate: number | null) => <Rate rate={rate} />,
    },
    {
      title: t.median,
      dataIndex: 'medianDays',
      width: 96,
      align: 'right',
      sorter: (a, b) => (a.medianDays ?? -1) - (b.medianDays ?? -1),
      render: daysText,
    },
    {
      title: t.p90,
      dataIndex: 'p90Days',
      width: 96,
      align: 'right',
      sorter: (a, b) => (a.p90Days ?? -1) - (b.p90Days ?? -1),
      render: daysText,
    },
  ];
  return (
    <Table<Group>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 900 }}
      dataSource={groups.toSorted(mostUrgent)}
      columns={columns}
      locale={{ emptyText: <EmptyState title={t.empty} hint={t.hint} /> }}
    />
  );
}

function Rate({ rate }: { readonly rate: number | null }) {
  if (rate === null) return <span className={styles['zero']}>—</span>;
  return (
    <span className={styles['rate']}>
      <span className={styles['track']} aria-hidden>
        <span className={styles['fill']} style={{ display: 'block', width: `${rate * 100}%` }} />
      </span>
      <span className={styles['number']}>{rateText(rate)}</span>
    </span>
  );
}

function mostUrgent(a: Group, b: Group): number {
  return b.overdue - a.overdue || b.dueToday - a.dueToday || b.open - a.open;
}
