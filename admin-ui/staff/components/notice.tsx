import type { ReactNode } from 'react';
import { classes } from './classes.js';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'error';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

/** In the place of content: one thing to say, and how to go on. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  return (
    <section className={classes(styles['notice'], styles[kind])}>
      <span className={styles['sign']} aria-hidden>
        {kind === 'info' ? 'i' : '!'}
      </span>
      <h2>{title}</h2>
      {children !== undefined && <div className={styles['words']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}
