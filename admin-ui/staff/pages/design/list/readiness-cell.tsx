import { useQuery } from '@tanstack/react-query';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { classes } from '../../../components/classes.js';
import { type DesignItem, readinessQuery } from '../queries.js';
import styles from './list.module.css';

const T = texts({
  ready: [
    (n: number, all: number) => `${n}/${all} 乡镇`,
    (n: number, all: number) => `${n} of ${all}`,
  ],
  see: ['查看', 'See'],
  label: [(name: string) => `五到位：${name}`, (name: string) => `Readiness of ${name}`],
});

interface CellProps {
  readonly item: DesignItem;
  readonly onOpen: () => void;
}

/** How many townships are ready; of a draft only when it is asked for: it may not be readable. */
export function ReadinessCell({ item, onOpen }: CellProps) {
  const t = useTexts(T);
  const { data } = useQuery({ ...readinessQuery(item), enabled: item.state !== 'draft' });
  const all = data?.items.length ?? 0;
  const ready = data?.items.filter((one) => one.ready).length ?? 0;
  const tone = data && (ready === all ? styles['ready'] : styles['unready']);
  const words = data ? t.ready(ready, all) : t.see;
  return (
    <button
      type="button"
      className={classes('yc-link', tone)}
      aria-label={`${t.label(item.name)} ${words}`}
      onClick={onOpen}
    >
      {words}
    </button>
  );
}
