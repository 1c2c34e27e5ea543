import { expect } from 'chai';
import { expression, multiInstance, process } from '../../support/model.js';
import {
  CLERK,
  codeOf,
  counts,
  neighbour,
  rowsOf,
  send,
  start,
  stands,
  taskOf,
  TWO_TASKS,
  textOf,
  world,
  type World,
} from './support.js';

const MANY = process('many')
  .start()
  .userTask('work', { loop: multiInstance({ cardinality: expression('${count}') }) })
  .end()
  .build();

describe('dispatcher: two nodes', () => {
  it('lose no update when they race', async () => {
    // given
    const one = await world({ models: [MANY] });
    const two = neighbour(one);
    const started = await start(one, 'many', { variables: { count: { value: 40 } } });
    await two.runtime.read(started.aggregate);
    const tasks = started.events.flatMap((event) =>
      event.type === 'taskCreated' ? [event.task.seq] : [],
    );
    // when
    const completed = await Promise.all(
      tasks.map((task, index) =>
        send(index % 2 === 0 ? one : two, started.aggregate, { type: 'completeTask', task }),
      ),
    );
    // then
    expect(tasks).to.have.length(40);
    expect(completed.filter(({ ended }) => ended)).to.have.length(1);
    const commits = await one.store.commits(started.aggregate, 0, 100);
    const ended = commits.flatMap(({ events }) => events as { type: string; taskSeq: number }[]);
    const completions = ended.filter(({ type }) => type === 'taskEnded').map((e) => e.taskSeq);
    expect(completions.toSorted((a, b) => a - b)).to.deep.equal(tasks);
  });

  it('never let a commit stand that was built on one that fell', async () => {
    // given both nodes hold the aggregate at rev 1
    const one = await world({ models: [TWO_TASKS] });
    const two = neighbour(one);
    const started = await start(one, 'two-tasks');
    await two.runtime.read(started.aggregate);
    const claim = (node: World, element: string, user: string) =>
      node.runtime.dispatch(
        started.aggregate,
        { type: 'claimTask', task: taskOf(started, element), user },
        CLERK,
      );
    // when one commits, and two has two commits on their way, one upon the other
    const answers = await Promise.all([
      claim(one, 'a', 'li'),
      claim(two, 'a', 'wang'),
      claim(two, 'b', 'wang'),
    ]);
    // then the one that came second to `a` is told so, `b` is claimed all the same
    expect(counts(answers.map(codeOf))).to.deep.equal({ done: 2, TASK_ALREADY_CLAIMED: 1 });
    const rows = await rowsOf(one, 'task');
    const assignees = rows.map((row) => `${textOf(row, 'elementId')} ${textOf(row, 'assignee')}`);
    const commits = await one.store.commits(started.aggregate, 0, 10);
    expect(assignees).to.include('b wang');
    expect(commits).to.have.length(3);
    const changed = commits.flatMap(({ events }) => events as { type: string }[]);
    expect(changed.filter(({ type }) => type === 'taskChanged')).to.have.length(2);
  });

  it('refuse nothing because of a copy that the other one has made old', async () => {
    // given a task that node two does not know of
    const model = process('next').start().userTask('a').userTask('b').end().build();
    const one = await world({ models: [model] });
    const two = neighbour(one);
    const started = await start(one, 'next');
    await two.runtime.read(started.aggregate);
    const moved = await send(one, started.aggregate, {
      type: 'completeTask',
      task: taskOf(started, 'a'),
    });
    // when
    const task = taskOf(moved, 'b');
    const done = await two.runtime.dispatch(
      started.aggregate,
      { type: 'completeTask', task },
      CLERK,
    );
    // then
    expect(stands(done).ended).to.equal(true);
  });
});
