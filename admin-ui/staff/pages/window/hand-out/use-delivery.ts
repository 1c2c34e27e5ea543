import { type RefObject, useRef, useState } from 'react';
import type { CaseShown } from '../../../../api/types.js';
import { api } from '../../../../api/client.js';
import { useDeed } from '../work/use-deed.js';
import { type Receiver, type Who, identityOf } from './receiver.js';
import type { PadHandle } from './signature-pad.js';

/** On the pad, by typing the name, or later on the printed record. */
export type How = 'pad' | 'typed' | 'paper';
export type DeliveryProblem = 'wrong' | 'unsigned' | 'unnamed' | 'otherName' | 'noPlace';

export interface DeliveryOf {
  readonly task: string;
  readonly outcome: string;
  /** Where it is handed out, unless somebody says otherwise. */
  readonly place: string;
  /** What 本人 is called. */
  readonly self: string;
}

/** What is entered of a delivery, what is wrong with it, and the delivery itself. */
export function useDelivery(of: CaseShown, { task, outcome, place: usual, self }: DeliveryOf) {
  const [receiver, setReceiver] = useState<Receiver>(() => receiverFor('self', of, self));
  const [method, setMethod] = useState('direct');
  const [place = usual, setPlace] = useState<string>();
  const [how, setHow] = useState<How>('pad');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<DeliveryProblem>();
  const [unsent, setUnsent] = useState<unknown>();
  const pad = useRef<PadHandle>(null);
  const { sending, failure, complete } = useDeed(of.number);
  const identity = identityOf(of, receiver);

  const wrongWith = (): DeliveryProblem | undefined => {
    const { name, relation } = receiver;
    if (identity === 'wrong') return 'wrong';
    if (name.trim() === '' || relation.trim() === '') return 'unnamed';
    if (place.trim() === '') return 'noPlace';
    if (how === 'pad' && pad.current?.isEmpty() !== false) return 'unsigned';
    if (how === 'typed' && typed.trim() === '') return 'unsigned';
    return how === 'typed' && typed.trim() !== name.trim() ? 'otherName' : undefined;
  };
  const deliver = async (): Promise<void> => {
    const wrong = wrongWith();
    setProblem(wrong);
    setUnsent(undefined);
    if (wrong) return;
    try {
      const { name: signer, relation } = receiver;
      const signature = how === 'pad' ? await sent(pad) : undefined;
      const fact = { type: 'deliver', method, place, signer, relation, signature };
      await complete(task, { outcome, facts: [fact] });
    } catch (error) {
      setUnsent(error);
    }
  };
  return {
    receiver,
    identity,
    method,
    place,
    how,
    typed,
    problem,
    failure: failure ?? unsent,
    sending,
    pad,
    choose: (who: Who, relation: string) => setReceiver(receiverFor(who, of, relation)),
    change: (more: Partial<Receiver>) => setReceiver({ ...receiver, ...more }),
    setMethod,
    setPlace,
    setHow,
    setTyped,
    deliver,
  };
}

function receiverFor(who: Who, of: CaseShown, relation: string): Receiver {
  const name = { self: of.applicant.name, agent: of.agent?.name ?? '', other: '' }[who];
  return { who, name, relation, idNumber: '' };
}

/** The picture of the signature goes first; the delivery names it. */
async function sent(pad: RefObject<PadHandle | null>): Promise<string | undefined> {
  const picture = await pad.current?.picture();
  if (!picture) return undefined;
  const kept = await api.upload<{ readonly sha256: string }>('/files', picture, '签名.png');
  return kept.sha256;
}
