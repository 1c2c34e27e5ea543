import type { QueuedTask } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { DueLight } from './due-light.js';
import styles from './limit-light.module.css';
import { inUnits } from './units.js';

const T = texts({
  left: [(n: string) => `剩 ${n}`, (n: string) => `${n} left`],
  stands: ['暂停计时', 'Suspended'],
  receipt: ['收件受理期', 'To be accepted'],
  promised: ['承诺时限', 'Promise'],
  delivery: ['送达时限', 'To be delivered'],
});

/** Of these one runs at a time. */
const KINDS = ['promised', 'receipt', 'delivery'] as const;

export interface LimitLightProps {
  /** A row of a list of cases or of their tasks. */
  readonly of: Pick<QueuedTask, 'receipt' | 'promised' | 'delivery'>;
}

/** What runs now for the applicant: the time to accept, the promise, the time to deliver. */
export function LimitLight({ of }: LimitLightProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const kind = KINDS.find((one) => of[one] !== undefined);
  const running = kind && of[kind];
  if (!running) return <span className={styles['none']}>—</span>;
  const { light, remaining, suspended, unit } = running;
  const left = t.left(inUnits(remaining, unit, language));
  const words = suspended ? t.stands : light === 'red' ? undefined : left;
  return (
    <span className={styles['two']}>
      <DueLight light={light}>{words}</DueLight>
      <small>{t[kind]}</small>
    </span>
  );
}
