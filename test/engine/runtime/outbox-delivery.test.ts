import { expect } from 'chai';
import type { Effect } from '../../../engine/core/event.js';
import type { Step } from '../../../engine/core/outcome.js';
import { createStep } from '../../../engine/core/step.js';
import { VirtualClock } from '../../../engine/runtime/clock.js';
import { message, process } from '../../support/model.js';
import { neighbour, NOW, ONE_TASK, rowsOf, start, turns, textOf, world } from './support.js';
import type { World, WorldOptions } from './support.js';

const WAITS = process('waits').start().receive('r', 'paid').userTask('work').end().build();
const STARTS = process('starts').start('s', message('paid')).userTask('work').end().build();
const NOTIFY: Effect = { type: 'notify', topic: 't', to: ['li'], payload: { n: 1 } };
const THROW: Effect = { type: 'throwMessage', name: 'paid', variables: {} };

describe('outbox', () => {
  it('delivers each effect of a commit under an id of its own', async () => {
    // given
    const heard: string[] = [];
    const node = await withEffects([NOTIFY, { ...NOTIFY, topic: 'u' }], {
      onEffect: async (effect, { id }) => void heard.push(`${id} ${topicOf(effect)}`),
    });
    node.runtime.start();
    // when
    const { aggregate } = await start(node);
    await turns();
    // then
    expect(heard).to.deep.equal([`${aggregate}/1/0 t`, `${aggregate}/1/1 u`]);
    await node.runtime.stop();
    expect(await left(node)).to.deep.equal([]);
  });

  it('tries again with growing pauses until it is taken', async () => {
    // given
    const times: number[] = [];
    const clock = new VirtualClock(NOW);
    const onEffect = async (): Promise<void> => {
      times.push((clock.now() - NOW) / 1_000);
      if (times.length < 4) throw new Error('nobody there');
    };
    const node = await withEffects([NOTIFY], { onEffect, clock });
    node.runtime.start();
    await start(node);
    // when
    for (let s = 1; s <= 40; s++) {
      await turns(5);
      clock.moveTo(NOW + s * 1_000);
    }
    await turns(5);
    // then 1, 2 and 4 seconds later
    expect(times).to.deep.equal([0, 1, 3, 7]);
    expect(node.errors).to.have.length(3);
    await node.runtime.stop();
    expect(await left(node)).to.deep.equal([]);
  });

  it('delivers what a process left that died before, at least once', async () => {
    // given a process that died between delivery and settling
    const one = await withEffects([NOTIFY]);
    const { aggregate } = await start(one);
    const leased = await one.store.leaseOutbox({ now: NOW, until: NOW + 30_000, limit: 9 });
    const heard: string[] = [];
    const two = neighbour(one, { onEffect: async (_, { id }) => void heard.push(id) });
    // when
    two.runtime.start();
    await turns();
    const early = [...heard];
    one.clock.moveTo(NOW + 30_000);
    await turns();
    // then
    expect(leased).to.have.length(1);
    expect([early, heard]).to.deep.equal([[], [`${aggregate}/1/0`]]);
    await two.runtime.stop();
  });

  it('starts one instance by a message that is delivered twice', async () => {
    // given
    const node = await withEffects([THROW], {}, [ONE_TASK, STARTS]);
    await start(node);
    await node.store.leaseOutbox({ now: NOW, until: NOW, limit: 9 });
    const [entry] = await node.store.leaseOutbox({ now: NOW, until: NOW, limit: 9 });
    const [definition] = await rowsOf(node, 'definition', { key: 'starts' });
    await node.runtime.startInstance(
      {
        type: 'start',
        definition: { id: textOf(definition, 'definitionId') },
        startEvent: 's',
      },
      { tenant: 'county', actor: {}, commandKey: entry!.id },
    );
    // when
    node.runtime.start();
    await turns();
    await node.runtime.stop();
    // then
    expect(await rowsOf(node, 'processInstance', { definitionKey: 'starts' })).to.have.length(1);
  });

  it('wakes the instance that waits for its message', async () => {
    // given
    const node = await withEffects([THROW], {}, [ONE_TASK, WAITS]);
    const waiting = await start(node, 'waits');
    node.runtime.start();
    // when
    await start(node);
    await turns();
    // then
    expect(await rowsOf(node, 'task', { aggregate: waiting.aggregate })).to.have.length(1);
    await node.runtime.stop();
  });

  it('delivers at once although time inside the aggregate is ahead of a clock set back', async () => {
    // given
    const heard: number[] = [];
    const node = await withEffects([NOTIFY], { onEffect: async () => void heard.push(1) });
    node.runtime.start();
    node.clock.moveTo(NOW - 86_400_000);
    // when
    await start(node);
    await turns();
    // then
    expect(heard).to.deep.equal([1]);
    await node.runtime.stop();
  });

  it('stops between batches, what is leased is finished', async () => {
    // given
    let release: (() => void) | undefined;
    let delivered = 0;
    const onEffect = async (): Promise<void> => {
      if (delivered++ === 0) await new Promise<void>((resolve) => (release = resolve));
    };
    const node = await withEffects([NOTIFY], { onEffect });
    for (let i = 0; i < 100; i++) await start(node);
    node.runtime.start();
    await turns();
    // when
    const stopping = node.runtime.stop();
    release!();
    await stopping;
    // then
    expect(delivered).to.equal(64);
    expect(await left(node)).to.have.length(36);
  });
});

/** A world in which every start of `one-task` has these effects. */
function withEffects(
  effects: readonly Effect[],
  more: WorldOptions = {},
  models = [ONE_TASK],
): Promise<World> {
  const step = createStep();
  const withThem: Step = (aggregate, command, env) => {
    const outcome = step(aggregate, command, env);
    const isOurs =
      command.type === 'start' &&
      'key' in command.definition &&
      command.definition.key === 'one-task';
    return isOurs && 'delta' in outcome ? { ...outcome, effects } : outcome;
  };
  return world({ step: withThem, models, ...more });
}

/** What has not been delivered, whenever it is due. */
async function left({ store }: World): Promise<readonly string[]> {
  const later = NOW + 1e9;
  return (await store.leaseOutbox({ now: later, until: later, limit: 99 })).map(({ id }) => id);
}

function topicOf(effect: Effect): string {
  return effect.type === 'notify' ? effect.topic : effect.type;
}
