import { expect } from 'chai';
import type { Event } from '../../../../engine/core/event.js';
import { onCrashPoint } from '../../../../engine/store/crash-point.js';
import { message, process } from '../../../support/model.js';
import { neighbour, rowsOf, send, standIn, start, taskOf, turns, world } from '../support.js';
import type { World } from '../support.js';

const WAITS = process('waits').start().receive('r', 'paid').userTask('work').end().build();
const STARTS = process('starts').start('s', message('paid')).userTask('work').end().build();
const THROWS = process('throws')
  .start()
  .userTask('go')
  .node('intermediateThrowEvent', { id: 'send', events: [message('paid')] })
  .receive('own', 'paid')
  .end()
  .build();
const FAILS = process('fails')
  .start()
  .receive('r', 'paid')
  .script('broken', '${missing}', 'x')
  .userTask('work')
  .end()
  .build();

describe('a message thrown', () => {
  afterEach(() => onCrashPoint(undefined));

  it('goes to the one that waits with the business key of the thrower', async () => {
    // given
    const node = await world({ models: [THROWS, WAITS, STARTS], settles: true });
    const [a, b] = [await waiting(node, 'A'), await waiting(node, 'B')];
    // when
    await thrown(node, 'B');
    // then
    expect([await took(node, a), await took(node, b)]).to.deep.equal([0, 1]);
    await node.runtime.stop();
  });

  it('goes to the only one that waits, where nobody has that key', async () => {
    // given
    const node = await world({ models: [THROWS, WAITS], settles: true });
    const other = await waiting(node, 'A');
    // when
    await thrown(node, 'B');
    // then
    expect(await took(node, other)).to.equal(1);
    await node.runtime.stop();
  });

  it('starts what begins by it where it is not clear who waits, with its business key', async () => {
    // given
    const node = await world({ models: [THROWS, WAITS, STARTS], settles: true });
    await waiting(node, 'A');
    await waiting(node, 'A');
    // when
    await thrown(node, 'B');
    // then
    const [started] = await rowsOf(node, 'processInstance', { definitionKey: 'starts' });
    expect(started?.fields['businessKey']).to.equal('B');
    expect(node.errors).to.deep.equal([]);
    await node.runtime.stop();
  });

  it('to nobody is no error, and the thrower is too late for its own', async () => {
    // given
    const node = await world({ models: [THROWS], settles: true });
    // when
    const { aggregate } = await thrown(node, 'B');
    // then
    expect(await rowsOf(node, 'subscription', { aggregate })).to.have.length(1);
    expect(node.errors).to.deep.equal([]);
    await node.runtime.stop();
  });

  it('to several of whom none is meant is told to the operator', async () => {
    // given
    const node = await world({ models: [THROWS, WAITS], settles: true });
    await waiting(node, 'A');
    await waiting(node, 'A');
    // when
    await thrown(node, 'B');
    // then
    expect(node.errors.map(String)).to.deep.equal([
      'Error: several wait for the thrown message “paid”',
    ]);
    await node.runtime.stop();
  });

  it('is delivered once, to the one that was chosen, when the process dies in between', async () => {
    // given
    const one = await world({ models: [THROWS, WAITS] });
    const first = await waiting(one, 'A');
    const thrower = await start(one, 'throws', { businessKey: 'A' });
    onCrashPoint((point) => {
      if (point === 'before-settle') throw new Error('dead');
    });
    one.runtime.start();
    await complete(one, thrower);
    await turns(40);
    await one.runtime.stop();
    // when a second one waits and the delivery is made again
    const two = neighbour(one);
    const second = await waiting(two, 'A');
    onCrashPoint(undefined);
    one.clock.moveTo(one.clock.now() + 60_000);
    two.runtime.start();
    await turns(40);
    // then
    expect([await took(one, first), await took(one, second)]).to.deep.equal([1, 0]);
    const left = { now: one.clock.now() * 2, until: one.clock.now() * 2, limit: 9 };
    expect(await one.store.leaseOutbox(left)).to.deep.equal([]);
    expect(
      await one.store.loadByKey('county', 'batch', `thrown/${thrower.aggregate}/2/0`),
    ).to.equal(undefined);
    await two.runtime.stop();
  });

  it('goes to the one whom another node has chosen, to which it was leased in the meantime', async () => {
    // given node two looks for a choice just before node one notes its own
    const one = await world({ models: [THROWS, WAITS] });
    const [chosen, other] = [await waiting(one, 'B'), await waiting(one, 'A')];
    const thrower = await start(one, 'throws', { businessKey: 'A' });
    await complete(one, thrower);
    const [subscription] = await rowsOf(one, 'subscription', { aggregate: chosen });
    const key = `thrown/${thrower.aggregate}/2/0`;
    const head = { type: 'execution', aggregate: chosen, subscription: subscription!.seq };
    await one.runtime.documents.create({ tenant: 'county', kind: 'batch', key }, { head });
    let looks = 0;
    const store = standIn(one.store, {
      loadByKey: async (tenant, kind, name) =>
        name === key && looks++ === 0 ? undefined : one.store.loadByKey(tenant, kind, name),
    });
    const two = neighbour({ ...one, store });
    // when
    two.runtime.start();
    await turns(60);
    // then
    expect(looks).to.be.greaterThan(1);
    expect([await took(one, chosen), await took(one, other)]).to.deep.equal([1, 0]);
    expect(two.errors).to.deep.equal([]);
    await two.runtime.stop();
  });

  it('that its receiver cannot take is tried again until it can', async () => {
    // given
    const node = await world({ models: [THROWS, FAILS], settles: true });
    const receiver = (await start(node, 'fails', { businessKey: 'B' })).aggregate;
    await thrown(node, 'B');
    expect(await took(node, receiver)).to.equal(0);
    expect(String(node.errors[0])).to.include('EXPRESSION_FAILED at broken');
    // when
    const set = { missing: { value: 1 } };
    await send(node, receiver, { type: 'setVariables', scope: 1, local: false, set });
    node.clock.moveTo(node.clock.now() + 2_000);
    await turns(40);
    // then
    expect(await took(node, receiver)).to.equal(1);
    await node.runtime.stop();
  });
});

// ---------------------------------------------------------------------------------------------

async function waiting(node: World, businessKey: string): Promise<number> {
  return (await start(node, 'waits', { businessKey })).aggregate;
}

async function thrown(node: World, businessKey: string): Promise<{ aggregate: number }> {
  const started = await start(node, 'throws', { businessKey });
  node.runtime.start();
  await complete(node, started);
  return started;
}

async function complete(
  node: World,
  started: Parameters<typeof taskOf>[0] & { aggregate: number },
): Promise<void> {
  await send(node, started.aggregate, { type: 'completeTask', task: taskOf(started, 'go') });
}

async function took({ store }: Pick<World, 'store'>, aggregate: number): Promise<number> {
  const commits = await store.commits(aggregate, 0, 100);
  const events = commits.flatMap((commit) => commit.events as readonly Event[]);
  return events.filter((event) => event.type === 'messageReceived').length;
}
