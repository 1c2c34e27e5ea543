import { ClockCircleOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId } from 'react';
import { refreshPages } from '../../api/about.js';
import { api } from '../../api/client.js';
import { setServerNow, useNow } from '../../api/now.js';
import { problemText } from '../../api/problem.js';
import { formatDay, formatInstant, formatNear } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';
import styles from './demo-clock.module.css';
import { Disclosure } from './disclosure.js';
import { fieldsOf } from './form-fields.js';

const T = texts({
  clock: ['演示时钟', 'Clock of the demonstration'],
  what: [
    '演示县的时间可以向前拨，用来看时限怎样变黄、变红、自动处理；不能倒退。',
    "The demonstration's time can be moved on to watch deadlines pass. It never goes back.",
  ],
  hour: ['+1 小时', '+1 hour'],
  day: ['+1 天', '+1 day'],
  workdays: ['+5 个工作日', '+5 workdays'],
  to: ['拨到', 'Move to'],
  move: ['拨到此时', 'Move'],
  moving: ['正在处理到期的事项…', 'What is due is being done…'],
});

interface Move {
  readonly to?: string;
  readonly days?: number;
  readonly hours?: number;
  readonly workdays?: number;
}

/** Shows and moves the time of the demonstration; what came due has happened when it answers. */
export function DemoClock() {
  const t = useTexts(T);
  const language = useLanguage();
  const id = useId();
  const now = useNow();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (move: Move) => api.post<{ readonly now: string }>('/demo/clock', move),
    onSuccess: ({ now: moved }) => {
      setServerNow(Date.parse(moved));
      void refreshPages(queries);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { to } = fieldsOf(event.currentTarget);
    if (to) mutate({ to: `${to}:00+08:00` });
  };
  const steps = [
    [t.hour, { hours: 1 }],
    [t.day, { days: 1 }],
    [t.workdays, { workdays: 5 }],
  ] as const;
  const button = (
    <>
      <ClockCircleOutlined />
      <time className="yc-wide-only" dateTime={new Date(now).toISOString()}>
        {formatNear(now, language)}
      </time>
    </>
  );
  return (
    <Disclosure label={t.clock} button={button} wide>
      {() => (
        <>
          <strong>{formatInstant(now)}</strong>
          <p className={styles['what']}>{t.what}</p>
          <div className={styles['steps']}>
            {steps.map(([label, move]) => (
              <button
                key={label}
                type="button"
                className="yc-plain"
                disabled={isPending}
                onClick={() => mutate(move)}
              >
                {label}
              </button>
            ))}
          </div>
          <form className={styles['steps']} onSubmit={submit}>
            <label htmlFor={id}>{t.to}</label>
            <input
              id={id}
              name="to"
              type="datetime-local"
              required
              min={`${formatDay(now)}T00:00`}
              defaultValue={`${formatDay(now + 7 * 86_400_000)}T09:00`}
            />
            <button type="submit" className="yc-plain" disabled={isPending}>
              {t.move}
            </button>
          </form>
          <div role="status">
            {isPending && t.moving}
            {error && <span className={styles['error']}>{problemText(error, language)}</span>}
          </div>
        </>
      )}
    </Disclosure>
  );
}
