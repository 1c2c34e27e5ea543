import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { refreshPages } from '../../api/about.js';
import { isUp, useReachable } from '../../api/reachable.js';
import { texts, useTexts } from '../../i18n/texts.js';
import styles from './offline.module.css';

const T = texts({
  lost: [
    '连不上服务器。已填写的内容还在，请不要关闭页面；每隔几秒自动重试。',
    'The server cannot be reached. What you typed is kept; do not close the page. Trying again every few seconds.',
  ],
  back: ['已恢复连接', 'Connected again'],
});

const ASK_MS = 3_000;
const BACK_MS = 4_000;

/** While the server is away: says so, asks until it is back, then brings the page up to date. */
export function Offline() {
  const t = useTexts(T);
  const reachable = useReachable();
  const queries = useQueryClient();
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (reachable) return;
    const asking = setInterval(() => void isUp(), ASK_MS);
    return () => {
      clearInterval(asking);
      setBack(true);
      void refreshPages(queries);
    };
  }, [reachable, queries]);
  useEffect(() => {
    if (!back) return;
    const shown = setTimeout(() => setBack(false), BACK_MS);
    return () => clearTimeout(shown);
  }, [back]);
  return (
    <div role="status" className="yc-no-print">
      {!reachable && <p className={styles['lost']}>{t.lost}</p>}
      {reachable && back && <p className={styles['back']}>{t.back}</p>}
    </div>
  );
}
