import type { QueuedTask } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { said, texts, useTexts } from '../../i18n/texts.js';
import { DueLight } from './due-light.js';
import styles from './limit-light.module.css';
import { UNITS } from './units.js';

const T = texts({
  left: [(n: string) => `剩 ${n}`, (n: string) => `${n} left`],
  stands: ['暂停计时', 'Suspended'],
  receipt: ['收件受理期', 'To be accepted'],
  promised: ['承诺时限', 'Promise'],
});

export interface LimitLightProps {
  /** A row of a list of cases or of their tasks. */
  readonly of: Pick<QueuedTask, 'receipt' | 'promised'>;
}

/** What runs now for the applicant: the promise, and before acceptance the time to accept. */
export function LimitLight({ of: { receipt, promised } }: LimitLightProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const running = promised ?? receipt;
  if (!running) return <span className={styles['none']}>—</span>;
  const { light, remaining, suspended, unit } = running;
  const left = t.left(`${remaining} ${said(UNITS[unit] ?? ['', ''], language)}`);
  const words = suspended ? t.stands : light === 'red' ? undefined : left;
  return (
    <span className={styles['two']}>
      <DueLight light={light}>{words}</DueLight>
      <small>{promised ? t.promised : t.receipt}</small>
    </span>
  );
}
