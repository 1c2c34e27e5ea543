import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { texts, useTexts } from '../../../i18n/texts.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { LoadingState } from '../../components/loading-state.js';
import { PageTitle } from '../../components/page-title.js';
import { WindowFrame } from './frame.js';
import styles from './index.module.css';
import { ItemList } from './item-list.js';
import { ItemSheet } from './item-sheet.js';
import { useItems } from './use-items.js';
import { useShortcuts } from '../../components/use-shortcuts.js';

const T = texts({
  title: ['窗口收件', 'Receive at the window'],
  search: ['搜索事项', 'Find an item'],
  placeholder: ['名称、拼音首字母（如 sptd）、全拼或编码', 'Name, pinyin, initials or code'],
  none: ['没有这样的事项', 'No such item'],
  noneHint: [
    '换个说法，或用拼音首字母、编码查找；还没有发布的事项不能收件。',
    'Try other words, initials or the code; items that are not published cannot be received.',
  ],
  found: [(n: number) => `${n} 个事项`, (n: number) => `${n} items`],
});

/** Where every case begins: find the item, see its guide, start to receive. */
export default function WindowPage() {
  const t = useTexts(T);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const { found, groups, favourites, toggle, remember } = useItems(query);
  const items = groups.flatMap((group) => group.items);
  const [chosen, setChosen] = useState<string>();
  const active = items.find(({ key }) => key === chosen) ?? items[0];
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const start = (key: string): void => {
    remember(key);
    void navigate(`/window/receive/${encodeURIComponent(key)}`);
  };
  const move = (by: number): void => {
    const at = items.findIndex(({ key }) => key === active?.key);
    setChosen(items[Math.min(Math.max(at + by, 0), items.length - 1)]?.key);
  };
  useShortcuts({ 'Alt+K': focusOn(input), 'Alt+F': () => active && toggle(active.key) });
  return (
    <WindowFrame>
      <PageTitle title={t.title} hidden />
      <div className={styles['page']}>
        <section className={styles['find']}>
          <input
            ref={input}
            type="search"
            className={styles['search']}
            role="combobox"
            aria-label={t.search}
            aria-expanded
            aria-controls="window-items"
            aria-activedescendant={active && `item-${active.key}`}
            placeholder={t.placeholder}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setChosen(undefined);
            }}
            onKeyDown={(event) => {
              const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (by !== undefined) {
                event.preventDefault();
                move(by);
              }
              if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
                start(active.key);
              }
            }}
          />
          <p className="yc-hidden" role="status">
            {found.data && t.found(items.length)}
          </p>
          {found.isError && <ErrorState error={found.error} retry={() => void found.refetch()} />}
          {found.isPending && <LoadingState rows={8} />}
          {found.data && items.length === 0 && <EmptyState title={t.none} hint={t.noneHint} />}
          <ItemList
            groups={groups}
            active={active?.key}
            favourites={favourites}
            onChoose={setChosen}
            onStart={start}
          />
        </section>
        {active && (
          <ItemSheet
            itemKey={active.key}
            favourite={favourites.includes(active.key)}
            onToggle={() => toggle(active.key)}
            onStart={() => start(active.key)}
          />
        )}
      </div>
    </WindowFrame>
  );
}

function focusOn(input: React.RefObject<HTMLInputElement | null>) {
  return (): void => {
    input.current?.focus();
    input.current?.select();
  };
}
