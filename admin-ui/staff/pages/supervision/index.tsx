import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useNow } from '../../../api/now.js';
import { formatDay, formatInstant } from '../../../i18n/format.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ErrorState } from '../../components/error-state.js';
import { LinkButton } from '../../components/link-button.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { DayChart } from './day-chart.js';
import { ExportButton } from './export-button.js';
import { FigureCards } from './figure-cards.js';
import { FigureTable } from './figure-table.js';
import type { GroupKind, Statistics } from './figures.js';
import { OpenOrders } from './open-orders.js';
import { readPeriod } from './period.js';
import { PeriodBar, type Range } from './period-bar.js';
import { statisticsQuery } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  title: ['监督', 'Supervision'],
  about: [
    (at: string) => `数据截至 ${at}；每个数字都能打开对应的清单`,
    (at: string) => `As of ${at}; every number opens its list`,
  ],
  loading: ['每个数字都能打开对应的清单', 'Every number opens its list'],
  cases: ['办件清单', 'Cases'],
  orders: ['督办单', 'Supervision orders'],
  township: ['按受理乡镇', 'By township'],
  department: ['按部门', 'By department'],
  item: ['按事项', 'By item'],
});

const GROUPS = { township: 'townships', department: 'departments', item: 'items' } as const;
const KINDS = Object.keys(GROUPS) as readonly GroupKind[];

/** What the county's work looks like today, and which cases to look at first. */
export default function SupervisionPage() {
  const t = useTexts(T);
  const today = formatDay(useNow());
  const [search, setSearch] = useSearchParams();
  const range = readRange(search, today);
  const { period, item, township } = range;
  const query = { ...period, item, township };
  const figures = useQuery(statisticsQuery(query));
  const kind = KINDS.find((one) => one === search.get('by')) ?? 'township';
  return (
    <>
      <PageTitle
        title={t.title}
        about={figures.data ? t.about(formatInstant(figures.data.asOf)) : t.loading}
        actions={
          <>
            <LinkButton to="/supervision/cases?open=true">{t.cases}</LinkButton>
            <LinkButton to="/orders">{t.orders}</LinkButton>
            <ExportButton request={{ list: 'statistics', statistics: query }} />
          </>
        }
      />
      <PeriodBar
        range={range}
        today={today}
        onChange={(next) => setSearch(writeRange(next, kind), { replace: true })}
      />
      {figures.isError && !figures.data ? (
        <ErrorState error={figures.error} retry={() => void figures.refetch()} />
      ) : !figures.data ? (
        <LoadingState rows={8} />
      ) : (
        <Shown
          statistics={figures.data}
          range={range}
          kind={kind}
          onKind={(next) => setSearch(writeRange(range, next), { replace: true })}
        />
      )}
    </>
  );
}

interface ShownProps {
  readonly statistics: Statistics;
  readonly range: Range;
  readonly kind: GroupKind;
  readonly onKind: (kind: GroupKind) => void;
}

function Shown({ statistics, range, kind, onKind }: ShownProps) {
  const t = useTexts(T);
  return (
    <>
      <FigureCards figures={statistics.totals} scope={range} />
      <section className={styles['board']}>
        <Tabs
          activeKey={kind}
          onChange={(key) => onKind(key as GroupKind)}
          items={KINDS.map((one) => ({
            key: one,
            label: t[one],
            children: <FigureTable kind={one} groups={statistics[GROUPS[one]]} scope={range} />,
          }))}
        />
      </section>
      <DayChart days={statistics.days} />
      <OpenOrders />
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function readRange(search: URLSearchParams, today: string): Range {
  const item = search.get('item') ?? undefined;
  const township = search.get('township') ?? undefined;
  return { period: readPeriod(search, today), item, township };
}

function writeRange({ period, item, township }: Range, by: GroupKind): URLSearchParams {
  const search = new URLSearchParams({ ...period });
  if (item) search.set('item', item);
  if (township) search.set('township', township);
  if (by !== 'township') search.set('by', by);
  return search;
}
