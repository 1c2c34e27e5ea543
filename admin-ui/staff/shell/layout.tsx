import { Outlet } from 'react-router';
import { Header } from './header.js';
import styles from './layout.module.css';

/** The frame around every page. */
export function Layout() {
  return (
    <div className={styles['frame']}>
      <Header />
      <main className={styles['main']} id="main">
        <Outlet />
      </main>
    </div>
  );
}
