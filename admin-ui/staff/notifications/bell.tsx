import { BellOutlined } from '@ant-design/icons';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../../api/client.js';
import { problemText } from '../../api/problem.js';
import { formatNear } from '../../i18n/format.js';
import { type Language, useLanguage } from '../../i18n/language.js';
import { texts, useTexts } from '../../i18n/texts.js';
import { classes } from '../components/classes.js';
import { Disclosure } from '../shell/disclosure.js';
import styles from './bell.module.css';
import type { Notification } from './events.js';

const T = texts({
  title: ['通知', 'Notifications'],
  unread: [(n: number) => `通知，${n} 条未读`, (n: number) => `Notifications, ${n} unread`],
  none: [
    '没有通知。催办、督办、逾期、退回和转办会出现在这里。',
    'Nothing yet. What is urged, overdue, returned or transferred to you shows here.',
  ],
  readAll: ['全部标为已读', 'Mark all as read'],
  isNew: ['未读', 'unread'],
  loading: ['正在载入', 'Loading'],
});

interface Notifications {
  readonly items: readonly Notification[];
  readonly unread: number;
}

const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) =>
    api.get<Notifications>('/notifications', { query: { limit: 30 }, signal }),
});

/** What the person is to know, newest first; the server says when there is more. */
export function Bell() {
  const t = useTexts(T);
  const { data } = useQuery(notificationsQuery);
  const unread = data?.unread ?? 0;
  const button = (
    <span className={styles['bell']}>
      <BellOutlined />
      {unread > 0 && (
        <span className={styles['count']} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </span>
  );
  return (
    <>
      <Disclosure label={unread > 0 ? t.unread(unread) : t.title} button={button} wide>
        {(close) => <List onGone={close} />}
      </Disclosure>
      <span role="status" className="yc-hidden">
        {unread > 0 && t.unread(unread)}
      </span>
    </>
  );
}

function List({ onGone }: { readonly onGone: () => void }) {
  const t = useTexts(T);
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data, error } = useQuery(notificationsQuery);
  const { mutate: markRead } = useMutation({
    mutationFn: (which: { readonly ids?: readonly string[]; readonly all?: boolean }) =>
      api.post('/notifications/read', which),
    onSettled: () => queries.invalidateQueries(notificationsQuery),
  });
  const open = ({ id, href, read }: Notification): void => {
    if (!read) markRead({ ids: [id] });
    onGone();
    void navigate(href);
  };
  return (
    <>
      <div className={styles['head']}>
        <h2>{t.title}</h2>
        {(data?.unread ?? 0) > 0 && (
          <button type="button" className="yc-link" onClick={() => markRead({ all: true })}>
            {t.readAll}
          </button>
        )}
      </div>
      {!data && (
        <p className={styles['none']}>{error ? problemText(error, language) : t.loading}</p>
      )}
      {data?.items.length === 0 && <p className={styles['none']}>{t.none}</p>}
      <ul className={styles['list']}>
        {data?.items.map((notification) => (
          <li key={notification.id}>
            <button
              type="button"
              className={classes(styles['notice'], !notification.read && styles['new'])}
              onClick={() => open(notification)}
            >
              {!notification.read && <span className="yc-hidden">{t.isNew}</span>}
              <Words notification={notification} language={language} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface WordsProps {
  readonly notification: Notification;
  readonly language: Language;
}

function Words({ notification, language }: WordsProps) {
  const { text, textEn, at, itemName, caseNumber } = notification;
  const about = [itemName, caseNumber, formatNear(at, language)].filter(Boolean);
  return (
    <>
      <span>{language === 'zh' ? text : textEn}</span>
      <small>{about.join(' · ')}</small>
    </>
  );
}
