import { useQuery } from '@tanstack/react-query';
import { Input, Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { texts, useTexts } from '../../../i18n/texts.js';
import { caseStatuses } from '../../components/case-status.js';
import { type Organ, organsQuery, useOrganName } from '../../components/organs.js';
import type { CaseFilter, FilterKey } from './case-filters.js';
import { itemsQuery } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  number: ['办件编号', 'Case number'],
  status: ['状态', 'Status'],
  item: ['事项', 'Item'],
  township: ['受理乡镇', 'Township'],
  holder: ['现持有机构', 'Held by'],
  due: ['灯', 'Light'],
  today: ['今日到期', 'Due today'],
  suspended: ['蓝牌：暂停计时', 'Blue: suspended'],
  soon: ['黄牌：三日内到期', 'Yellow: within three days'],
  overdue: ['红牌：已逾期', 'Red: overdue'],
  open: ['办结与否', 'Open or ended'],
  openTrue: ['在办', 'Open'],
  openFalse: ['已办结', 'Ended'],
  decidedBy: [(name: string) => `决定机构：${name}`, (name: string) => `Decided by ${name}`],
  received: [
    (from: string, to: string) => `收件 ${from} 至 ${to}`,
    (from: string, to: string) => `Received ${from} to ${to}`,
  ],
  decided: [
    (from: string, to: string) => `决定 ${from} 至 ${to}`,
    (from: string, to: string) => `Decided ${from} to ${to}`,
  ],
  onTimeTrue: ['按时决定', 'Decided in time'],
  onTimeFalse: ['未按时决定', 'Decided late'],
  breachedTrue: ['曾有时限逾期', 'Was overdue at some time'],
  breachedFalse: ['从未逾期', 'Never overdue'],
  remove: [(what: string) => `去掉条件“${what}”`, (what: string) => `Remove “${what}”`],
});

export interface CaseFilterBarProps {
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
  readonly children?: ReactNode;
}

export function CaseFilterBar({ filter, onChange, children }: CaseFilterBarProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const organs = useQuery(organsQuery).data?.items ?? [];
  const items = useQuery(itemsQuery).data?.items ?? [];
  const set = (key: FilterKey, value: string | undefined): void =>
    onChange({ ...filter, [key]: value || undefined });
  const select = (key: FilterKey & keyof typeof T.zh, options: Options, width: number) => (
    <Select
      aria-label={t[key] as string}
      placeholder={t[key] as string}
      allowClear={{ label: t.remove(t[key] as string) }}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ width }}
      value={filter[key] ?? null}
      options={[...options]}
      onChange={(value: string | null) => set(key, value ?? undefined)}
    />
  );
  return (
    <>
      <div className={styles['bar']}>
        <Input.Search
          key={filter.number}
          aria-label={t.number}
          placeholder={t.number}
          style={{ width: 180 }}
          defaultValue={filter.number}
          onSearch={(value) => set('number', value.trim())}
        />
        {select(
          'item',
          items.map(({ code, name }) => ({ value: code, label: name })),
          150,
        )}
        {select('township', named(organs, ['township']), 130)}
        {select('holder', named(organs, ['township', 'department', 'stationedUnit']), 130)}
        {select('status', caseStatuses(language), 100)}
        {select(
          'due',
          (['overdue', 'today', 'soon', 'suspended'] as const).map((value) => ({
            value,
            label: t[value],
          })),
          150,
        )}
        {select(
          'open',
          [
            { value: 'true', label: t.openTrue },
            { value: 'false', label: t.openFalse },
          ],
          140,
        )}
        {children}
      </div>
      <Chips filter={filter} onChange={onChange} />
    </>
  );
}

type Options = readonly { readonly value: string; readonly label: string }[];

// ---------------------------------------------------------------------------------------------

/** What the overview narrows by and no field above shows. */
function Chips({ filter, onChange }: Pick<CaseFilterBarProps, 'filter' | 'onChange'>) {
  const t = useTexts(T);
  const organ = useOrganName();
  const { decidedBy, onTime, breached, receivedFrom, receivedTo, decidedFrom, decidedTo } = filter;
  const chips: (readonly [text: string, keys: readonly FilterKey[]])[] = [];
  if (decidedBy) chips.push([t.decidedBy(organ(decidedBy)), ['decidedBy']]);
  if (onTime) chips.push([onTime === 'true' ? t.onTimeTrue : t.onTimeFalse, ['onTime']]);
  if (breached) chips.push([breached === 'true' ? t.breachedTrue : t.breachedFalse, ['breached']]);
  if (receivedFrom || receivedTo) {
    chips.push([
      t.received(receivedFrom ?? '…', receivedTo ?? '…'),
      ['receivedFrom', 'receivedTo'],
    ]);
  }
  if (decidedFrom || decidedTo) {
    chips.push([t.decided(decidedFrom ?? '…', decidedTo ?? '…'), ['decidedFrom', 'decidedTo']]);
  }
  if (chips.length === 0) return null;
  return (
    <div className={styles['bar']}>
      {chips.map(([text, keys]) => (
        <Tag
          key={keys[0]}
          color="processing"
          closable={{ 'aria-label': t.remove(text) }}
          onClose={(event) => {
            event.preventDefault();
            onChange({ ...filter, ...Object.fromEntries(keys.map((key) => [key, undefined])) });
          }}
        >
          {text}
        </Tag>
      ))}
    </div>
  );
}

function named(organs: readonly Organ[], kinds: readonly Organ['kind'][]): Options {
  return organs
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, name }) => ({ value: id, label: name }));
}
