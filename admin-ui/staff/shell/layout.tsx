import { Suspense, lazy, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { texts, useTexts } from '../../i18n/texts.js';
import { LoadingState } from '../components/loading-state.js';
import { Live } from '../notifications/live.js';
import { useMe } from '../session.js';
import { Header } from './header.js';
import styles from './layout.module.css';
import { loadAhead } from './menu.js';
import { Offline } from './offline.js';
import { SessionWatch } from './session-watch.js';

const Stage = lazy(() => import('./stage.js'));

const T = texts({ skip: ['跳到正文', 'Skip to content'] });

/** The frame around every page. */
export function Layout() {
  const t = useTexts(T);
  const me = useMe();
  // beside the stage, not after it
  useState(() => loadAhead(me, location.pathname));
  const { pathname } = useLocation();
  // another page begins at its top
  useEffect(() => window.scrollTo(0, 0), [pathname]);
  return (
    <Live>
      <div className={styles['frame']}>
        <a className={styles['skip']} href="#main">
          {t.skip}
        </a>
        <Header />
        <Offline />
        <main className={styles['main']} id="main" tabIndex={-1}>
          <Suspense fallback={<LoadingState />}>
            <Stage />
          </Suspense>
        </main>
        <SessionWatch />
      </div>
    </Live>
  );
}
