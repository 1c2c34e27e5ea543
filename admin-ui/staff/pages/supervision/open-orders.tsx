import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { texts, useTexts } from '../../../i18n/texts.js';
import { ErrorState } from '../../components/error-state.js';
import { OrderTable } from './order-table.js';
import { ordersQuery } from './queries.js';
import styles from './supervision.module.css';

const T = texts({
  title: ['待答复的督办单', 'Orders that wait for an answer'],
  none: ['没有待答复的督办单。', 'No order waits for an answer.'],
  all: [(n: number) => `全部 ${n} 件`, (n: number) => `All ${n}`],
});

const SHOWN = 5;

/** The few that have to be answered soonest. */
export function OpenOrders() {
  const t = useTexts(T);
  const orders = useQuery(ordersQuery('open', 1, SHOWN));
  const { items = [], total = 0 } = orders.data ?? {};
  return (
    <section className={styles['board']}>
      <div className={styles['bar']}>
        <h2>{t.title}</h2>
        {total > SHOWN && (
          <Link className={styles['right']} to="/orders">
            {t.all(total)}
          </Link>
        )}
      </div>
      {orders.isError ? (
        <ErrorState error={orders.error} retry={() => void orders.refetch()} />
      ) : orders.data && total === 0 ? (
        <p className={styles['none']}>{t.none}</p>
      ) : (
        <OrderTable orders={items} loading={orders.isPending} state="open" />
      )}
    </section>
  );
}
