import { expect } from 'chai';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import type { Store } from '../../../engine/store/port.js';
import { neighbour, NOW, rowsOf, send, standIn, start, taskOf, world } from './support.js';
import type { World } from './support.js';

describe('projector', () => {
  it('has in history what has been acknowledged, once it has caught up', async () => {
    // given
    const node = await world();
    const started = await Promise.all(Array.from({ length: 30 }, () => start(node)));
    // when
    await node.runtime.projector.caughtUp();
    // then
    const rows = await rowsOf(node, 'historyProcess', { state: 'ACTIVE' });
    expect(rows).to.have.length(started.length);
  });

  it('writes once what starts and ends in one batch', async () => {
    // given
    let written = 0;
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const memory = createMemoryStore({ now: () => NOW });
    const store = standIn(memory, {
      // so that all is there when the projector first looks, however busy the machine is
      unprojected: (limit) => gate.then(() => memory.unprojected(limit)),
      project: (token, rows) => {
        written += rows.filter(({ kind }) => kind === 'historyProcess').length;
        return memory.project(token, rows);
      },
    });
    const node = await world({ store });
    // when
    for (let i = 0; i < 20; i++) {
      const started = await start(node);
      await send(node, started.aggregate, { type: 'completeTask', task: taskOf(started) });
    }
    open();
    await node.runtime.projector.caughtUp();
    // then
    expect(written).to.equal(20);
    expect(await rowsOf(node, 'historyProcess', { state: 'COMPLETED' })).to.have.length(20);
  });

  it('of a new process takes up where the last one stopped, before it says that it has', async () => {
    // given a process that died with much of its work not yet in history
    const memory = createMemoryStore({ now: () => NOW });
    const dead = standIn(memory, { project: () => new Promise<never>(() => undefined) });
    const one = await world({ store: dead });
    await Promise.all(Array.from({ length: 900 }, () => start(one)));
    const two = neighbour({ ...one, store: memory });
    two.runtime.start();
    // when
    await two.runtime.projector.caughtUp();
    // then
    expect(await rowsOf({ store: memory }, 'historyProcess')).to.have.length(900);
    await two.runtime.stop();
  });

  it('of two nodes write each row once', async () => {
    // given
    const one = await world();
    const two = neighbour(one);
    await Promise.all([one, two, one, two].map((node) => start(node)));
    // when
    await Promise.all([one, two].map(({ runtime }) => runtime.projector.caughtUp()));
    // then
    expect(await rowsOf(one, 'historyProcess')).to.have.length(4);
  });

  it('that fails is reported, holds nobody up and tries again', async () => {
    // given
    const { node, mend } = await broken();
    await start(node);
    // when
    await node.runtime.projector.caughtUp();
    const failed = (await rowsOf(node, 'historyProcess')).length;
    mend();
    await node.runtime.projector.caughtUp();
    // then
    expect([failed, (await rowsOf(node, 'historyProcess')).length]).to.deep.equal([0, 1]);
    expect(node.errors.map(String)).to.deep.equal(['Error: full']);
  });

  it('that takes too long holds a query up for a bounded time', async () => {
    // given
    const memory = createMemoryStore({ now: () => NOW });
    const slow = standIn(memory, { project: () => new Promise<never>(() => undefined) });
    const node = await world({ store: slow });
    await start(node);
    let isDone = false;
    const waiting = node.runtime.projector.caughtUp().then(() => (isDone = true));
    // when
    node.clock.moveTo(NOW + 4_999);
    await Promise.resolve();
    const early = isDone;
    node.clock.moveTo(NOW + 5_000);
    await waiting;
    // then
    expect([early, isDone]).to.deep.equal([false, true]);
  });

  it('finishes what has been committed when it stops', async () => {
    // given
    const node = await world();
    await Promise.all(Array.from({ length: 700 }, () => start(node)));
    // when
    await node.runtime.stop();
    // then
    expect(await rowsOf(node, 'historyProcess')).to.have.length(700);
  });
});

async function broken(): Promise<{ node: World; mend: () => void }> {
  const memory = createMemoryStore({ now: () => NOW });
  let fails = true;
  const project: Store['project'] = (token, rows) =>
    fails ? Promise.reject(new Error('full')) : memory.project(token, rows);
  const node = await world({ store: standIn(memory, { project }) });
  return { node, mend: () => (fails = false) };
}
