import type { ShownClock } from '../../../../api/types.js';
import { formatNearDue } from '../../../../i18n/format.js';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { DueLight } from '../../../components/due-light.js';
import { inUnits } from '../../../components/units.js';
import styles from './task.module.css';

const T = texts({
  promised: ['承诺时限', 'Promised'],
  statutory: ['法定时限', 'By law'],
  left: [(n: string) => `剩 ${n}`, (n: string) => `${n} left`],
  late: ['已超期', 'Overdue'],
  stands: ['暂停计时', 'Suspended'],
  due: [(at: string) => `${at} 届满`, (at: string) => `due ${at}`],
  open: ['恢复后确定届满日', 'no date before it resumes'],
  none: ['未开始或不限时', 'Not running'],
  days: ['天数', 'Remaining days'],
});

/** What remains of the promise and of the law, beside the buttons that end them. */
export function ClockSide({ clocks }: { readonly clocks: readonly ShownClock[] }) {
  const t = useTexts(T);
  const running = (kind: string): ShownClock | undefined =>
    clocks.find((clock) => clock.kind === kind && clock.running);
  return (
    <div className={styles['clocks']} role="group" aria-label={t.days}>
      <OneClock name={t.promised} clock={running('promised')} />
      <OneClock name={t.statutory} clock={running('statutory')} />
    </div>
  );
}

interface OneClockProps {
  readonly name: string;
  readonly clock: ShownClock | undefined;
}

function OneClock({ name, clock }: OneClockProps) {
  const t = useTexts(T);
  const language = useLanguage();
  if (!clock) {
    return (
      <div className={styles['clock']}>
        <small>{name}</small>
        {t.none}
      </div>
    );
  }
  const left = clock.overdue
    ? t.late
    : t.left(inUnits(clock.remaining, clock.limit.unit, language));
  return (
    <div className={styles['clock']} data-light={clock.light}>
      <small>
        {name} {clock.light && <DueLight light={clock.light} />}
      </small>
      <b>{clock.suspended ? t.stands : left}</b>
      <small>{clock.dueAt === null ? t.open : t.due(formatNearDue(clock.dueAt, language))}</small>
    </div>
  );
}
