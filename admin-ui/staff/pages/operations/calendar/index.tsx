import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useNow } from '../../../../api/now.js';
import { formatDay } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { said, texts, useTexts } from '../../../../i18n/texts.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { Frame } from '../frame.js';
import styles from '../operations.module.css';
import { calendarQuery, isRunning, recomputationQuery, revisionsQuery } from '../queries.js';
import { ClosureDialog } from './closure-dialog.js';
import { type Calendar, type Closure, type DayKind, workdaysOf } from './days.js';
import { ImportDrawer } from './import-drawer.js';
import { DAY_SIGNS, DAY_TEXTS, MonthTable } from './month-table.js';

const T = texts({
  about: [
    '国务院办公厅每年的放假安排和本县的停工登记；时限都按它计算',
    'The yearly arrangement and local closures, by which all limits are counted',
  ],
  import: ['导入年度放假安排', 'Import a year'],
  close: ['登记停工', 'Enter a closure'],
  year: ['年度', 'Year'],
  notice: [
    (notice: string, days: number) => `依据 ${notice}；全年工作日 ${days} 天`,
    (notice: string, days: number) => `By ${notice}; ${days} working days`,
  ],
  unverified: ['未与原文核对', 'Not verified'],
  hours: ['法定办公时间', 'Office hours'],
  closures: ['停工登记', 'Closures'],
  noClosures: ['没有停工登记', 'No closures'],
  name: ['名称', 'Name'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  basis: ['依据', 'Basis'],
  revisions: ['日历版本', 'Revisions'],
  revision: ['版本', 'Revision'],
  years: ['年度安排', 'Years'],
  inForce: ['现行', 'In force'],
  running: [
    (done: number) => `日历已变更，正在重新计算在办件的时限：已算 ${done} 件`,
    (done: number) => `Limits are being recomputed: ${done} cases done`,
  ],
});

/** Working days, year by year, and what changes them. */
export default function CalendarPage() {
  const t = useTexts(T);
  const calendar = useQuery(calendarQuery);
  const [asked, setAsked] = useState<'import' | 'close'>();
  const close = (): void => setAsked(undefined);
  return (
    <Frame
      area="calendar"
      about={t.about}
      actions={
        <>
          <Button onClick={() => setAsked('close')}>{t.close}</Button>
          <Button type="primary" onClick={() => setAsked('import')}>
            {t.import}
          </Button>
        </>
      }
    >
      <Recomputing />
      {calendar.isError ? (
        <ErrorState error={calendar.error} retry={() => void calendar.refetch()} />
      ) : calendar.data ? (
        <>
          <YearView calendar={calendar.data} />
          <Closures closures={calendar.data.closures} />
          <RevisionList current={calendar.data.revision} />
        </>
      ) : (
        <LoadingState rows={10} />
      )}
      {asked === 'import' && calendar.data && (
        <ImportDrawer calendar={calendar.data} onClose={close} />
      )}
      {asked === 'close' && <ClosureDialog onClose={close} />}
    </Frame>
  );
}

// ---------------------------------------------------------------------------------------------

function Recomputing() {
  const t = useTexts(T);
  const { data } = useQuery(recomputationQuery);
  if (!data || !isRunning(data)) return null;
  return (
    <Alert
      className={styles['bar'] ?? ''}
      type="info"
      title={t.running(data.done ?? 0)}
      description={<Progress percent={100} status="active" showInfo={false} aria-hidden />}
    />
  );
}

function YearView({ calendar }: { readonly calendar: Calendar }) {
  const t = useTexts(T);
  const today = formatDay(useNow());
  const [search, setSearch] = useSearchParams();
  const known = calendar.years.map(({ year }) => year).toSorted((a, b) => b - a);
  const wanted = Number(search.get('year') ?? today.slice(0, 4));
  const year = calendar.years.find((one) => one.year === wanted) ?? calendar.years.at(-1);
  if (!year) return <EmptyState title={t.noClosures} />;
  const { sessions } = calendar.officeHours;
  return (
    <section className={styles['board']}>
      <div className={styles['bar']}>
        <Segmented<number>
          aria-label={t.year}
          value={year.year}
          options={known}
          onChange={(next) => setSearch({ year: String(next) }, { replace: true })}
        />
        <span>{t.notice(year.notice, workdaysOf(year.year, calendar))}</span>
        {year.unverified && <Tag color="warning">{t.unverified}</Tag>}
        <Legend />
      </div>
      <div className={styles['months']}>
        {Array.from({ length: 12 }, (_, index) => (
          <MonthTable
            key={index}
            year={year.year}
            month={index + 1}
            calendar={calendar}
            today={today}
          />
        ))}
      </div>
      <p className={styles['soft']}>
        {t.hours}：{sessions.map(({ from, to }) => `${from}–${to}`).join('、')}
      </p>
    </section>
  );
}

function Legend() {
  const language = useLanguage();
  const kinds: readonly DayKind[] = ['holiday', 'makeup', 'closure', 'weekend'];
  return (
    <div className={styles['legend']}>
      {kinds.map((kind) => (
        <span key={kind} className={styles[kind]}>
          {DAY_SIGNS[kind] && <b>{said(DAY_SIGNS[kind], language)}</b>}{' '}
          {said(DAY_TEXTS[kind], language)}
        </span>
      ))}
    </div>
  );
}

function Closures({ closures }: { readonly closures: readonly Closure[] }) {
  const t = useTexts(T);
  return (
    <section className={styles['board']}>
      <h2>{t.closures}</h2>
      <Table<Closure>
        rowKey={({ from, name }) => `${from}${name}`}
        size="small"
        pagination={false}
        dataSource={[...closures]}
        locale={{ emptyText: <EmptyState title={t.noClosures} /> }}
        columns={[
          { title: t.name, dataIndex: 'name', width: 200 },
          { title: t.from, dataIndex: 'from', width: 120 },
          { title: t.to, dataIndex: 'to', width: 120 },
          { title: t.basis, dataIndex: 'basis' },
        ]}
      />
    </section>
  );
}

function RevisionList({ current }: { readonly current: number }) {
  const t = useTexts(T);
  const revisions = useQuery(revisionsQuery);
  return (
    <section className={styles['board']}>
      <h2>{t.revisions}</h2>
      {revisions.isError ? (
        <ErrorState error={revisions.error} retry={() => void revisions.refetch()} />
      ) : (
        <Table
          rowKey="revision"
          size="small"
          loading={revisions.isPending}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...(revisions.data?.items ?? [])]}
          columns={[
            {
              title: t.revision,
              dataIndex: 'revision',
              width: 120,
              render: (revision: number) => (
                <>
                  {revision} {revision === current && <Tag color="success">{t.inForce}</Tag>}
                </>
              ),
            },
            {
              title: t.years,
              dataIndex: 'years',
              render: (years: readonly { readonly year: number; readonly notice: string }[]) =>
                years.map(({ year, notice }) => (
                  <div key={year}>
                    {year}　<span className={styles['soft']}>{notice}</span>
                  </div>
                )),
            },
            { title: t.closures, dataIndex: 'closures', width: 110, align: 'right' },
          ]}
        />
      )}
    </section>
  );
}
