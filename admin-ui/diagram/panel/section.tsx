import { Tooltip } from 'antd';
import { type ReactNode, useId } from 'react';
import { texts, useTexts } from '../../i18n/texts.js';
import styles from './panel.module.css';

const T = texts({ isSet: ['已设置', 'set'] });

/** A headed part of the panel; the dot says that something in it is set. */
export function Section(props: {
  readonly title: string;
  readonly isSet: boolean;
  readonly children: ReactNode;
}) {
  const t = useTexts(T);
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {props.title}
        {props.isSet && (
          <Tooltip title={t.isSet}>
            <span className={styles['dot']} role="img" aria-label={t.isSet} />
          </Tooltip>
        )}
      </h3>
      {props.children}
    </section>
  );
}
