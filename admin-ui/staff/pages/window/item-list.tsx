import { StarFilled } from '@ant-design/icons';
import { useEffect } from 'react';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { classes } from '../../components/classes.js';
import styles from './item-list.module.css';
import type { GroupKey, ItemGroup } from './use-items.js';
import { BLOCKS } from '../../../diagram/item-words.js';
import { CASE_TYPES } from './words.js';

const T = texts({
  label: ['事项', 'Items'],
  favourite: ['常用', 'Favourites'],
  recent: ['最近', 'Recent'],
  all: ['全部事项', 'All items'],
  found: ['查找结果', 'Found'],
  starred: ['已收藏', 'Favourite'],
});

export interface ItemListProps {
  readonly groups: readonly ItemGroup[];
  readonly active?: string;
  readonly favourites: readonly string[];
  readonly onChoose: (key: string) => void;
  readonly onStart: (key: string) => void;
}

/** The list under the search field: the field keeps the focus, the arrows move through the list. */
export function ItemList({ groups, active, favourites, onChoose, onStart }: ItemListProps) {
  const t = useTexts(T);
  const language = useLanguage();
  useEffect(() => {
    if (active !== undefined) {
      document.getElementById(`item-${active}`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [active]);
  return (
    <div id="window-items" role="listbox" aria-label={t.label} className={styles['list']}>
      {groups.map(({ key: group, items }) => (
        <div key={group} role="group" aria-label={t[group satisfies GroupKey]}>
          <div className={styles['group']} aria-hidden>
            {t[group]}
          </div>
          {items.map(({ key, name, code, block, caseType }) => (
            <div
              key={key}
              id={`item-${key}`}
              role="option"
              aria-selected={key === active}
              tabIndex={-1}
              className={classes(styles['item'], key === active && styles['active'])}
              onClick={() => onChoose(key)}
              onDoubleClick={() => onStart(key)}
            >
              <span className={styles['name']}>
                {name}
                {favourites.includes(key) && (
                  <StarFilled className={styles['star']} aria-label={t.starred} />
                )}
              </span>
              <span className={styles['about']}>
                <span className={styles['code']}>{code}</span>
                {said(BLOCKS[block] ?? [block, block], language)}
                <span className={styles['type']} data-type={caseType}>
                  {said(CASE_TYPES[caseType] ?? CASE_TYPES[9]!, language)}
                </span>
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
