import { expect } from 'chai';
import type { Event } from '../../../engine/core/event.js';
import type { Step } from '../../../engine/core/outcome.js';
import { createStep } from '../../../engine/core/step.js';
import { process, timer } from '../../support/model.js';
import {
  moveTo,
  neighbour,
  NOW,
  rowsOf,
  send,
  start,
  taskOf,
  turns,
  textOf,
  world,
} from './support.js';
import type { World } from './support.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAIT = (duration: string) =>
  process('wait').start().catching('pause', timer(duration)).end().build();
const ASYNC = process('async').start().task('later', { asyncBefore: true }).end().build();
const FAILING = process('failing')
  .start()
  .script('later', '${missing}', 'x', { asyncBefore: true })
  .end()
  .build();

describe('jobs', () => {
  it('fire timers in due order, each at its time', async () => {
    // given
    const models = ['PT3H', 'PT1H', 'PT2H'].map((duration, index) => ({
      ...WAIT(duration),
      key: `wait${index}`,
    }));
    const node = await world({ models });
    const fired: string[] = [];
    listen(node, (event) => {
      if (event.type === 'timerFired') fired.push(`${(event.at - NOW) / HOUR}h`);
    });
    for (const { key } of models) await start(node, key);
    // when
    await moveTo(node, NOW + DAY);
    // then
    expect(fired).to.deep.equal(['1h', '2h', '3h']);
    expect(await rowsOf(node, 'processInstance')).to.have.length(0);
  });

  it('wait for years', async () => {
    // given
    const node = await world({ models: [WAIT('P30Y')] });
    await start(node, 'wait');
    const due = Date.parse('2056-03-02T09:00:00+08:00');
    // when
    await moveTo(node, due - 1);
    const before = (await rowsOf(node, 'processInstance')).length;
    await moveTo(node, due);
    // then
    expect([before, (await rowsOf(node, 'processInstance')).length]).to.deep.equal([1, 0]);
  });

  it('look by themselves when something comes due, and run what comes due by it', async () => {
    // given
    const model = process('two')
      .start()
      .catching('pause', timer('PT1H'))
      .task('later', { asyncBefore: true })
      .userTask('work')
      .end()
      .build();
    const node = await world({ models: [model] });
    node.runtime.start();
    await start(node, 'two');
    // when
    node.clock.moveTo(NOW + HOUR);
    await turns();
    // then
    expect(await rowsOf(node, 'task')).to.have.length(1);
    await node.runtime.stop();
  });

  it('are neither doubled nor lost between two nodes', async () => {
    // given
    const one = await world({ models: [WAIT('PT1H')] });
    const two = neighbour(one);
    const fired: number[] = [];
    for (const node of [one, two]) {
      listen(node, (event, aggregate) => {
        if (event.type === 'timerFired') fired.push(aggregate);
      });
    }
    const started = await Promise.all(Array.from({ length: 200 }, () => start(one, 'wait')));
    // when
    one.clock.moveTo(NOW + HOUR);
    const ran = await Promise.all([one.runtime.jobs.runDue(), two.runtime.jobs.runDue()]);
    // then
    const numbers = started.map(({ aggregate }) => aggregate);
    expect(fired.toSorted((a, b) => a - b)).to.deep.equal(numbers);
    expect(ran[0] + ran[1]).to.equal(200);
    expect(ran.every((count) => count > 0)).to.equal(true);
  });

  it('of a node that died come back when its lease has run out', async () => {
    // given
    const node = await world({ models: [ASYNC] });
    await start(node, 'async');
    const { store, clock } = node;
    const lease = { now: NOW, until: NOW + 60_000, node: 'dead', limit: 9 };
    expect(await store.leaseJobs(lease)).to.have.length(1);
    // when
    const early = await node.runtime.jobs.runDue();
    clock.moveTo(NOW + 60_000);
    const late = await node.runtime.jobs.runDue();
    // then
    expect([early, late]).to.deep.equal([0, 1]);
  });

  it('that fail cost a retry each, then an incident stands and nothing runs', async () => {
    // given
    const node = await world({ models: [FAILING] });
    const { aggregate } = await start(node, 'failing');
    // when
    const ran = await node.runtime.jobs.runDue();
    // then
    const [job] = await rowsOf(node, 'job');
    expect(ran).to.equal(3);
    expect(job?.fields).to.include({ retries: 0 });
    expect(textOf(job, 'errorMessage')).to.include('missing');
    expect(await rowsOf(node, 'incident')).to.have.length(1);
    // when it is mended
    const set = { missing: { value: 1 } };
    await send(node, aggregate, { type: 'setVariables', scope: 1, local: true, set });
    await send(node, aggregate, { type: 'setJob', job: job!.seq, retries: 1 });
    await node.runtime.jobs.runDue();
    // then
    expect(await rowsOf(node, 'processInstance')).to.have.length(0);
  });

  it('one that throws stops no other, and comes back after its lease', async () => {
    // given a bug that shows once
    const step = createStep();
    let thrown = 0;
    const buggy: Step = (aggregate, command, env) => {
      if (command.type === 'runJob' && thrown++ === 0) throw new Error('bug');
      return step(aggregate, command, env);
    };
    const node = await world({ models: [ASYNC], step: buggy });
    await Promise.all([start(node, 'async'), start(node, 'async')]);
    // when
    await node.runtime.jobs.runDue();
    // then
    expect(node.errors.map(String)).to.deep.equal(['Error: bug']);
    expect(await rowsOf(node, 'processInstance')).to.have.length(1);
    // when
    node.clock.moveTo(NOW + 60_000);
    await node.runtime.jobs.runDue();
    // then
    expect(await rowsOf(node, 'processInstance')).to.have.length(0);
  });

  it('do not run on a suspended instance, and do once it is resumed', async () => {
    // given
    const node = await world({ models: [WAIT('PT1H')] });
    const { aggregate } = await start(node, 'wait');
    await send(node, aggregate, { type: 'suspend', process: 1 });
    // when
    await moveTo(node, NOW + DAY);
    const suspended = (await rowsOf(node, 'processInstance')).length;
    await send(node, aggregate, { type: 'resume', process: 1 });
    await node.runtime.jobs.runDue();
    // then
    expect([suspended, (await rowsOf(node, 'processInstance')).length]).to.deep.equal([1, 0]);
  });

  it('fire once each while the clock jumps back and forth', async () => {
    // given a timer that leaves its task alone, each hour, three times
    const model = process('remind')
      .start()
      .userTask('work')
      .end()
      .boundary('work', 'reminder', timer('R3/PT1H', 'cycle'), false)
      .end('reminded')
      .build();
    const node = await world({ models: [model] });
    node.runtime.start();
    const started = await start(node, 'remind');
    const fired: number[] = [];
    listen(node, (event) => {
      if (event.type === 'timerFired') fired.push((event.at - NOW) / HOUR);
    });
    // when
    for (const hours of [0.5, 1, -48, 1, 0, 2, 1.5, 2.5, -1, 3, 2, 3, 30]) {
      node.clock.moveTo(NOW + hours * HOUR);
      await turns();
    }
    // then
    expect(fired).to.deep.equal([1, 2, 3]);
    const done = await send(node, started.aggregate, {
      type: 'completeTask',
      task: taskOf(started),
    });
    expect(done.ended).to.equal(true);
    await node.runtime.stop();
  });
});

function listen({ runtime }: World, heard: (event: Event, aggregate: number) => void): void {
  runtime.onCommitted(({ aggregate, events }) => {
    for (const event of events) heard(event, aggregate);
  });
}
