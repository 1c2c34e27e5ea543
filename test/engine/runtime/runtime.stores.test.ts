import { expect } from 'chai';
import { VirtualClock } from '../../../engine/runtime/clock.js';
import { verifyChain } from '../../../engine/runtime/verify.js';
import { expression, multiInstance, process, timer } from '../../support/model.js';
import { type Opened, STORES } from './stores.js';
import {
  CLERK,
  codeOf,
  neighbour,
  NOW,
  ONE_TASK,
  rowsOf,
  send,
  start,
  taskOf,
  world,
} from './support.js';

const HOUR = 3_600_000;
const WAIT = process('wait').start().catching('pause', timer('PT1H')).end().build();
const MANY = process('many')
  .start()
  .userTask('work', { loop: multiInstance({ cardinality: expression('${count}') }) })
  .end()
  .build();

/** What the runtime promises, on each store as it is. */
for (const [name, openStore] of Object.entries(STORES)) {
  describe(`runtime on ${name}`, () => {
    let opened: Opened;
    const clock = new VirtualClock(NOW);

    beforeEach(async () => {
      clock.moveTo(NOW);
      opened = await openStore(() => clock.now());
    });

    afterEach(() => opened.remove());

    it('has one winner among a thousand racers for one task, on two nodes', async () => {
      // given
      const one = await world({ store: opened.store, clock });
      const two = neighbour(one);
      const started = await start(one);
      const command = { type: 'completeTask', task: taskOf(started) } as const;
      // when
      const racers = Array.from({ length: 1_000 }, (_, index) =>
        (index % 2 === 0 ? one : two).runtime.dispatch(started.aggregate, command, CLERK),
      );
      const codes = (await Promise.all(racers)).map(codeOf);
      // then
      expect(codes.filter((code) => code === 'done')).to.have.length(1);
      expect(codes.filter((code) => code === 'TASK_ALREADY_COMPLETED')).to.have.length(999);
      expect(await verifyChain(opened.store, started.aggregate)).to.include({ commits: 2 });
      for (const { runtime } of [one, two]) await runtime.stop();
      expect(await rowsOf(one, 'historyProcess', { state: 'COMPLETED' })).to.have.length(1);
    });

    it('loses no update of two nodes that race on one aggregate', async () => {
      // given
      const one = await world({ store: opened.store, clock, models: [MANY] });
      const two = neighbour(one);
      const started = await start(one, 'many', { variables: { count: { value: 30 } } });
      await two.runtime.read(started.aggregate);
      const tasks = started.events.flatMap((e) => (e.type === 'taskCreated' ? [e.task.seq] : []));
      // when
      const done = await Promise.all(
        tasks.map((task, i) =>
          send(i % 2 ? two : one, started.aggregate, { type: 'completeTask', task }),
        ),
      );
      // then
      expect(done.filter(({ ended }) => ended)).to.have.length(1);
      expect(await verifyChain(opened.store, started.aggregate)).to.deep.equal({
        commits: 31,
        erased: 0,
      });
      for (const { runtime } of [one, two]) await runtime.stop();
    });

    it('neither loses nor doubles a timer of two nodes', async () => {
      // given
      const one = await world({ store: opened.store, clock, models: [WAIT] });
      const two = neighbour(one);
      await Promise.all(Array.from({ length: 150 }, () => start(one, 'wait')));
      const fired: number[] = [];
      for (const { runtime } of [one, two]) {
        runtime.onCommitted(({ aggregate, events }) => {
          if (events.some(({ type }) => type === 'timerFired')) fired.push(aggregate);
        });
      }
      // when
      clock.moveTo(NOW + HOUR);
      await Promise.all([one, two].map(({ runtime }) => runtime.jobs.runDue()));
      // then
      expect([fired.length, new Set(fired).size]).to.deep.equal([150, 150]);
      for (const { runtime } of [one, two]) await runtime.stop();
    });

    it('starts and completes once under one key', async () => {
      // given
      const one = await world({ store: opened.store, clock, models: [ONE_TASK] });
      const two = neighbour(one);
      const key = (commandKey: string) => ({ ...CLERK, commandKey });
      // when
      const starts = await Promise.all(
        [one, two, one].map((n) => start(n, 'one-task', {}, key('a'))),
      );
      const { aggregate } = starts[0]!;
      const [row] = await rowsOf(one, 'task');
      const complete = { type: 'completeTask', task: row!.seq } as const;
      const ends = [];
      for (const node of [one, two, one])
        ends.push(await send(node, aggregate, complete, key('b')));
      // then
      expect(new Set(starts.map((one_) => one_.aggregate)).size).to.equal(1);
      expect(ends.map(({ duplicate }) => duplicate ?? false)).to.deep.equal([false, true, true]);
      expect(await opened.store.commits(aggregate, 0, 9)).to.have.length(2);
      for (const { runtime } of [one, two]) await runtime.stop();
    });
  });
}
