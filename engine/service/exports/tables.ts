import { dateTimeOf } from '../../core/clock/civil.js';
import type { Staff } from '../access/principal.js';
import { type CaseFilter, caseConditions } from '../cases/case-filter.js';
import { type CaseListed, listedCase } from '../cases/list-cases.js';
import type { ServiceContext } from '../context.js';
import { type Result, rejected } from '../result.js';
import { type GroupFigures, type StatisticsQuery, statistics } from '../statistics/statistics.js';
import type { Figures } from '../statistics/tally.js';
import { walkCases } from '../statistics/walk-cases.js';
import type { QueuedTask } from '../tasks/queued-task.js';
import type { QueueQuery } from '../tasks/queue-query.js';
import { queue } from '../tasks/queues.js';
import type { Cell, Column } from './worker/protocol.js';

/** What is exported: a list by the same filter as on its page, with what that page shows. */
export type ExportQuery =
  | { readonly list: 'cases'; readonly query: CaseFilter }
  | { readonly list: 'tasks'; readonly query: QueueQuery }
  | { readonly list: 'statistics'; readonly query: StatisticsQuery };

export interface Table {
  /** Chinese; names the sheet and the file. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly total: number;
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

type Context = ServiceContext;

const MAY: Readonly<Record<ExportQuery['list'], readonly string[]>> = {
  cases: ['clerk', 'reviewer', 'supervisor'],
  tasks: ['clerk', 'reviewer'],
  statistics: ['supervisor'],
};

export async function tableOf(
  context: Context,
  asked: ExportQuery,
  who: Staff,
): Promise<Result<Table>> {
  if (!who.roles.some((role) => MAY[asked.list].includes(role))) {
    return rejected('NOT_PERMITTED', { what: '导出该清单' });
  }
  switch (asked.list) {
    case 'cases':
      return casesTable(context, asked.query, who);
    case 'tasks':
      return tasksTable(context, asked.query, who);
    case 'statistics':
      return statisticsTable(context, asked.query, who);
  }
}

// ---------------------------------------------------------------------------------------------

interface ColumnOf<T> extends Column {
  readonly cell: (row: T, names: Names) => Cell | undefined;
}
type Names = (organ: string | undefined) => string | null;

const instant = (at: number | undefined): string | null =>
  at === undefined ? null : dateTimeOf(at).replace('T', ' ');

const CASES: readonly ColumnOf<CaseListed>[] = [
  { title: '办件编号', width: 26, cell: ({ number }) => number },
  { title: '事项编码', width: 12, cell: ({ itemCode }) => itemCode },
  { title: '事项', width: 30, cell: ({ itemName }) => itemName },
  { title: '申请人', width: 20, cell: ({ applicant }) => applicant },
  { title: '状态', width: 12, cell: ({ statusText }) => statusText },
  { title: '受理乡镇', width: 24, cell: ({ acceptingTownship }, name) => name(acceptingTownship) },
  { title: '出件乡镇', width: 24, cell: ({ handOutTownship }, name) => name(handOutTownship) },
  { title: '现持有机构', width: 24, cell: ({ holder }, name) => name(holder) },
  { title: '决定负责机构', width: 24, cell: ({ decidedBy }, name) => name(decidedBy) },
  { title: '收件时间', width: 18, cell: ({ receivedAt }) => instant(receivedAt) },
  { title: '决定时间', width: 18, cell: ({ decidedAt }) => instant(decidedAt) },
  { title: '承诺到期', width: 18, cell: ({ dueAt }) => instant(dueAt) },
  { title: '用时（工作日）', width: 14, cell: ({ workdays }) => workdays },
  { title: '按时决定', width: 10, cell: ({ onTime }) => onTime },
  { title: '曾逾期', width: 10, cell: ({ breached }) => breached },
];

const TASKS: readonly ColumnOf<QueuedTask>[] = [
  { title: '办件编号', width: 26, cell: ({ caseNumber }) => caseNumber },
  { title: '事项', width: 30, cell: ({ itemName }) => itemName },
  { title: '申请人', width: 20, cell: ({ applicant }) => applicant },
  { title: '任务', width: 20, cell: ({ name }) => name },
  { title: '机构', width: 24, cell: ({ organ }, name) => name(organ) },
  { title: '受理乡镇', width: 24, cell: ({ township }, name) => name(township) },
  { title: '办理人', width: 18, cell: ({ assignee }) => assignee },
  { title: '产生时间', width: 18, cell: ({ createdAt }) => instant(createdAt) },
  { title: '到期时间', width: 18, cell: ({ dueAt }) => instant(dueAt) },
  { title: '逾期', width: 8, cell: ({ overdue }) => overdue },
  { title: '办结时间', width: 18, cell: ({ endedAt }) => instant(endedAt) },
];

interface StatisticsRow extends Figures {
  readonly group: string;
  readonly name: string;
}

const STATISTICS: readonly ColumnOf<StatisticsRow>[] = [
  { title: '分组', width: 10, cell: ({ group }) => group },
  { title: '名称', width: 34, cell: ({ name }) => name },
  { title: '收件', width: 8, cell: ({ received }) => received },
  { title: '决定', width: 8, cell: ({ decided }) => decided },
  { title: '按时', width: 8, cell: ({ onTime }) => onTime },
  {
    title: '按时率（%）',
    width: 12,
    cell: ({ onTimeRate: rate }) => (rate === null ? null : Math.round(rate * 1000) / 10),
  },
  { title: '用时中位数（工作日）', width: 20, cell: ({ medianDays }) => medianDays },
  { title: '用时九成位（工作日）', width: 20, cell: ({ p90Days }) => p90Days },
  { title: '在办', width: 8, cell: ({ open }) => open },
  { title: '今日到期', width: 10, cell: ({ dueToday }) => dueToday },
  { title: '逾期', width: 8, cell: ({ overdue }) => overdue },
];

const EVER = Number.MAX_SAFE_INTEGER;

async function casesTable(context: Context, query: CaseFilter, who: Staff): Promise<Result<Table>> {
  const { tenant } = who;
  const where = caseConditions(query, who, context.runtime.clock.now());
  if ('rejected' in where) return where;
  const count = {
    kind: 'case',
    tenant,
    where: where.value,
    page: { limit: 1 },
    count: true,
  } as const;
  const { total = 0 } = await context.runtime.store.find(count);
  const walk = { tenant, field: 'receivedAt', from: 0, to: EVER, where: where.value } as const;
  const names = await namesOf(context, tenant);
  async function* rows() {
    for await (const page of walkCases(context, walk)) {
      yield page.map((row) => cellsOf(CASES, listedCase(row), names));
    }
  }
  return { value: { name: '办件清单', columns: CASES, total, rows: rows() } };
}

const PAGE = 200;

async function tasksTable(context: Context, query: QueueQuery, who: Staff): Promise<Result<Table>> {
  const first = await queue(context, { ...query, offset: 0, limit: PAGE }, who);
  if ('rejected' in first) return first;
  const { total = 0 } = first.value;
  const names = await namesOf(context, who.tenant);
  async function* rows() {
    for (let offset = 0; ; offset += PAGE) {
      const page = await queue(context, { ...query, offset, limit: PAGE }, who);
      if ('rejected' in page || page.value.items.length === 0) return;
      yield page.value.items.map((task) => cellsOf(TASKS, task, names));
    }
  }
  return { value: { name: '任务清单', columns: TASKS, total, rows: rows() } };
}

async function statisticsTable(
  context: Context,
  query: StatisticsQuery,
  who: Staff,
): Promise<Result<Table>> {
  const figures = await statistics(context, query, who);
  if ('rejected' in figures) return figures;
  const { from, to, totals, townships, departments, items } = figures.value;
  const of = (group: string, figuresOf: readonly GroupFigures[]): readonly StatisticsRow[] =>
    figuresOf.map((row) => ({ group, ...row }));
  const all: readonly StatisticsRow[] = [
    { group: '合计', name: `${from} 至 ${to}`, ...totals },
    ...of('乡镇', townships),
    ...of('部门', departments),
    ...of('事项', items),
  ];
  const names = await namesOf(context, who.tenant);
  async function* rows() {
    yield all.map((row) => cellsOf(STATISTICS, row, names));
  }
  return { value: { name: '监督统计', columns: STATISTICS, total: all.length, rows: rows() } };
}

async function namesOf({ directory }: Context, tenant: string): Promise<Names> {
  const lookups = await directory.lookups(tenant);
  return (id) => (id === undefined ? null : (lookups.organ(id)?.name ?? id));
}

function cellsOf<T>(columns: readonly ColumnOf<T>[], row: T, names: Names): readonly Cell[] {
  return columns.map(({ cell }) => cell(row, names) ?? null);
}
