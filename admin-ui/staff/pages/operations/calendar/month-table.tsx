import { useLanguage } from '../../../../i18n/language.js';
import { said, type Text, texts, useTexts } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import styles from '../operations.module.css';
import { type Calendar, type DayKind, dayOf, weeksOf } from './days.js';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const T = texts({
  caption: [
    (year: number, month: number) => `${year} 年 ${month} 月`,
    (year: number, month: number) => `${MONTHS[month - 1] ?? month} ${year}`,
  ],
  weekdays: ['一二三四五六日', 'MTWTFSS'],
});

/** A word in the day itself, so that colour is not needed to tell them apart. */
export const DAY_SIGNS: Readonly<Partial<Record<DayKind, Text>>> = {
  holiday: ['休', 'off'],
  makeup: ['班', 'on'],
  closure: ['停', 'shut'],
};
export const DAY_TEXTS: Readonly<Record<DayKind, Text>> = {
  workday: ['工作日', 'Workday'],
  weekend: ['周末', 'Weekend'],
  holiday: ['放假', 'Holiday'],
  makeup: ['补班', 'Make-up workday'],
  closure: ['停工', 'Closed'],
};

export interface MonthTableProps {
  readonly year: number;
  readonly month: number;
  readonly calendar: Pick<Calendar, 'years' | 'closures'>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function MonthTable({ year, month, calendar, today }: MonthTableProps) {
  const t = useTexts(T);
  const language = useLanguage();
  return (
    <table className={styles['month']}>
      <caption>{t.caption(year, month)}</caption>
      <thead>
        <tr>
          {[...t.weekdays].map((name, index) => (
            <th key={`${name}${index}`} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((day, at) => {
              if (day === undefined) return <td key={at} aria-hidden />;
              const { kind, name } = dayOf(day, calendar);
              const sign = DAY_SIGNS[kind];
              const text = name ?? said(DAY_TEXTS[kind], language);
              return (
                <td
                  key={at}
                  className={classes(
                    kind !== 'workday' && styles[kind],
                    day === today && styles['today'],
                  )}
                  title={`${day} ${text}`}
                  data-kind={kind}
                >
                  {Number(day.slice(8))}
                  {sign && <small>{said(sign, language)}</small>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
