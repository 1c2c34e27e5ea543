import { expect } from 'chai';
import { expression, multiInstance, process } from '../../support/model.js';
import { StoreError } from '../../../engine/store/errors.js';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import type { Commit, Store } from '../../../engine/store/port.js';
import {
  CLERK,
  codeOf,
  type Done,
  neighbour,
  NOW,
  ONE_TASK,
  rowsOf,
  send,
  standIn,
  start,
  stands,
  taskOf,
  turns,
  world,
  type World,
} from './support.js';

const TWO_TASKS = process('two-tasks')
  .start()
  .parallel('fork')
  .userTask('a')
  .parallel('join')
  .end()
  .from('fork')
  .userTask('b')
  .to('join')
  .build();
const MANY = process('many')
  .start()
  .userTask('work', { loop: multiInstance({ cardinality: expression('${count}') }) })
  .end()
  .build();

describe('dispatcher', () => {
  describe('replies', () => {
    it('leave only after their commit is durable', async () => {
      // given
      const { store, release } = heldStore();
      const node = await world({ store, models: [] });
      const deploying = deployHeld(node, release);
      await deploying;
      let reply: Done | undefined;
      const started = start(node).then((done) => (reply = done));
      // when
      await turns();
      // then
      expect(reply).to.equal(undefined);
      // when
      release();
      await started;
      // then
      expect(reply).to.include({ rev: 1, ended: false });
    });

    it('of a refusal waits for the state that it was judged by', async () => {
      // given
      const { store, release, free } = heldStore();
      free();
      const node = await world({ store });
      const started = await start(node);
      const command = { type: 'completeTask', task: taskOf(started) } as const;
      // when the first completion is on its way and a second one comes
      store.hold();
      const replies: string[] = [];
      const first = node.runtime
        .dispatch(started.aggregate, command, CLERK)
        .then((done) => replies.push(`first ${codeOf(done)}`));
      await turns(2);
      const second = node.runtime
        .dispatch(started.aggregate, command, CLERK)
        .then((done) => replies.push(`second ${codeOf(done)}`));
      await turns();
      // then
      expect(replies).to.deep.equal([]);
      // when
      release();
      free();
      await Promise.all([first, second]);
      // then
      expect(replies).to.deep.equal(['first done', 'second TASK_ALREADY_COMPLETED']);
    });

    it('of a command judged by a state that was lost is made anew', async () => {
      // given
      let fails = false;
      const memory = createMemoryStore({ now: () => NOW });
      const store = standIn(memory, {
        commit: async (batch: readonly Commit[]) => {
          await turns(3);
          if (!fails) return memory.commit(batch);
          fails = false;
          throw new StoreError('STORE_FULL', 'full');
        },
      });
      const node = await world({ store });
      const { aggregate, events } = await start(node);
      const claim = (user: string) =>
        node.runtime.dispatch(
          aggregate,
          { type: 'claimTask', task: taskOf({ events }), user },
          CLERK,
        );
      // when
      fails = true;
      const [first, second] = await Promise.allSettled([claim('li'), claim('wang')]);
      // then the second was first refused because of the first, whose claim never came to be
      expect(first.status).to.equal('rejected');
      expect(second.status === 'fulfilled' && codeOf(second.value)).to.equal('done');
      const [row] = await rowsOf(node, 'task');
      expect(row?.fields['assignee']).to.equal('wang');
    });
  });

  describe('one aggregate', () => {
    it('serves commands in the order in which they came', async () => {
      // given
      const node = await world();
      const { aggregate } = await start(node);
      // when
      const set = (n: number) =>
        send(node, aggregate, {
          type: 'setVariables',
          scope: 1,
          local: true,
          set: { n: { value: n } },
        });
      const done = await Promise.all(Array.from({ length: 50 }, (_, n) => set(n)));
      // then
      expect(done.map(({ rev }) => rev)).to.deep.equal(done.map((_, index) => index + 2));
      const scope = (await node.runtime.read(aggregate))?.parts.get(1);
      expect(scope?.kind === 'process' && scope.vars?.['n']?.value).to.equal(49);
    });

    it('keeps what each commit was made of, although later ones are made before it is written', async () => {
      // given a store that writes the first batch and loses all after it
      let left = Number.POSITIVE_INFINITY;
      const memory = createMemoryStore({ now: () => NOW });
      const store = standIn(memory, {
        commit: (batch: readonly Commit[]) =>
          left-- > 0 ? memory.commit(batch) : Promise.reject(new Error('power cut')),
      });
      const node = await world({ store, models: [TWO_TASKS] });
      const started = await start(node, 'two-tasks');
      const complete = (element: string) =>
        node.runtime.dispatch(
          started.aggregate,
          { type: 'completeTask', task: taskOf(started, element) },
          CLERK,
        );
      // when
      left = 1;
      const [a, b] = await Promise.allSettled([complete('a'), complete('b')]);
      // then
      expect([a.status, b.status]).to.deep.equal(['fulfilled', 'rejected']);
      const parts = [...(await memory.load(started.aggregate))!.parts.values()];
      const tasks = (parts as { kind: string; seq: number }[]).filter((p) => p.kind === 'userTask');
      expect(tasks.map(({ seq }) => seq)).to.deep.equal([taskOf(started, 'b')]);
    });

    it('lets a thousand racers complete one task once', async () => {
      // given
      const node = await world();
      const started = await start(node);
      const command = { type: 'completeTask', task: taskOf(started) } as const;
      // when
      const racers = Array.from({ length: 1_000 }, () =>
        node.runtime.dispatch(started.aggregate, command, CLERK),
      );
      const codes = (await Promise.all(racers)).map(codeOf);
      // then
      expect(count(codes)).to.deep.equal({ done: 1, TASK_ALREADY_COMPLETED: 999 });
      expect(await node.store.commits(started.aggregate, 0, 10)).to.have.length(2);
    });
  });

  describe('two nodes', () => {
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
      expect(count(answers.map(codeOf))).to.deep.equal({ done: 2, TASK_ALREADY_CLAIMED: 1 });
      const rows = await rowsOf(one, 'task');
      const assignees = rows.map(({ fields }) => `${fields['elementId']} ${fields['assignee']}`);
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

  describe('command keys', () => {
    it('start once, however often and wherever they are sent', async () => {
      // given
      const one = await world();
      const two = neighbour(one);
      const caller = { ...CLERK, commandKey: 'k-1' };
      // when
      const answers = await Promise.all(
        [one, two, one].map((n) => start(n, 'one-task', {}, caller)),
      );
      const later = await start(two, 'one-task', {}, caller);
      // then
      const numbers = new Set([...answers, later].map(({ aggregate }) => aggregate));
      expect(numbers.size).to.equal(1);
      expect(await rowsOf(one, 'processInstance')).to.have.length(1);
      expect(later).to.include({ duplicate: true, ended: false });
    });

    it('complete once; the second caller is told that it happened, not that it may not', async () => {
      // given
      const node = await world();
      const started = await start(node);
      const command = { type: 'completeTask', task: taskOf(started) } as const;
      const caller = { ...CLERK, commandKey: 'k-2' };
      // when
      const first = await send(node, started.aggregate, command, caller);
      const again = await send(node, started.aggregate, command, caller);
      const other = await node.runtime.dispatch(started.aggregate, command, CLERK);
      // then
      expect(first).to.include({ ended: true });
      expect(again).to.include({ ended: true, duplicate: true, aggregate: started.aggregate });
      expect(codeOf(other)).to.equal('TASK_ALREADY_COMPLETED');
    });

    it('of a command that was refused may be used again', async () => {
      // given
      const node = await world();
      const started = await start(node);
      const task = taskOf(started);
      const caller = { ...CLERK, commandKey: 'k-3' };
      await send(node, started.aggregate, { type: 'claimTask', task, user: 'li' });
      const claim = { type: 'claimTask', task, user: 'wang' } as const;
      // when
      const refused = await node.runtime.dispatch(started.aggregate, claim, caller);
      await send(node, started.aggregate, { type: 'releaseTask', task });
      const done = await node.runtime.dispatch(started.aggregate, claim, caller);
      // then
      expect([codeOf(refused), codeOf(done)]).to.deep.equal(['TASK_ALREADY_CLAIMED', 'done']);
    });
  });

  it('shows nothing of one tenant to another', async () => {
    // given
    const node = await world();
    const open = await start(node);
    const over = await start(node);
    const complete = (done: Done) => ({ type: 'completeTask', task: taskOf(done) }) as const;
    await send(node, over.aggregate, complete(over));
    const stranger = { tenant: 'other', actor: {} };
    // when
    const answers = [
      await node.runtime.dispatch(open.aggregate, complete(open), stranger),
      await node.runtime.dispatch(over.aggregate, complete(over), stranger),
      await node.runtime.dispatch(999_999, complete(open), stranger),
    ];
    // then
    expect(answers.map(codeOf)).to.deep.equal(['missing', 'missing', 'missing']);
  });

  it('tells that an instance has ended, and for tasks that they are done', async () => {
    // given
    const node = await world();
    const started = await start(node);
    const task = taskOf(started);
    await send(node, started.aggregate, { type: 'completeTask', task });
    // when
    const commands = [
      { type: 'completeTask', task },
      { type: 'cancel', process: 1, reason: 'x' },
    ] as const;
    const codes = [];
    for (const command of commands) {
      codes.push(codeOf(await node.runtime.dispatch(started.aggregate, command, CLERK)));
    }
    // then
    expect(codes).to.deep.equal(['TASK_ALREADY_COMPLETED', 'ALREADY_ENDED']);
  });

  it('loads what a step needs on its way and steps again', async () => {
    // given
    const caller = process('caller').start().call('call', 'one-task').end().build();
    const one = await world({ models: [ONE_TASK, caller] });
    const two = neighbour(one);
    // when
    const started = await start(two, 'caller');
    // then
    expect(taskOf(started)).to.be.greaterThan(1);
  });

  it('refuses what is not deployed', async () => {
    // given
    const { runtime } = await world();
    // when
    const refused = await runtime.startInstance(
      { type: 'start', definition: { key: 'nothing' } },
      CLERK,
    );
    // then
    expect(refused).to.deep.equal({
      rejected: { code: 'DEFINITION_NOT_FOUND', elementId: undefined, detail: { key: 'nothing' } },
    });
  });

  it('time inside an aggregate never runs backwards', async () => {
    // given
    const wait = process('wait').start().receive('r', 'go').userTask('work').end();
    const node = await world({ models: [wait.build()] });
    const started = await start(node, 'wait');
    const times: number[] = [];
    node.runtime.onCommitted(({ events }) => times.push(...events.map(({ at }) => at)));
    // when the clock jumps a day ahead, then back by two
    node.clock.moveTo(NOW + 86_400_000);
    await node.runtime.correlate({ name: 'go' }, CLERK);
    node.clock.moveTo(NOW - 86_400_000);
    const [task] = await rowsOf(node, 'task');
    await send(node, started.aggregate, { type: 'completeTask', task: task!.seq });
    // then
    expect(times).to.deep.equal(times.toSorted((a, b) => a - b));
    const commits = await node.store.commits(started.aggregate, 0, 9);
    expect(commits.map(({ at }) => at - NOW)).to.deep.equal([0, 86_400_000, 86_400_000]);
  });
});

interface HeldStore extends Store {
  hold(): void;
}

/** A memory store whose commits wait for `release`, or no longer after `free`. */
function heldStore(): { store: HeldStore; release: () => void; free: () => void } {
  const memory = createMemoryStore({ now: () => NOW });
  let held = true;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  const verbs = {
    hold: () => (held = true),
    commit: async (batch: readonly Commit[]) => {
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return memory.commit(batch);
    },
  };
  const store = standIn(memory, verbs as Partial<Store>) as HeldStore;
  const free = (): void => {
    held = false;
    release();
  };
  return { store, release, free };
}

async function deployHeld(node: World, release: () => void): Promise<void> {
  const models = [{ resource: 'a.bpmn', model: ONE_TASK }];
  let done = false;
  const request = { tenant: CLERK.tenant, at: NOW, resources: {}, models };
  const deploying = node.runtime.definitions.deploy(request).then(() => (done = true));
  while (!done) {
    await turns(1);
    release();
  }
  await deploying;
}

function count(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
