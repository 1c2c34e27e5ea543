import { textOf } from '../coerce.js';
import { evaluate } from '../evaluate.js';
import type { MessageDefinition } from '../model.js';
import type { DefinitionModule } from './definition.js';

/** Message: one receiver; waits as a subscription under the message's name. */
export const message: DefinitionModule<MessageDefinition> = {
  arm(run, owner, node, definition, place) {
    const name = textOf(run, evaluate(run, definition.name, owner.seq, node), node, '消息名称');
    if (name === undefined || name === '') {
      return run.halt('EXPRESSION_FAILED', node, { reason: '消息没有名称' });
    }
    const seq = run.draft.nextSeq();
    run.draft.add({
      seq,
      owner: owner.seq,
      process: owner.process,
      kind: 'subscription',
      node: node.index,
      event: 'message',
      name,
      ...(place === undefined ? undefined : { definition: place }),
      createdAt: run.now,
    });
    const body = { type: 'subscribed', subscription: seq, event: 'message', name } as const;
    return run.event(body, owner.process, run.activity(owner.seq), node);
  },
};
