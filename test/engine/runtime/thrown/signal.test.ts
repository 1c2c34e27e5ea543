import { expect } from 'chai';
import fc from 'fast-check';
import type { Event } from '../../../../engine/core/event.js';
import { VirtualClock } from '../../../../engine/runtime/clock.js';
import { PAGE } from '../../../../engine/runtime/subscriptions.js';
import { createMemoryStore } from '../../../../engine/store/memory/store.js';
import type { Store } from '../../../../engine/store/port.js';
import { process, signal } from '../../../support/model.js';
import { long } from '../../../support/seed.js';
import { type Opened, STORES } from '../stores.js';
import {
  CLERK,
  NOW,
  TENANT,
  rowsOf,
  send,
  standIn,
  start,
  taskOf,
  turns,
  world,
} from '../support.js';
import type { World } from '../support.js';

/** Hears it again and again, and counts in its history. */
const HEARS = process('hears')
  .start()
  .userTask('work')
  .end()
  .boundary('work', 'heard', signal('recall'), false)
  .end('told')
  .build();
const THROWS = process('throws')
  .start()
  .userTask('go')
  .node('intermediateThrowEvent', { id: 'call', events: [signal('recall')] })
  .userTask('after')
  .end()
  .boundary('after', 'own', signal('recall'), false)
  .end('ownEnd')
  .build();
const STARTS = process('starts').start('s', signal('recall')).userTask('work').end().build();
const FAILS = process('fails')
  .start()
  .catching('waits', signal('recall'))
  .script('broken', '${missing}', 'x')
  .end()
  .build();

describe('a signal thrown', () => {
  it('reaches everybody else once and starts what begins by it, pages and pages of them', async () => {
    // given
    const memory = createMemoryStore({ now: () => NOW });
    const tries: number[] = [];
    const store = standIn(memory, {
      leaseOutbox: async (request) => {
        const entries = await memory.leaseOutbox(request);
        tries.push(...entries.map(({ attempts }) => attempts));
        return entries;
      },
    });
    const node = await world({ store, models: [HEARS, THROWS, STARTS], settles: true });
    const hearers: number[] = [];
    for (let i = 0; i < PAGE * 2 + 7; i++) hearers.push((await start(node, 'hears')).aggregate);
    const thrower = await start(node, 'throws');
    node.runtime.start();
    // when
    await send(node, thrower.aggregate, { type: 'completeTask', task: taskOf(thrower, 'go') });
    // then
    for (const one of hearers) expect(await heardBy(node, one), String(one)).to.equal(1);
    expect(await rowsOf(node, 'processInstance', { definitionKey: 'starts' })).to.have.length(1);
    // the thrower did not wait when it threw
    expect(await heardBy(node, thrower.aggregate)).to.equal(0);
    expect(node.errors).to.deep.equal([]);
    // a page that leaves others to come has not failed
    expect(tries).to.deep.equal([0, 0, 0]);
    await node.runtime.stop();
  });

  it('from outside brings its variables to all, and nobody is no error', async () => {
    // given
    const node = await world({ models: [HEARS], settles: true });
    const { aggregate } = await start(node, 'hears');
    node.runtime.start();
    // when
    const variables = { why: { value: '抽检不合格' } };
    await node.runtime.signal({ name: 'recall', variables }, CLERK);
    await node.runtime.signal({ name: 'nobody', variables }, CLERK);
    await node.runtime.signal({ name: 'recall', variables }, { ...CLERK, tenant: 'other' });
    // then
    expect(await heardBy(node, aggregate)).to.equal(1);
    const scope = (await node.runtime.read(aggregate))?.parts.get(1);
    expect(scope?.kind === 'process' && scope.vars?.['why']?.value).to.equal('抽检不合格');
    await node.runtime.stop();
  });

  it('is kept from nobody by one who cannot take it', async () => {
    // given
    const node = await world({ models: [HEARS, FAILS], settles: true });
    const failing = await start(node, 'fails');
    const hearing = await start(node, 'hears');
    node.runtime.start();
    // when
    await node.runtime.signal({ name: 'recall', variables: {} }, CLERK);
    // then
    expect(await heardBy(node, hearing.aggregate)).to.equal(1);
    expect((await node.runtime.read(failing.aggregate))?.parts.size).to.be.greaterThan(1);
    expect(node.errors.map(String)).to.have.length(1);
    expect(String(node.errors[0])).to.include(`aggregate ${failing.aggregate}`);
    await node.runtime.stop();
  });

  it('by processes that throw to each other without end is stopped', async () => {
    // given each start throws what starts the next
    const endless = process('endless')
      .start('s', signal('again'))
      .node('endEvent', { id: 'e', events: [signal('again')] })
      .build();
    const node = await world({ models: [endless] });
    node.runtime.start();
    // when
    await node.runtime.signal({ name: 'again', variables: {} }, CLERK);
    while (node.errors.length === 0) await turns(100);
    await turns(100);
    // then
    expect(node.errors.map(String)).to.deep.equal([
      'Error: “again” was thrown 1001 times in one chain: stopped',
    ]);
    await node.runtime.stop();
  });
});

