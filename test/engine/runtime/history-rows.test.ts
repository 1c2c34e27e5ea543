import { expect } from 'chai';
import type { Event } from '../../../engine/core/event.js';
import { process, timer } from '../../support/model.js';
import { CLERK, moveTo, NOW, ONE_TASK, rowsOf, send, start, taskOf, world } from './support.js';
import type { World } from './support.js';

const HOUR = 3_600_000;
/** A call, a boundary timer, a message, a sub-process: most of what makes history. */
const STORY = process('story')
  .start()
  .subProcess('part', (inside) => inside.start('inner').userTask('fill').end('filled'))
  .call('ask', 'one-task')
  .receive('r', 'paid')
  .end('over')
  .boundary('part', 'late', timer('PT1H'), false)
  .end('noted')
  .build();

describe('history rows', () => {
  it('say of each process when it began and how it ended', async () => {
    // given
    const node = await world({ models: [ONE_TASK, STORY] });
    const aggregate = await story(node);
    // when
    await node.runtime.projector.caughtUp();
    // then
    const rows = await rowsOf(node, 'historyProcess', { aggregate });
    expect(rows.map(({ seq, fields }) => ({ seq, ...fields, definitionId: 0 }))).to.deep.equal([
      {
        seq: 1,
        processSeq: 1,
        definitionId: 0,
        definitionKey: 'story',
        businessKey: 'K',
        state: 'COMPLETED',
        startedAt: NOW,
        startedBy: 'clerk',
        startElement: 'startEvent1',
        endedAt: NOW + 2 * HOUR,
        endElement: 'over',
        rootSeq: 1,
      },
      {
        seq: rows[1]!.seq,
        processSeq: rows[1]!.seq,
        definitionId: 0,
        definitionKey: 'one-task',
        state: 'COMPLETED',
        startedAt: NOW + 2 * HOUR,
        startedBy: 'clerk',
        endedAt: NOW + 2 * HOUR,
        endElement: 'done',
        superProcess: 1,
        rootSeq: 1,
      },
    ]);
  });

  it('say the same as the events', async () => {
    // given
    const node = await world({ models: [ONE_TASK, STORY] });
    const aggregate = await story(node);
    await node.runtime.projector.caughtUp();
    const commits = await node.store.commits(aggregate, 0, 99);
    const events = commits.flatMap((commit) => commit.events as Event[]);
    // when
    const activities = await rowsOf(node, 'historyActivity', { aggregate });
    const tasks = await rowsOf(node, 'historyTask', { aggregate });
    const variables = await rowsOf(node, 'historyVariable', { aggregate });
    // then every activity with its start and end, and no other
    const spans = new Map<number, [string, number?, number?]>();
    for (const { type, instance, element, at } of events) {
      if (type === 'activityStarted') spans.set(instance!, [element!, at]);
      if (type === 'activityEnded') spans.get(instance!)![2] = at;
    }
    const told = activities.map(({ seq, fields }) => [
      seq,
      [fields['elementId'], fields['startedAt'], fields['endedAt']],
    ]);
    expect(told).to.deep.equal([...spans]);
    expect(spans.size).to.equal(13);
    // every task, with who had it last and how it ended
    expect(
      tasks.map(({ fields }) => [fields['elementId'], fields['assignee'], fields['how']]),
    ).to.eql([
      ['fill', 'wang', 'completed'],
      ['work', undefined, 'completed'],
    ]);
    // every variable with its last value
    expect(variables.map(({ fields }) => [fields['name'], fields['value']])).to.deep.equal([
      ['sum', '[1,{"a":null}]'],
    ]);
  });

  it('say of a task that nobody has any more that nobody has it', async () => {
    // given
    const node = await world();
    const started = await start(node);
    const task = taskOf(started);
    await send(node, started.aggregate, { type: 'claimTask', task, user: 'li' });
    await node.runtime.projector.caughtUp();
    // when
    await send(node, started.aggregate, { type: 'releaseTask', task });
    await node.runtime.projector.caughtUp();
    // then
    const [row] = await rowsOf(node, 'historyTask');
    expect(row?.fields['assignee'] ?? '').to.equal('');
  });

  it('name who completed a task, claimed or not, and nobody for one that was deleted', async () => {
    // given
    const node = await world();
    const [done, deleted] = [await start(node), await start(node)];
    // when
    await send(node, done.aggregate, { type: 'completeTask', task: taskOf(done) });
    await send(node, deleted.aggregate, { type: 'cancel', process: 1, reason: '撤回' });
    await node.runtime.projector.caughtUp();
    // then
    const [completed] = await rowsOf(node, 'historyTask', { aggregate: done.aggregate });
    const [gone] = await rowsOf(node, 'historyTask', { aggregate: deleted.aggregate });
    expect(completed?.fields).to.include({ how: 'completed', completedBy: 'clerk' });
    expect(gone?.fields).to.not.have.property('completedBy');
  });

  it('tell a cancelled instance and its activities from completed ones', async () => {
    // given
    const node = await world();
    const { aggregate } = await start(node);
    // when
    await send(node, aggregate, { type: 'cancel', process: 1, reason: '撤回' });
    await node.runtime.projector.caughtUp();
    // then
    const [row] = await rowsOf(node, 'historyProcess');
    expect(row?.fields).to.include({ state: 'EXTERNALLY_TERMINATED', reason: '撤回' });
    const [activity] = await rowsOf(node, 'historyActivity', { elementId: 'work' });
    expect(activity?.fields).to.include({ canceled: true });
    const [task] = await rowsOf(node, 'historyTask');
    expect(task?.fields).to.include({ how: 'deleted' });
  });

  it('keep incidents with their end', async () => {
    // given
    const model = process('fails')
      .start()
      .script('later', '${missing}', 'x', { asyncBefore: true })
      .end()
      .build();
    const node = await world({ models: [model] });
    const { aggregate } = await start(node, 'fails');
    await node.runtime.jobs.runDue();
    const [job] = await rowsOf(node, 'job');
    // when
    await send(node, aggregate, { type: 'setJob', job: job!.seq, retries: 1 });
    await node.runtime.projector.caughtUp();
    // then
    const [row] = await rowsOf(node, 'historyIncident');
    expect(row?.fields).to.include({ elementId: 'later', raisedAt: NOW, resolvedAt: NOW });
  });

  it('say when a process was suspended and resumed', async () => {
    // given
    const node = await world();
    const { aggregate } = await start(node);
    const states: unknown[] = [];
    // when
    for (const type of ['suspend', 'resume'] as const) {
      await send(node, aggregate, { type, process: 1 });
      await node.runtime.projector.caughtUp();
      states.push((await rowsOf(node, 'historyProcess'))[0]?.fields['state']);
    }
    // then
    expect(states).to.deep.equal(['SUSPENDED', 'ACTIVE']);
  });
});

/** Runs the story to its end; answers its aggregate. */
async function story(node: World): Promise<number> {
  const started = await start(node, 'story', { businessKey: 'K' });
  const { aggregate } = started;
  const fill = taskOf(started, 'fill');
  await moveTo(node, NOW + 2 * HOUR);
  await send(node, aggregate, { type: 'claimTask', task: fill, user: 'wang' });
  const variables = { sum: { value: [1, { a: null }] } };
  const called = await send(node, aggregate, { type: 'completeTask', task: fill, variables });
  await send(node, aggregate, { type: 'completeTask', task: taskOf(called, 'work') });
  await node.runtime.correlate({ name: 'paid' }, CLERK);
  return aggregate;
}
