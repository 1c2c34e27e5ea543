import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { type QueueFilter, type QueuePlace, isFiltered } from './filters.js';
import { useChoices } from './queries.js';
import styles from './queue.module.css';
import { SavedFilters } from './saved-filters.js';
import { STATION_KINDS } from './words.js';

const T = texts({
  item: ['事项', 'Item'],
  station: ['环节', 'Station'],
  township: ['受理乡镇', 'Township'],
  due: ['时限', 'Due'],
  number: ['办件编号', 'Case number'],
  clear: ['清除筛选', 'Clear'],
  clearOne: [(label: string) => `不限${label}`, (label: string) => `Any ${label}`],
  today: ['今日到期', 'Due today'],
  overdue: ['已超期', 'Overdue'],
  soon: ['三日内到期', 'Within three days'],
  filters: ['筛选', 'Filters'],
});

const DUE = ['overdue', 'today', 'soon'] as const;

export interface FilterBarProps {
  readonly place: QueuePlace;
  readonly onFilter: (filter: QueueFilter) => void;
}

export function FilterBar({ place, onFilter }: FilterBarProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const { items, townships } = useChoices();
  const { filter } = place;
  const pick = (key: keyof QueueFilter) => (value: string | undefined) =>
    onFilter({ ...filter, [key]: value });
  const isDone = place.queue === 'done';
  return (
    <div className={styles['filters']} role="search" aria-label={t.filters}>
      {!isDone && (
        <>
          <Choice
            label={t.due}
            width={130}
            value={filter.due}
            onChange={pick('due')}
            options={DUE.map((value) => ({ value, label: t[value] }))}
          />
          <Choice
            label={t.item}
            width={230}
            value={filter.item}
            onChange={pick('item')}
            options={items.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </>
      )}
      <Choice
        label={t.station}
        width={130}
        value={filter.station}
        onChange={pick('station')}
        options={Object.entries(STATION_KINDS).map(([value, text]) => ({
          value,
          label: said(text, language),
        }))}
      />
      {!isDone && (
        <Choice
          label={t.township}
          width={140}
          value={filter.township}
          onChange={pick('township')}
          options={townships.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
      <NumberSearch label={t.number} value={filter.caseNumber} onSearch={pick('caseNumber')} />
      {isFiltered(filter) && (
        <Button type="text" onClick={() => onFilter({})}>
          {t.clear}
        </Button>
      )}
      <SavedFilters place={place} onFilter={onFilter} />
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

interface ChoiceProps {
  readonly label: string;
  readonly width: number;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, width, value, options, onChange }: ChoiceProps) {
  const t = useTexts(T);
  return (
    <Select
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear={{ label: t.clearOne(label) }}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      options={[...options]}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

interface NumberSearchProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSearch: (value: string | undefined) => void;
}

/** Searched when it is complete: on Enter, or when it is left. */
function NumberSearch({ label, value = '', onSearch }: NumberSearchProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const search = (): void => {
    if (typed.trim() !== value) onSearch(typed.trim() || undefined);
  };
  return (
    <Input
      aria-label={label}
      placeholder={label}
      style={{ width: 190 }}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={search}
      onBlur={search}
    />
  );
}
