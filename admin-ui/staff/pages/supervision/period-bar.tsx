import { DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useQuery } from '@tanstack/react-query';
import { texts, useTexts } from '../../../i18n/texts.js';
import { organsQuery } from '../../components/organs.js';
import { type Period, PRESETS, type Preset, periodOf, presetOf } from './period.js';
import { itemsQuery } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  period: ['统计期间', 'Period'],
  month: ['本月', 'This month'],
  lastMonth: ['上月', 'Last month'],
  thirty: ['近 30 天', '30 days'],
  year: ['本年', 'This year'],
  from: ['起', 'From'],
  to: ['止', 'To'],
  township: ['全部乡镇', 'All townships'],
  item: ['全部事项', 'All items'],
  townshipLabel: ['乡镇', 'Township'],
  clear: ['不限', 'Any'],
  itemLabel: ['事项', 'Item'],
});

export interface Range {
  readonly period: Period;
  readonly item?: string;
  readonly township?: string;
}

export interface PeriodBarProps {
  readonly range: Range;
  /** `YYYY-MM-DD` by the server's clock. */
  readonly today: string;
  readonly onChange: (range: Range) => void;
}

const FORMAT = 'YYYY-MM-DD';
const MOST_DAYS = 365;

/** Which days, township and item the figures are of. */
export function PeriodBar({ range, today, onChange }: PeriodBarProps) {
  const t = useTexts(T);
  const organs = useQuery(organsQuery);
  const items = useQuery(itemsQuery);
  const { period, item, township } = range;
  const townships = organs.data?.items.filter(({ kind }) => kind === 'township') ?? [];
  return (
    <div className={styles['bar']}>
      <Segmented<Preset | ''>
        aria-label={t.period}
        value={presetOf(period, today) ?? ''}
        options={PRESETS.map((preset) => ({ value: preset, label: t[preset] }))}
        onChange={(preset) =>
          preset !== '' && onChange({ ...range, period: periodOf(preset, today) })
        }
      />
      <DatePicker.RangePicker
        aria-label={t.period}
        placeholder={[t.from, t.to]}
        allowClear={false}
        value={[dayjs(period.from), dayjs(period.to)]}
        maxDate={dayjs(today)}
        disabledDate={(day, { from }) =>
          from !== undefined && Math.abs(day.diff(from, 'day')) >= MOST_DAYS
        }
        onChange={(days) => {
          const [from, to] = days ?? [];
          if (!from || !to) return;
          onChange({ ...range, period: { from: from.format(FORMAT), to: to.format(FORMAT) } });
        }}
      />
      <Select
        aria-label={t.townshipLabel}
        allowClear={{ label: t.clear }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t.township}
        popupMatchSelectWidth={false}
        style={{ width: 190 }}
        value={township ?? null}
        options={townships.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => onChange({ ...range, township: value ?? undefined })}
      />
      <Select
        aria-label={t.itemLabel}
        allowClear={{ label: t.clear }}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t.item}
        popupMatchSelectWidth={false}
        style={{ width: 220 }}
        value={item ?? null}
        options={items.data?.items.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        onChange={(value) => onChange({ ...range, item: value ?? undefined })}
      />
    </div>
  );
}
