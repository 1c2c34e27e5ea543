import { expect } from 'chai';
import {
  CLERK,
  codeOf,
  NOW,
  rowsOf,
  send,
  standIn,
  start,
  taskOf,
  turns,
  world,
} from './support.js';
import { createMemoryStore } from '../../../engine/store/memory/store.js';

const MINUTE = 60_000;

describe('hot aggregates', () => {
  it('let go of what nobody used for a minute, and load it again when it is wanted', async () => {
    // given
    const node = await world();
    node.runtime.start();
    const started = await Promise.all(Array.from({ length: 100 }, () => start(node)));
    expect(node.runtime.hotCount).to.equal(100);
    // when
    for (let i = 1; i <= 4; i++) node.clock.moveTo(NOW + (i * MINUTE) / 2);
    // then
    expect(node.runtime.hotCount).to.equal(0);
    const task = taskOf(started[7]!);
    const done = await send(node, started[7]!.aggregate, { type: 'completeTask', task });
    expect(done.ended).to.equal(true);
    await node.runtime.stop();
  });

  it('keep what is in use', async () => {
    // given
    const node = await world();
    node.runtime.start();
    const [used, idle] = [await start(node), await start(node)];
    // when
    for (let i = 1; i <= 6; i++) {
      node.clock.moveTo(NOW + (i * MINUTE) / 2);
      await node.runtime.read(used.aggregate);
    }
    // then
    expect(node.runtime.hotCount).to.equal(1);
    expect(idle.aggregate).not.to.equal(used.aggregate);
    await node.runtime.stop();
  });

  it('are let go of although the clock was set back', async () => {
    // given
    const node = await world();
    node.clock.moveTo(NOW + 86_400_000);
    await start(node);
    node.clock.moveTo(NOW);
    node.runtime.start();
    // when
    node.clock.moveTo(NOW + 2 * MINUTE);
    // then
    expect(node.runtime.hotCount).to.equal(0);
    await node.runtime.stop();
  });

  it('are no more than the most, whatever is on its way', async () => {
    // given
    const node = await world({ hotMost: 10 });
    // when
    const started = await Promise.all(Array.from({ length: 50 }, () => start(node)));
    const completed = await Promise.all(
      started.map((one) =>
        node.runtime.dispatch(one.aggregate, { type: 'completeTask', task: taskOf(one) }, CLERK),
      ),
    );
    // then
    expect(node.runtime.hotCount).to.be.at.most(10);
    expect(new Set(completed.map(codeOf))).to.deep.equal(new Set(['done']));
    expect(await rowsOf(node, 'task')).to.have.length(0);
  });

  it('tell nothing that is not durable, whatever is written while the store is asked', async () => {
    // given a disk that fills up, and a store that takes its time
    let isFull = false;
    const memory = createMemoryStore({ now: () => NOW });
    const store = standIn(memory, {
      commits: async (...asked) => {
        await turns(4);
        return memory.commits(...asked);
      },
      commit: async (batch) => {
        await turns(40);
        if (isFull) throw new Error('disk full');
        return memory.commit(batch);
      },
    });
    const node = await world({ store });
    const started = await start(node);
    isFull = true;
    // when
    const read = node.runtime.readCurrent(started.aggregate);
    await turns(2);
    const task = taskOf(started);
    const done = send(node, started.aggregate, { type: 'completeTask', task }).catch(codeOf);
    // then
    expect((await read)?.parts.has(task)).to.equal(true);
    await done;
  });

  it('load an aggregate once for all who ask at the same time', async () => {
    // given
    let loads = 0;
    const memory = createMemoryStore({ now: () => NOW });
    const store = standIn(memory, {
      load: async (aggregate) => {
        loads++;
        await turns(2);
        return memory.load(aggregate);
      },
    });
    const node = await world({ store, hotMost: 1 });
    const [one] = [await start(node), await start(node)];
    // when
    const read = await Promise.all(
      Array.from({ length: 20 }, () => node.runtime.read(one.aggregate)),
    );
    // then
    expect(loads).to.equal(1);
    expect(new Set(read).size).to.equal(1);
  });
});
