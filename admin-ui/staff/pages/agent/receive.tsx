import { useParams } from 'react-router';
import { LoadingState } from '../../components/loading-state.js';
import { useMe } from '../../session.js';
import { type Counter, CounterProvider, VILLAGE } from '../window/counter.js';
import { type AgentEntry, CITIZEN_ID } from '../window/receive/application.js';
import { ReceiveItem } from '../window/receive/receive-item.js';
import { usePreference } from '../../components/use-preference.js';
import styles from './agent.module.css';

/** What an agent's own card says, typed once. */
export interface OwnCard {
  readonly idNumber: string;
  readonly phone: string;
}

/** 代办: the window's steps on a phone, with the agent and the mandate filled in. */
export default function AgentReceivePage() {
  const { item = '' } = useParams();
  const me = useMe();
  const [card, keep, ready] = usePreference<OwnCard | undefined>('agent.card', undefined);
  const agent: AgentEntry = {
    relation: 'villageAgent',
    name: me.name.replace(/（.*）$/, ''),
    idType: CITIZEN_ID,
    idNumber: card?.idNumber ?? '',
    phone: card?.phone ?? '',
    mandate: '',
  };
  const counter: Counter = {
    ...VILLAGE,
    onReceived: ({ agent: used }) => used && keep({ idNumber: used.idNumber, phone: used.phone }),
  };
  if (!ready) return <LoadingState />;
  return (
    <CounterProvider value={counter}>
      <div className={styles['page']}>
        <ReceiveItem itemKey={item} preset={{ agent }} />
      </div>
    </CounterProvider>
  );
}