for (const [name, open] of Object.entries(STORES)) {
  describe(`a signal on ${name}`, () => {
    it('reaches each that waits exactly once, wherever the process dies', async function () {
      this.timeout(long ? 300_000 : 30_000);
      const deaths = fc.array(fc.nat({ max: 6 }), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 12 }), deaths, async (count, dying) => {
          // given
          const clock = new VirtualClock(NOW);
          const opened = await open(() => clock.now());
          const first = await nodeOn(opened, clock, []);
          await deployAll(first);
          const hearers: number[] = [];
          for (let i = 0; i < count; i++) hearers.push((await start(first, 'hears')).aggregate);
          await first.runtime.signal({ name: 'recall', variables: {} }, CLERK);
          await first.runtime.stop();
          // when each process dies after so many writes
          for (const writes of [...dying, 1_000]) {
            const node = await nodeOn(opened, clock, [writes]);
            node.runtime.start();
            await turns(opened.folder === undefined ? 20 : 40);
            if (writes === 1_000) await quiet(opened.store, clock);
            await node.runtime.stop();
            clock.moveTo(clock.now() + 60_000);
          }
          // then
          const last = await nodeOn(opened, clock, []);
          for (const one of hearers) expect(await heardBy(last, one), String(one)).to.equal(1);
          expect(await rowsOf(last, 'processInstance', { definitionKey: 'starts' })).to.have.length(
            1,
          );
          await opened.remove();
        }),
        { numRuns: long ? 200 : name === 'memory' ? 30 : 6 },
      );
    });
  });
}

// ---------------------------------------------------------------------------------------------

async function deployAll({ runtime }: World): Promise<void> {
  await runtime.definitions.deploy({
    tenant: TENANT,
    at: NOW,
    resources: {},
    models: [HEARS, STARTS].map((model) => ({ resource: model.key, model })),
  });
}

/** A process on the store; with `writes` its disk takes so many and no more. */
async function nodeOn(
  { store }: Opened,
  clock: VirtualClock,
  [writes]: readonly number[],
): Promise<World> {
  let left = writes ?? Number.POSITIVE_INFINITY;
  const write = <T>(go: () => Promise<T>): Promise<T> =>
    left-- > 0 ? go() : Promise.reject(new Error('dead'));
  const dying = standIn(store, {
    commit: (batch) => write(() => store.commit(batch)),
    settleOutbox: (done, again) => write(() => store.settleOutbox(done, again)),
  });
  return world({ store: dying, clock, models: [] });
}

/** Waits until the outbox is empty. */
async function quiet(store: Store, clock: VirtualClock): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const now = clock.now() + 3_600_000;
    const waiting = await store.leaseOutbox({ now, until: clock.now(), limit: 1 });
    if (waiting.length === 0) return;
    await turns(5);
  }
}

async function heardBy({ store }: Pick<World, 'store'>, aggregate: number): Promise<number> {
  const commits = await store.commits(aggregate, 0, 1_000);
  const events = commits.flatMap((commit) => commit.events as readonly Event[]);
  return events.filter((event) => event.type === 'signalReceived').length;
}
