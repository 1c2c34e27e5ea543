import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../../i18n/language.js';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { BLOCKS, CATALOG_PARTS, optionsOf, STATES } from '../words.js';
import { type Filters, isNarrowed, narrowed } from './filters.js';
import styles from './list.module.css';

const T = texts({
  search: ['搜索事项', 'Search items'],
  searchHint: ['名称、拼音首字母或编码，如 ggcs', 'Name, pinyin initials or code'],
  state: ['状态', 'State'],
  block: ['区块', 'Block'],
  part: ['清单类别', 'Catalogue part'],
  clear: ['清除条件', 'Clear'],
  clearOne: [(name: string) => `清除${name}`, (name: string) => `Clear ${name}`],
  filters: ['筛选', 'Filters'],
});

interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useTexts(T);
  const language = useLanguage();
  const choice = (name: 'state' | 'block' | 'catalogPart', label: string) => ({
    'aria-label': label,
    placeholder: label,
    allowClear: { label: t.clearOne(label) },
    value: filters[name] ?? null,
    onChange: (value: string | null | undefined) =>
      onChange(narrowed(filters, { [name]: value ?? undefined })),
  });
  return (
    <div className={styles['bar']} role="search" aria-label={t.filters}>
      <Search filters={filters} onChange={onChange} />
      <Select
        {...choice('state', t.state)}
        className={styles['short'] ?? ''}
        options={optionsOf(STATES, language)}
      />
      <Select
        {...choice('block', t.block)}
        className={styles['short'] ?? ''}
        options={optionsOf(BLOCKS, language)}
      />
      <Select
        {...choice('catalogPart', t.part)}
        className={styles['long'] ?? ''}
        options={optionsOf(CATALOG_PARTS, language)}
      />
      {isNarrowed(filters) && (
        <Button type="link" onClick={() => onChange({ q: '', page: 1 })}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}

// ---------------------------------------------------------------------------------------------

const SETTLED_MS = 250;

/** What is typed is asked for when typing pauses. */
function Search({ filters, onChange }: FilterBarProps) {
  const t = useTexts(T);
  const [typed, setTyped] = useState(filters.q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(filters.q), [filters.q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (q: string) => {
    clearTimeout(timer.current);
    if (q.trim() !== filters.q) onChange(narrowed(filters, { q: q.trim() }));
  };
  return (
    <Input.Search
      className={styles['search'] ?? ''}
      aria-label={t.search}
      placeholder={t.searchHint}
      allowClear
      maxLength={50}
      value={typed}
      onSearch={ask}
      onChange={({ target: { value } }) => {
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => ask(value), SETTLED_MS);
      }}
    />
  );
}
