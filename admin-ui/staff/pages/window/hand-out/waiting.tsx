import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { texts, useTexts } from '../../../../i18n/texts.js';
import { LimitLight } from '../../../components/limit-light.js';
import { LISTS } from '../lists.js';
import { tasksQuery } from '../queries.js';
import styles from './hand-out.module.css';

const T = texts({
  title: ['等待领取的', 'Waiting to be collected'],
  none: ['现在没有等待领取的办件。', 'Nothing waits to be collected.'],
  all: [(n: number) => `全部 ${n} 件`, (n: number) => `All ${n}`],
});

const SHOWN = 8;

/** Before a case is looked up: the few that have waited longest. */
export function Waiting() {
  const t = useTexts(T);
  const { query } = LISTS.find(({ key }) => key === 'handOut')!;
  const tasks = useQuery(tasksQuery({ ...query, sort: 'createdAt', limit: SHOWN }));
  if (!tasks.data) return null;
  const { items, total = items.length } = tasks.data;
  return (
    <section className={styles['panel']} aria-labelledby="waiting">
      <h2 id="waiting">{t.title}</h2>
      {items.length === 0 && <p className={styles['none']}>{t.none}</p>}
      <ul className={styles['waiting']}>
        {items.map(({ caseNumber = '', ...task }) => (
          <li key={task.id}>
            <Link to={`/window/hand-out?number=${caseNumber}`}>{caseNumber}</Link>
            <span>{task.itemName}</span>
            <span>{task.applicant}</span>
            <LimitLight of={task} />
          </li>
        ))}
      </ul>
      {total > SHOWN && <Link to="/window/lists/handOut">{t.all(total)}</Link>}
    </section>
  );
}
