import { type ReactNode, useEffect } from 'react';
import { texts, useTexts } from '../../i18n/texts.js';
import { classes } from './classes.js';
import styles from './page-title.module.css';

const T = texts({ product: ['一窗', 'Yichuang'] });

export interface PageTitleProps {
  readonly title: string;
  /** One line below: what this page is for, or what it is about. */
  readonly about?: ReactNode;
  /** Buttons, at the right. */
  readonly actions?: ReactNode;
  /** Seen by screen readers and in the browser's tab only: the page shows the words elsewhere. */
  readonly hidden?: boolean;
}

/** The heading of a page, and the name of the browser's tab. */
export function PageTitle({ title, about, actions, hidden = false }: PageTitleProps) {
  const t = useTexts(T);
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title, t.product]);
  return (
    <header className={classes(styles['head'], hidden && 'yc-hidden')}>
      <div className={styles['words']}>
        <h1>{title}</h1>
        {about !== undefined && <div className={styles['about']}>{about}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
