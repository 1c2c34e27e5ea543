import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { texts, useTexts } from '../../../i18n/texts.js';
import { classes } from '../../components/classes.js';
import styles from './frame.module.css';
import { LISTS, type ListKey } from './lists.js';
import { tasksQuery } from './queries.js';
import { ShortcutSheet } from './shortcut-sheet.js';
import { useShortcuts } from '../../components/use-shortcuts.js';

const T = texts({
  nav: ['窗口', 'Window'],
  receive: ['收件', 'Receive'],
  today: ['今日应办', 'To do'],
  correction: ['待补正', 'Awaiting correction'],
  handOver: ['待交接', 'To hand over'],
  handOut: ['待出件', 'To hand out'],
  desk: ['出件台', 'Hand-out desk'],
  drafts: ['草稿', 'Drafts'],
  due: [(n: number) => `${n} 件今日到期或超期`, (n: number) => `${n} due today or overdue`],
});

/** The window's own navigation with its counts and keys, around each of its pages. */
export function WindowFrame({ children }: { readonly children: ReactNode }) {
  const t = useTexts(T);
  const navigate = useNavigate();
  const go = (path: string) => () => void navigate(path);
  useShortcuts({
    'Alt+K': go('/window'),
    'Alt+1': go(listPath('today')),
    'Alt+2': go(listPath('correction')),
    'Alt+3': go(listPath('handOver')),
    'Alt+4': go(listPath('handOut')),
    'Alt+5': go('/window/drafts'),
    'Alt+H': go('/window/hand-out'),
  });
  return (
    <>
      <div className={styles['bar']}>
        <nav className={styles['nav']} aria-label={t.nav}>
          <Tab to="/window" label={t.receive} />
          {LISTS.map(({ key }) => (
            <Tab key={key} to={listPath(key)} label={t[key]} count={<Count list={key} />} />
          ))}
          <Tab to="/window/hand-out" label={t.desk} />
          <Tab to="/window/drafts" label={t.drafts} />
        </nav>
        <ShortcutSheet />
      </div>
      {children}
    </>
  );
}

export function listPath(list: ListKey): string {
  return `/window/lists/${list}`;
}

interface TabProps {
  readonly to: string;
  readonly label: string;
  readonly count?: ReactNode;
}

function Tab({ to, label, count }: TabProps) {
  return (
    <NavLink
      to={to}
      end
      className={({ isActive }) => classes(styles['tab'], isActive && styles['here'])}
    >
      {label}
      {count}
    </NavLink>
  );
}

function Count({ list }: { readonly list: ListKey }) {
  const t = useTexts(T);
  const { query } = LISTS.find(({ key }) => key === list)!;
  const all = useQuery(tasksQuery({ ...query, limit: 1 }));
  const due = useQuery({
    ...tasksQuery({ ...query, due: 'untilToday', limit: 1 }),
    enabled: list !== 'correction',
  });
  const pressing = due.data?.total ?? 0;
  if (all.data?.total === undefined) return null;
  return (
    <span
      className={classes(styles['count'], pressing > 0 && styles['pressing'])}
      title={pressing > 0 ? t.due(pressing) : undefined}
    >
      {all.data.total}
    </span>
  );
}
