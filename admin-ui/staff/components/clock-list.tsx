import type { ShownClock } from '../../api/types.js';
import { formatDay, formatNearDue } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, upperFirst, useTexts } from '../../i18n/texts.js';
import styles from './clock-list.module.css';
import { inUnits } from './units.js';
import { DueLight } from './due-light.js';

const T = texts({
  none: ['还没有开始计算的时限。', 'No limit runs yet.'],
  due: [(at: string) => `${at} 届满`, (at: string) => `due ${at}`],
  open: ['恢复计算后确定届满日', 'no due date before it is resumed'],
  name: [(name: string) => `${name}时限`, upperFirst],
  provisional: ['（暂定）', ' (provisional)'],
  comma: ['，', ', '],
  stop: ['；', '; '],
  stopped: ['已停止', 'Stopped'],
  used: [
    (used: string, left: string) => `已用 ${used}，剩 ${left}`,
    (used: string, left: string) => `${used} used, ${left} left`,
  ],
  over: [(used: string) => `已用 ${used}`, (used: string) => `${used} used`],
  limit: [(limit: string) => `时限 ${limit}`, (limit: string) => `limit ${limit}`],
  from: [(day: string) => `自 ${day} 起`, (day: string) => `from ${day}`],
  basis: [(basis: string) => `依据：${basis}`, (basis: string) => `basis: ${basis}`],
  holder: [(name: string) => `持有：${name}`, (name: string) => `held by ${name}`],
  answerable: [(name: string) => `责任：${name}`, (name: string) => `answerable: ${name}`],
  shares: [(list: string) => `占用：${list}`, (list: string) => `By holder: ${list}`],
  how: ['逐日说明', 'Day by day'],
  breached: ['曾逾期', 'Was overdue'],
  applicant: ['申请人', 'Applicant'],
});

export interface ClockListProps {
  readonly clocks: readonly ShownClock[];
  /** Of organs by id. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Every clock of a case with the sentences that explain its date: nothing is counted in secret. */
export function ClockList({ clocks, names = {} }: ClockListProps) {
  const t = useTexts(T);
  if (clocks.length === 0) return <p className={styles['none']}>{t.none}</p>;
  const running = clocks.filter((clock) => clock.running);
  const stopped = clocks.filter((clock) => !clock.running);
  return (
    <ul className={styles['list']}>
      {[...running, ...stopped].map((clock) => (
        <ClockEntry key={clock.id} clock={clock} names={names} />
      ))}
    </ul>
  );
}

interface ClockEntryProps {
  readonly clock: ShownClock;
  readonly names: Readonly<Record<string, string>>;
}

function ClockEntry({ clock, names }: ClockEntryProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const unit = (n: number): string => inUnits(n, clock.limit.unit, language);
  const organ = (id: string): string => (id === 'applicant' ? t.applicant : (names[id] ?? id));
  const when = clock.dueAt === null ? t.open : t.due(formatNearDue(clock.dueAt, language));
  const isRed = clock.running && clock.light === 'red';
  const facts = [
    `${t.limit(unit(clock.limit.n))}${t.comma}${t.from(formatDay(clock.from))}`,
    clock.running ? t.used(unit(clock.used), unit(clock.remaining)) : t.over(unit(clock.used)),
    t.holder(organ(clock.holder)),
    ...(clock.answerable === clock.holder ? [] : [t.answerable(organ(clock.answerable))]),
    ...(clock.basis === undefined ? [] : [t.basis(clock.basis)]),
  ];
  const shares = clock.perHolder.map(({ holder, n }) => `${organ(holder)} ${unit(n)}`);
  return (
    <li className={styles['clock']} data-clock={clock.kind}>
      <div className={styles['head']}>
        <strong>{t.name(language === 'zh' ? clock.name : clock.nameEn)}</strong>
        {clock.running && clock.light && <DueLight light={clock.light} />}
        {!clock.running && <span className={styles['soft']}>{t.stopped}</span>}
        {clock.breach && !isRed && <DueLight light="red">{t.breached}</DueLight>}
        <span className={styles['due']}>
          {when}
          {clock.provisional && t.provisional}
        </span>
      </div>
      <div className={styles['soft']}>{facts.join(t.stop)}</div>
      {shares.length > 1 && <div className={styles['soft']}>{t.shares(shares.join(t.comma))}</div>}
      <details className={styles['how']}>
        <summary>{t.how}</summary>
        <ol>
          {(language === 'zh' ? clock.explanation : clock.explanationEn).map((sentence, index) => (
            // sentences of one clock may be alike
            <li key={`${index} ${sentence}`}>{sentence}</li>
          ))}
        </ol>
      </details>
    </li>
  );
}
