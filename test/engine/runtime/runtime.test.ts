import { expect } from 'chai';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import type { Commit } from '../../../engine/store/port.js';
import { process } from '../../support/model.js';
import {
  CLERK,
  codeOf,
  NOW,
  ONE_TASK,
  rowsOf,
  send,
  standIn,
  start,
  taskOf,
  turns,
  world,
} from './support.js';

describe('runtime', () => {
  describe('stopping', () => {
    it('finishes what is under way and refuses what is new, by a value', async () => {
      // given
      const memory = createMemoryStore({ now: () => NOW });
      const slow = standIn(memory, {
        commit: async (batch: readonly Commit[]) => {
          await turns(5);
          return memory.commit(batch);
        },
        load: async (aggregate) => {
          await turns(5);
          return memory.load(aggregate);
        },
      });
      const node = await world({ store: slow, hotMost: 0 });
      const started = await start(node);
      const under = [
        start(node),
        send(node, started.aggregate, { type: 'completeTask', task: taskOf(started) }),
      ];
      // when
      const stopping = node.runtime.stop();
      const { runtime } = node;
      const refused = [
        await runtime.startInstance({ type: 'start', definition: { key: 'one-task' } }, CLERK),
        await runtime.dispatch(started.aggregate, { type: 'releaseTask', task: 1 }, CLERK),
      ];
      const [message] = await runtime.correlate({ name: 'x' }, CLERK);
      await stopping;
      const rows = await rowsOf({ store: memory }, 'historyProcess');
      // then
      expect(refused.map(codeOf)).to.deep.equal(['STOPPING', 'STOPPING']);
      expect(message).to.deep.equal({ rejected: { code: 'STOPPING' } });
      expect((await Promise.all(under)).map(({ ended }) => ended)).to.deep.equal([false, true]);
      expect(rows.map(({ fields }) => fields['state'])).to.deep.equal(['COMPLETED', 'ACTIVE']);
    });

    it('finishes the jobs that it has leased and leases no more', async () => {
      // given
      const model = process('async').start().task('later', { asyncBefore: true }).end().build();
      const node = await world({ models: [model] });
      for (let i = 0; i < 100; i++) await start(node, 'async');
      const running = node.runtime.jobs.runDue();
      await Promise.resolve();
      // when
      await node.runtime.stop();
      // then
      expect(await running).to.equal(64);
      const jobs = await rowsOf(node, 'job');
      expect(jobs).to.have.length(36);
      expect(jobs.filter(({ fields }) => fields['leasedBy'])).to.have.length(0);
    });
  });

  it('reads what is durable, never what may still be lost', async () => {
    // given
    const memory = createMemoryStore({ now: () => NOW });
    let fails = false;
    const store = standIn(memory, {
      commit: async (batch: readonly Commit[]) => {
        await turns(3);
        return fails ? Promise.reject(new Error('full')) : memory.commit(batch);
      },
    });
    const node = await world({ store });
    const { aggregate } = await start(node);
    fails = true;
    const set = { n: { value: 1 } };
    const command = { type: 'setVariables', scope: 1, local: true, set } as const;
    // when
    const [lost, read] = await Promise.allSettled([
      node.runtime.dispatch(aggregate, command, CLERK),
      turns(1).then(() => node.runtime.read(aggregate)),
    ]);
    // then
    expect(lost.status).to.equal('rejected');
    const scope = read.status === 'fulfilled' ? read.value?.parts.get(1) : undefined;
    expect(scope?.kind === 'process' && scope.vars).to.equal(undefined);
  });

  it('tells listeners of durable commits in order; what one throws harms nobody', async () => {
    // given
    const node = await world();
    const heard: number[] = [];
    node.runtime.onCommitted(() => {
      throw new Error('listener');
    });
    const stop = node.runtime.onCommitted(({ events }) => heard.push(...events.map((e) => e.seq)));
    // when
    const { aggregate, events } = await start(node);
    const task = taskOf({ events });
    await send(node, aggregate, { type: 'claimTask', task, user: 'li' });
    stop();
    await send(node, aggregate, { type: 'releaseTask', task });
    // then
    expect(heard).to.deep.equal(heard.map((_, index) => index + 1));
    expect(node.errors.map(String)).to.deep.equal(Array(3).fill('Error: listener'));
  });

  it('starts on a store that another one has filled', async () => {
    // given
    const one = await world({ models: [ONE_TASK] });
    const started = await start(one);
    await one.runtime.stop();
    const two = await world({ store: one.store, models: [] });
    // when
    const task = taskOf(started);
    const done = await send(two, started.aggregate, { type: 'completeTask', task });
    // then
    expect(done).to.include({ ended: true, rev: 2 });
  });
});
