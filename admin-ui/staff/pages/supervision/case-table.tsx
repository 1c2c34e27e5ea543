import { Button, Space, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseListed, Page } from '../../../api/types.js';
import { formatDay } from '../../../i18n/format.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ListPages } from '../../components/list-pages.js';
import { CaseStatus } from '../../components/case-status.js';
import { DueLight } from '../../components/due-light.js';
import { LimitLight } from '../../components/limit-light.js';
import { LinkButton } from '../../components/link-button.js';
import { useOrganName } from '../../components/organs.js';
import { inUnits } from '../../components/units.js';
import { Remaining } from '../../components/remaining.js';
import { PAGE_SIZE } from './case-filters.js';
import styles from './supervision.module.css';

const T = texts({
  number: ['办件编号', 'Case'],
  item: ['事项 / 申请人', 'Item / applicant'],
  status: ['状态', 'Status'],
  organs: ['受理乡镇 / 现持有', 'Township / held by'],
  at: [(name: string) => `现在 ${name}`, (name: string) => `now at ${name}`],
  applicant: ['申请人', 'the applicant'],
  waits: ['等申请人补正', 'Waits for the applicant'],
  received: ['收件', 'Received'],
  promise: ['时限', 'Limit'],
  actions: ['操作', 'Actions'],
  urge: ['催办', 'Urge'],
  supervise: ['督办', 'Order'],
  audit: ['日志', 'Log'],
  auditOf: [(n: string) => `${n} 的审计日志`, (n: string) => `Audit log of ${n}`],
  urgeThis: [(n: string) => `催办 ${n}`, (n: string) => `Urge ${n}`],
  superviseThis: [(n: string) => `督办 ${n}`, (n: string) => `Order on ${n}`],
  decidedOn: [(day: string) => `${day} 决定`, (day: string) => `decided ${day}`],
  onTime: [(n: string) => `按时${n}`, (n: string) => `On time${n}`],
  late: [(n: string) => `未按时${n}`, (n: string) => `Late${n}`],
  days: [(n: number) => `，用 ${n} 个工作日`, (n: number) => `, ${inUnits(n, 'workday', 'en')}`],
  breached: ['曾有环节逾期', 'A step was overdue'],
  total: [(n: number) => `共 ${n} 件`, (n: number) => `${n} in all`],
});

export interface CaseTableProps {
  readonly page: Page<CaseListed> | undefined;
  readonly loading: boolean;
  /** From 1. */
  readonly at: number;
  readonly empty: ReactNode;
  readonly onPage: (page: number) => void;
  readonly onAsk: (deed: 'urge' | 'supervise', row: CaseListed) => void;
}

/** One page of fifty cases. */
export function CaseTable({ page, loading, at, empty, onPage, onAsk }: CaseTableProps) {
  const t = useTexts(T);
  const total = page?.total ?? 0;
  return (
    <>
      <Table<CaseListed>
        rowKey="number"
        size="small"
        loading={loading}
        dataSource={[...(page?.items ?? [])]}
        columns={useColumns(onAsk)}
        pagination={false}
        scroll={{ x: 1000 }}
        locale={{ emptyText: page ? empty : ' ' }}
      />
      {total > 0 && (
        <div className={styles['foot']}>
          <span role="status">{t.total(total)}</span>
          <ListPages page={at} size={PAGE_SIZE} total={total} onPage={onPage} />
        </div>
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function useColumns(onAsk: CaseTableProps['onAsk']): TableColumnsType<CaseListed> {
  const t = useTexts(T);
  const organ = useOrganName();
  return [
    {
      title: t.number,
      dataIndex: 'number',
      width: 190,
      render: (number: string) => (
        <Link className={styles['number']} to={`/cases/${number}`}>
          {number}
        </Link>
      ),
    },
    {
      title: t.item,
      dataIndex: 'itemName',
      render: (name: string, { applicant }) => (
        <span className={styles['two']}>
          {name}
          <small>{applicant}</small>
        </span>
      ),
    },
    {
      title: t.status,
      dataIndex: 'status',
      width: 96,
      render: (status: string, { statusText }) => <CaseStatus status={status} text={statusText} />,
    },
    {
      title: t.organs,
      dataIndex: 'acceptingTownship',
      width: 200,
      render: (township: string, { holder }) => (
        <span className={styles['two']}>
          {organ(township)}
          {holder !== undefined && holder !== township && (
            <small>{t.at(holder === 'applicant' ? t.applicant : organ(holder))}</small>
          )}
        </span>
      ),
    },
    {
      title: t.received,
      dataIndex: 'receivedAt',
      width: 104,
      render: (at: number) => <span className={styles['number']}>{formatDay(at)}</span>,
    },
    {
      title: t.promise,
      dataIndex: 'dueAt',
      width: 176,
      render: (_: unknown, row) => <Promised row={row} />,
    },
    {
      title: t.actions,
      key: 'actions',
      width: 150,
      render: (_: unknown, row) => <Actions row={row} onAsk={onAsk} />,
    },
  ];
}

/** Until decided how it stands; then how it went. */
function Promised({ row }: { readonly row: CaseListed }) {
  const t = useTexts(T);
  const { decidedAt, onTime, workdays, breached } = row;
  if (decidedAt === undefined) {
    return (
      <span className={styles['two']}>
        <Standing row={row} />
        {breached && <small>{t.breached}</small>}
      </span>
    );
  }
  return (
    <span className={styles['two']}>
      <Decided {...{ onTime, workdays }} />
      <small>{t.decidedOn(formatDay(decidedAt))}</small>
      {breached && onTime !== false && <small>{t.breached}</small>}
    </span>
  );
}

/** The promise by its instant, what stands still as such, before acceptance the time to accept. */
function Standing({ row }: { readonly row: CaseListed }) {
  const t = useTexts(T);
  const { dueAt, holder, light, promised, receipt } = row;
  if (dueAt !== undefined) return <Remaining dueAt={dueAt} light={promised?.light} />;
  if (promised ?? receipt) return <LimitLight of={row} />;
  if (holder === 'applicant') return <span className={styles['soft']}>{t.waits}</span>;
  return isOpen(row) && light ? <DueLight light={light} /> : '—';
}

function Decided({ onTime, workdays }: Pick<CaseListed, 'onTime' | 'workdays'>) {
  const t = useTexts(T);
  const days = workdays === undefined ? '' : t.days(workdays);
  if (onTime === undefined) return '—';
  return onTime ? (
    <DueLight light="green">{t.onTime(days)}</DueLight>
  ) : (
    <DueLight light="red">{t.late(days)}</DueLight>
  );
}

function Actions({
  row,
  onAsk,
}: {
  readonly row: CaseListed;
  readonly onAsk: CaseTableProps['onAsk'];
}) {
  const t = useTexts(T);
  const { number } = row;
  return (
    <Space size={4}>
      {isOpen(row) && (
        <>
          <Button size="small" aria-label={t.urgeThis(number)} onClick={() => onAsk('urge', row)}>
            {t.urge}
          </Button>
          <Button
            size="small"
            aria-label={t.superviseThis(number)}
            onClick={() => onAsk('supervise', row)}
          >
            {t.supervise}
          </Button>
        </>
      )}
      <LinkButton
        size="small"
        type="link"
        aria-label={t.auditOf(number)}
        to={`/cases/${number}/audit`}
      >
        {t.audit}
      </LinkButton>
    </Space>
  );
}

const ENDED = new Set(['delivered', 'archived', 'withdrawn', 'deemedWithdrawn', 'returned']);

function isOpen({ status }: CaseListed): boolean {
  return !ENDED.has(status);
}
