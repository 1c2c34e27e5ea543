import { useQuery } from '@tanstack/react-query';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { ErrorState } from '../../../components/error-state.js';
import { LoadingState } from '../../../components/loading-state.js';
import { MaterialTable } from '../../case/material-table.js';
import { OpinionList } from '../../case/opinion-list.js';
import { materialsQuery, opinionsQuery } from '../../case/queries.js';
import styles from './task.module.css';

const T = texts({
  opinions: ['此前各环节意见', 'What was said before'],
  none: ['此前没有意见：请依据材料和表单办理。', 'Nobody has said anything yet.'],
  materials: ['材料', 'Materials'],
});

/** What a department looks at before anything else: the township's opinion and the materials. */
export function FirstLook({ number }: { readonly number: string }) {
  const t = useTexts(T);
  const opinions = useQuery(opinionsQuery(number));
  const materials = useQuery(materialsQuery(number));
  return (
    <>
      <section className={styles['card']} aria-label={t.opinions}>
        <h2>{t.opinions}</h2>
        {opinions.isError && (
          <ErrorState error={opinions.error} retry={() => void opinions.refetch()} />
        )}
        {opinions.isPending && <LoadingState rows={2} />}
        {opinions.data && <OpinionList opinions={opinions.data.items} empty={t.none} />}
      </section>
      <section className={styles['card']} aria-label={t.materials}>
        <h2>{t.materials}</h2>
        {materials.isError && (
          <ErrorState error={materials.error} retry={() => void materials.refetch()} />
        )}
        {materials.isPending && <LoadingState rows={3} />}
        {materials.data && <MaterialTable number={number} materials={materials.data.items} />}
      </section>
    </>
  );
}
