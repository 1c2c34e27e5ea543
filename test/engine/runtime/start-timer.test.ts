import { expect } from 'chai';
import { process, timer } from '../../support/model.js';
import { deploy, moveTo, neighbour, NOW, rowsOf, send, turns, textOf, world } from './support.js';

const HOUR = 3_600_000;
const begins = (value: string, kind: 'cycle' | 'duration' | 'date' = 'cycle') =>
  process('nightly').start('begin', timer(value, kind)).userTask('work').end().build();

describe('timer start events', () => {
  it('start as often as the cycle says, at its times', async () => {
    // given
    const node = await world({ models: [begins('R3/PT1H')] });
    const times: number[] = [];
    node.runtime.onCommitted(({ events }) => {
      for (const { type, at } of events) {
        if (type === 'processStarted') times.push((at - NOW) / HOUR);
      }
    });
    // when
    await moveTo(node, NOW + 24 * HOUR);
    // then
    expect(times).to.deep.equal([1, 2, 3]);
    expect(await rowsOf(node, 'job')).to.have.length(0);
  });

  it('once for a date or a duration', async () => {
    // given
    const node = await world({ models: [begins('PT2H', 'duration')] });
    // when
    await moveTo(node, NOW + 24 * HOUR);
    // then
    expect(await rowsOf(node, 'task')).to.have.length(1);
  });

  it('of an older version end when a newer one is deployed', async () => {
    // given
    const node = await world({ models: [begins('R/PT1H')] });
    await moveTo(node, NOW + HOUR);
    // when
    await deploy(node.runtime, begins('R/PT6H'));
    await moveTo(node, NOW + 8 * HOUR);
    // then
    const rows = await rowsOf(node, 'task');
    const versions = rows.map((row) => textOf(row, 'definitionId').split(':')[1]);
    expect(versions).to.deep.equal(['1', '2']);
    expect(await rowsOf(node, 'job')).to.have.length(1);
  });

  it('start once although two nodes and a crash between start and next run try again', async () => {
    // given
    const one = await world({ models: [begins('R2/PT1H')] });
    const [two, three] = [neighbour(one), neighbour(one)];
    one.clock.moveTo(NOW + HOUR);
    const [job] = await one.store.leaseJobs({
      now: NOW + HOUR,
      until: NOW + HOUR,
      node: 'dead',
      limit: 1,
    });
    const definition = { id: textOf(job, 'definitionId') };
    const commandKey = `timer/${job!.aggregate}/${job!.seq}/${NOW + HOUR}`;
    await one.runtime.startInstance(
      { type: 'start', definition, startEvent: 'begin' },
      { tenant: job!.tenant, actor: {}, commandKey },
    );
    // when
    await Promise.all([two, three].map(({ runtime }) => runtime.jobs.runDue()));
    // then
    expect(await rowsOf(one, 'task')).to.have.length(1);
    const [next] = await rowsOf(one, 'job');
    expect(next?.fields).to.include({ dueAt: NOW + 2 * HOUR });
  });

  it('that are refused cost retries; a cycle goes on, a single one stands with its reason', async () => {
    // given
    const failing = (key: string, value: string, kind: 'cycle' | 'duration') =>
      process(key).start('begin', timer(value, kind)).script('x', '${missing}', 'y').end().build();
    const models = [failing('cycle', 'R/PT1H', 'cycle'), failing('single', 'PT1H', 'duration')];
    const node = await world({ models });
    // when
    await moveTo(node, NOW + HOUR);
    // then
    const rows = await rowsOf(node, 'job');
    const byKey = Object.fromEntries(rows.map(({ fields }) => [fields['definitionKey'], fields]));
    expect(byKey['cycle']).to.include({ dueAt: NOW + 2 * HOUR, retries: 3 });
    expect(byKey['single']).to.include({ dueAt: NOW + HOUR, retries: 0 });
    expect(byKey['single']?.['errorMessage']).to.include('missing');
    expect(await rowsOf(node, 'processInstance')).to.have.length(0);
  });

  it('are taken up by the next process, by itself', async () => {
    // given
    const one = await world({ models: [begins('R1/PT1H')] });
    await one.runtime.stop();
    const two = neighbour(one);
    two.runtime.start();
    // when
    one.clock.moveTo(NOW + 5 * HOUR);
    await turns();
    // then
    const [task] = await rowsOf(two, 'task');
    const done = await send(two, task!.aggregate, { type: 'completeTask', task: task!.seq });
    expect(done.ended).to.equal(true);
    await two.runtime.stop();
  });
});
