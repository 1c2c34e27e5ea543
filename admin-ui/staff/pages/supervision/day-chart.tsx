import { texts, useTexts } from '../../../i18n/texts.js';
import { classes } from '../../components/classes.js';
import type { Statistics } from './figures.js';
import styles from './supervision.module.css';

const T = texts({
  title: ['每日收件与决定', 'Received and decided by day'],
  received: ['收件', 'Received'],
  decided: ['决定', 'Decided'],
  day: ['日期', 'Day'],
  table: ['看数据表', 'As a table'],
  described: [
    (from: string, to: string, received: number, decided: number) =>
      `${from} 至 ${to}，收件 ${received} 件，决定 ${decided} 件；逐日数字见下方数据表`,
    (from: string, to: string, received: number, decided: number) =>
      `${from} to ${to}: ${received} received, ${decided} decided; by day in the table below`,
  ],
});

const WIDTH = 1200;
const HEIGHT = 150;
const PLOT = { left: 34, top: 8, bottom: 22 };

/** Two bars a day; the table below has the same numbers. */
export function DayChart({ days }: { readonly days: Statistics['days'] }) {
  const t = useTexts(T);
  const total = (key: 'received' | 'decided'): number =>
    days.reduce((sum, day) => sum + day[key], 0);
  const [from = '', to = ''] = [days[0]?.day, days.at(-1)?.day];
  return (
    <section className={classes(styles['board'], styles['chart'])}>
      <div className={styles['bar']}>
        <h2>{t.title}</h2>
        <span className={styles['legend']} aria-hidden>
          <span className={styles['key']}>
            <i />
            {t.received}
          </span>
          <span className={styles['key']}>
            <i className={styles['second']} />
            {t.decided}
          </span>
        </span>
      </div>
      <Bars days={days} label={t.described(from, to, total('received'), total('decided'))} />
      <details>
        <summary>{t.table}</summary>
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.received}</th>
                <th scope="col">{t.decided}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, received, decided }) => (
                <tr key={day}>
                  <td>{day}</td>
                  <td>{received}</td>
                  <td>{decided}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

interface BarsProps {
  readonly days: Statistics['days'];
  readonly label: string;
}

function Bars({ days, label }: BarsProps) {
  const top = niceTop(Math.max(1, ...days.map((day) => Math.max(day.received, day.decided))));
  const room = HEIGHT - PLOT.top - PLOT.bottom;
  const step = (WIDTH - PLOT.left) / Math.max(1, days.length);
  const bar = Math.min(18, step * 0.36);
  const y = (n: number): number => PLOT.top + room * (1 - n / top);
  const every = Math.ceil(days.length / 16);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, top / 2, top].map((n) => (
        <g key={n}>
          <line className={styles['grid']} x1={PLOT.left} x2={WIDTH} y1={y(n)} y2={y(n)} />
          <text x={PLOT.left - 6} y={y(n) + 4} textAnchor="end">
            {n}
          </text>
        </g>
      ))}
      {days.map(({ day, received, decided }, index) => {
        const middle = PLOT.left + step * (index + 0.5);
        return (
          <g key={day}>
            <Bar className="in" x={middle - bar} width={bar - 0.5} y={y(received)} to={y(0)} />
            <Bar className="out" x={middle + 0.5} width={bar - 0.5} y={y(decided)} to={y(0)} />
            {index % every === 0 && (
              <text x={middle} y={HEIGHT - 6} textAnchor="middle">
                {day.slice(5)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface BarProps {
  readonly className: 'in' | 'out';
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly to: number;
}

function Bar({ className, x, width, y, to }: BarProps) {
  return <rect className={styles[className]} x={x} width={width} y={y} height={to - y} rx={1} />;
}

/** An even number at or above, so that the middle line is whole too. */
function niceTop(n: number): number {
  const step = 10 ** Math.floor(Math.log10(n));
  return [2, 4, 6, 10, 20].map((times) => times * step).find((top) => top >= n) ?? n;
}
