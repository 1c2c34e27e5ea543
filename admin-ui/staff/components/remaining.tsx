import { useNow } from '../../api/now.js';
import type { Light } from '../../api/types.js';
import { formatDue, formatSpan } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { DueLight } from './due-light.js';

const T = texts({
  left: [(span: string) => `剩 ${span}`, (span: string) => `${span} left`],
  over: [(span: string) => `超期 ${span}`, (span: string) => `${span} overdue`],
  none: ['不限时', 'No limit'],
});

const SOON_MS = 24 * 3_600_000;

export interface RemainingProps {
  /** Epoch ms; none: no limit holds. */
  readonly dueAt?: number;
  /** Of the server where it told one; else red past due, yellow within a day. */
  readonly light?: Light;
}

/** How much time is left until an instant, by the server's clock; the instant itself on hover. */
export function Remaining({ dueAt, light }: RemainingProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const now = useNow();
  if (dueAt === undefined) return <span>{t.none}</span>;
  const span = formatSpan(dueAt - now, language);
  const shown = light ?? lightAt(dueAt, now);
  return (
    <span title={formatDue(dueAt)}>
      <DueLight light={shown}>{dueAt < now ? t.over(span) : t.left(span)}</DueLight>
    </span>
  );
}

function lightAt(dueAt: number, now: number): Light {
  if (dueAt < now) return 'red';
  return dueAt - now <= SOON_MS ? 'yellow' : 'green';
}
