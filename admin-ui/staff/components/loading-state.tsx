import { texts, useTexts } from '../../i18n/texts.js';
import styles from './loading-state.module.css';

const T = texts({ loading: ['正在载入', 'Loading'] });

/** In the place of a page or a part that is on its way; quick answers do not make it flicker. */
export function LoadingState({ rows = 6 }: { readonly rows?: number }) {
  const t = useTexts(T);
  return (
    <div role="status" className={styles['wait']}>
      <span className="yc-hidden">{t.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={styles['row']} aria-hidden />
      ))}
    </div>
  );
}
