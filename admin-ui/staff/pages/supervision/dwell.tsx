import { useQuery } from '@tanstack/react-query';
import { Progress, Table, Tag } from 'antd';
import { lazy, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../../api/client.js';
import { useNow } from '../../../api/now.js';
import type { Mark, Marks } from '../../../diagram/marks.js';
import { formatDay, formatSpan } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LinkButton } from '../../components/link-button.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { Part } from '../../components/part.js';
import { type Dwell, type ElementDwell, type Heat, heatOf, slowest } from './heat.js';
import { readPeriod } from './period.js';
import styles from './supervision.module.css';

const T = texts({
  title: [(name: string) => `停留热度：${name}`, (name: string) => `Dwell time: ${name}`],
  plain: ['停留热度', 'Dwell time'],
  about: [
    (from: string, to: string, n: number) =>
      `${from} 至 ${to} 收件的 ${n} 件；图上的数字是现在停在那里的件数`,
    (from: string, to: string, n: number) =>
      `${n} cases received ${from} to ${to}; numbers: cases there now`,
  ],
  overview: ['返回总览', 'Overview'],
  element: ['环节', 'Element'],
  heat: ['热度', 'Heat'],
  hot: ['最久', 'Longest'],
  warm: ['较久', 'Long'],
  cool: ['正常', 'Usual'],
  median: ['停留中位', 'Median'],
  p90: ['九成停留', 'P90'],
  visits: ['经过', 'Visits'],
  open: ['现在停留', 'There now'],
  none: ['期间没有可统计的办件', 'No case to count'],
  hint: ['换一个较长的期间再看。', 'Try a longer period.'],
});

const DiagramView = lazy(() => import('../../../diagram/diagram-view.js'));
const MARKS: Readonly<Partial<Record<Heat, Mark>>> = { hot: 'problem', warm: 'warning' };
const COLOURS: Readonly<Record<Heat, string>> = { hot: 'error', warm: 'warning', cool: 'default' };

/** Where the cases of an item spend their time, on its diagram and in a table. */
export default function DwellPage() {
  const t = useTexts(T);
  const { code = '' } = useParams();
  const [search] = useSearchParams();
  const period = readPeriod(search, formatDay(useNow()));
  const path = `/statistics/items/${encodeURIComponent(code)}/dwell`;
  const dwell = useQuery({
    queryKey: ['cases', 'dwell', code, period],
    queryFn: ({ signal }) => api.get<Dwell>(path, { query: { ...period }, signal }),
  });
  const { data } = dwell;
  return (
    <>
      <PageTitle
        title={data ? t.title(data.name) : t.plain}
        about={data && t.about(period.from, period.to, data.cases)}
        actions={<LinkButton to={`/supervision?by=item&${search}`}>{t.overview}</LinkButton>}
      />
      {dwell.isError ? (
        <ErrorState error={dwell.error} retry={() => void dwell.refetch()} />
      ) : data ? (
        <Heated dwell={data} />
      ) : (
        <LoadingState rows={10} />
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function Heated({ dwell: { xml, elements } }: { readonly dwell: Dwell }) {
  const t = useTexts(T);
  const language = useLanguage();
  const [selected, setSelected] = useState<string>();
  const rows = useMemo(() => slowest(elements), [elements]);
  const marks = useMemo(() => {
    const marked = rows.map((row) => [row.elementId, MARKS[heatOf(row, rows)]] as const);
    return Object.fromEntries(marked.filter(([, mark]) => mark)) as Marks;
  }, [rows]);
  const counts = useMemo(() => {
    const open = rows.filter((row) => row.open > 0);
    return Object.fromEntries(open.map((row) => [row.elementId, row.open]));
  }, [rows]);
  const longest = Math.max(1, ...rows.map(({ median }) => median ?? 0));
  const span = (ms: number | null): string => (ms === null ? '—' : formatSpan(ms, language));
  return (
    <>
      <section className={styles['board']}>
        <Part>
          <DiagramView
            xml={xml}
            marks={marks}
            counts={counts}
            steps={false}
            height={380}
            {...(selected !== undefined && { selected })}
            onSelect={setSelected}
          />
        </Part>
      </section>
      <section className={styles['board']}>
        <Table<ElementDwell>
          rowKey="elementId"
          size="small"
          pagination={false}
          dataSource={[...rows]}
          locale={{ emptyText: <EmptyState title={t.none} hint={t.hint} /> }}
          columns={[
            {
              title: t.element,
              dataIndex: 'name',
              render: (name: string | undefined, { elementId }) => name ?? elementId,
            },
            {
              title: t.heat,
              key: 'heat',
              width: 90,
              render: (_: unknown, row) => {
                const heat = heatOf(row, rows);
                return <Tag color={COLOURS[heat]}>{t[heat]}</Tag>;
              },
            },
            {
              title: t.median,
              dataIndex: 'median',
              width: 280,
              render: (ms: number | null) => (
                <span className={styles['rate']}>
                  <Progress
                    aria-hidden
                    size="small"
                    showInfo={false}
                    percent={((ms ?? 0) / longest) * 100}
                  />
                  <span className={styles['number']}>{span(ms)}</span>
                </span>
              ),
            },
            { title: t.p90, dataIndex: 'p90', width: 140, align: 'right', render: span },
            { title: t.visits, dataIndex: 'visits', width: 90, align: 'right' },
            { title: t.open, dataIndex: 'open', width: 100, align: 'right' },
          ]}
        />
      </section>
    </>
  );
}
