import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { texts, useTexts } from '../../../i18n/texts.js';
import { classes } from '../../components/classes.js';
import { writeCases } from './case-filters.js';
import { type Counted, type Figures, type Scope, daysText, listOf, rateText } from './figures.js';
import { caseCountQuery } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  overdue: ['红牌 · 逾期', 'Red: overdue'],
  overdueHint: ['时限已过，尚未决定', 'Past the promise, undecided'],
  dueSoon: ['黄牌 · 三日内', 'Yellow: three days'],
  dueSoonHint: ['三日内到期，含今日', 'Due within three days'],
  dueToday: ['今日到期', 'Due today'],
  dueTodayHint: ['今日下班前应当决定', 'To be decided today'],
  open: ['在办', 'Open'],
  openHint: ['现在还没有办结', 'Not ended yet'],
  received: ['期间收件', 'Received'],
  decided: ['期间决定', 'Decided'],
  inPeriod: ['所选期间', 'In the period'],
  rate: ['按时率', 'On time'],
  late: [(n: number) => `未按时 ${n} 件`, (n: number) => `${n} late`],
  allOnTime: ['没有未按时的', 'None late'],
  nothing: ['期间没有决定', 'Nothing was decided'],
  days: ['用时（工作日）', 'Working days taken'],
  daysHint: ['中位数 / 九成以内', 'Median / nine of ten within'],
  list: [(name: string) => `${name}：查看清单`, (name: string) => `${name}: open the list`],
});

/** The numbers of the whole; each that counts cases opens the list of them. */
export function FigureCards({
  figures,
  scope,
}: {
  readonly figures: Figures;
  readonly scope: Scope;
}) {
  const t = useTexts(T);
  const soon = useQuery(caseCountQuery(listOf('dueSoon', scope)));
  const late = figures.decided - figures.onTime;
  const isLate = late > 0;
  return (
    <ul className={styles['cards']}>
      <Card
        name={t.overdue}
        sign={<CloseCircleOutlined aria-hidden />}
        tone={figures.overdue > 0 ? 'red' : undefined}
        hint={t.overdueHint}
        value={<Count counted="overdue" n={figures.overdue} scope={scope} name={t.overdue} />}
      />
      <Card
        name={t.dueSoon}
        sign={<WarningOutlined aria-hidden />}
        tone={soon.data ? 'amber' : undefined}
        hint={t.dueSoonHint}
        value={<Count counted="dueSoon" n={soon.data} scope={scope} name={t.dueSoon} />}
      />
      <Card
        name={t.dueToday}
        hint={t.dueTodayHint}
        value={<Count counted="dueToday" n={figures.dueToday} scope={scope} name={t.dueToday} />}
      />
      <Card
        name={t.open}
        hint={t.openHint}
        value={<Count counted="open" n={figures.open} scope={scope} name={t.open} />}
      />
      <Card
        name={t.received}
        hint={t.inPeriod}
        value={<Count counted="received" n={figures.received} scope={scope} name={t.received} />}
      />
      <Card
        name={t.decided}
        hint={t.inPeriod}
        value={<Count counted="decided" n={figures.decided} scope={scope} name={t.decided} />}
      />
      <Card
        name={t.rate}
        value={rateText(figures.onTimeRate)}
        hint={
          isLate ? (
            <Link to={address('late', scope)}>{t.late(late)}</Link>
          ) : figures.decided > 0 ? (
            t.allOnTime
          ) : (
            t.nothing
          )
        }
      />
      <Card
        name={t.days}
        value={`${daysText(figures.medianDays)} / ${daysText(figures.p90Days)}`}
        hint={t.daysHint}
      />
    </ul>
  );
}

/** The list of what a number counts. */
export function address(counted: Counted, scope: Scope): string {
  return `/supervision/cases?${writeCases({ filter: listOf(counted, scope), page: 1 })}`;
}

// ---------------------------------------------------------------------------------------------

interface CardProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly hint: ReactNode;
  readonly sign?: ReactNode;
  readonly tone?: 'red' | 'amber';
}

function Card({ name, value, hint, sign, tone }: CardProps) {
  return (
    <li className={classes(styles['card'], tone && styles[tone])}>
      <span className={styles['name']}>
        {sign}
        {name}
      </span>
      <span className={styles['value']}>{value}</span>
      <small>{hint}</small>
    </li>
  );
}

interface CountProps {
  readonly counted: Counted;
  readonly n: number | undefined;
  readonly scope: Scope;
  readonly name: string;
}

function Count({ counted, n, scope, name }: CountProps) {
  const t = useTexts(T);
  if (n === undefined) return '…';
  return (
    <Link to={address(counted, scope)} aria-label={`${n} ${t.list(name)}`}>
      {n}
    </Link>
  );
}
