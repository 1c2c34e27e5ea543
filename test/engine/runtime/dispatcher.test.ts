import { expect } from 'chai';
import { process } from '../../support/model.js';
import { StoreError } from '../../../engine/store/errors.js';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import type { Commit, Store } from '../../../engine/store/port.js';
import {
  CLERK,
  codeOf,
  type Done,
  neighbour,
  TWO_TASKS,
  counts,
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

describe('dispatcher', () => {
  describe('replies', () => {
    it('leave only after their commit is durable', async () => {
      // given
      const { store, hold, release } = heldStore();
      const node = await world({ store });
      hold();
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
      const { store, hold, release } = heldStore();
      const node = await world({ store });
      const started = await start(node);
      const command = { type: 'completeTask', task: taskOf(started) } as const;
      const replies: string[] = [];
      const complete = async (): Promise<void> => {
        replies.push(codeOf(await node.runtime.dispatch(started.aggregate, command, CLERK)));
      };
      // when the first completion is on its way and a second one comes
      hold();
      const first = complete();
      await turns(2);
      const second = complete();
      await turns();
      // then
      expect(replies).to.deep.equal([]);
      // when
      release();
      await Promise.all([first, second]);
      // then
      expect(replies).to.deep.equal(['done', 'TASK_ALREADY_COMPLETED']);
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
      expect(counts(codes)).to.deep.equal({ done: 1, TASK_ALREADY_COMPLETED: 999 });
      expect(await node.store.commits(started.aggregate, 0, 10)).to.have.length(2);
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

/** A memory store whose commits wait from `hold` to `release`. */
function heldStore(): { store: Store; hold: () => void; release: () => void } {
  const memory = createMemoryStore({ now: () => NOW });
  const waiting: (() => void)[] = [];
  let isHeld = false;
  const store = standIn(memory, {
    commit: async (batch) => {
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
      return memory.commit(batch);
    },
  });
  const hold = (): void => {
    isHeld = true;
  };
  const release = (): void => {
    isHeld = false;
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { store, hold, release };
}
