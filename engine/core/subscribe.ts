import type { Host, Seq, Subscription } from './aggregate.js';
import type { Node } from './model.js';
import type { Run } from './run.js';

/** From now on `node` waits below `owner` for that message, signal or condition. */
export function subscribe(
  run: Run,
  owner: Host,
  node: Node,
  to: Pick<Subscription, 'event' | 'name' | 'interest'>,
  place: number | undefined,
): Seq {
  const { event, name, interest } = to;
  const seq = run.draft.nextSeq();
  run.draft.add({
    seq,
    owner: owner.seq,
    process: owner.process,
    kind: 'subscription',
    node: node.index,
    event,
    name,
    ...(place === undefined ? undefined : { definition: place }),
    createdAt: run.now,
    interest,
  });
  const body = { type: 'subscribed', subscription: seq, event, name } as const;
  run.event(body, owner.process, run.activity(owner.seq), node);
  return seq;
}
