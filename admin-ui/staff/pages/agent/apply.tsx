import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/language.js';
import { said, texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { TextField } from '../window/field.js';
import { useItems } from '../window/use-items.js';
import { BLOCKS } from '../../../diagram/item-words.js';
import styles from './agent.module.css';

const T = texts({
  title: ['替村民申请', 'Apply for a villager'],
  search: ['要办什么事', 'What is it about'],
  hint: ['名称、拼音首字母或编码', 'Name, initials of the pinyin, or code'],
  none: ['没有这样的事项', 'No such item'],
  noneHint: ['换个说法再找。', 'Try other words.'],
  guide: ['办事指南', 'Guide'],
});

/** Choose the item; its guide is one tap away. */
export default function ApplyPage() {
  const t = useTexts(T);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const { found, groups, remember } = useItems(useDeferredValue(typed));
  const items = groups.flatMap((group) => group.items);
  return (
    <div className={styles['page']}>
      <PageTitle title={t.title} />
      <TextField label={t.search} hint={t.hint} value={typed} onChange={setTyped} />
      {found.isError && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <LoadingState rows={5} />}
      {found.data && items.length === 0 && <EmptyState title={t.none} hint={t.noneHint} />}
      <ul className={styles['cards']}>
        {items.map(({ key, name, code, block }) => (
          <li key={key} className={styles['item']}>
            <Link
              to={`/agent/receive/${encodeURIComponent(key)}`}
              className={styles['card']}
              onClick={() => remember(key)}
            >
              <strong>{name}</strong>
              <span className={styles['line']}>
                {code}
                <span>{said(BLOCKS[block] ?? [block, block], language)}</span>
              </span>
            </Link>
            <a
              href={`/c/items/${encodeURIComponent(key)}`}
              target="_blank"
              rel="noopener"
              className={styles['guide']}
            >
              {t.guide}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
