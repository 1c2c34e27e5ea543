import { expect } from 'chai';
import { VirtualClock } from '../../../engine/runtime/clock.js';
import { verifyChain } from '../../../engine/runtime/verify.js';
import { process, timer } from '../../support/model.js';
import { openFolder } from './stores.js';
import { CLERK, codeOf, NOW, ONE_TASK, rowsOf, send, start, taskOf, world } from './support.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const BIG = '字'.repeat(200_000);
const WAIT = process('wait').start().catching('pause', timer('PT1H')).end().build();
const PLENTY = 1_000_000;

for (const threads of [false, true]) {
  describe(`runtime on a full disk, threads: ${threads}`, () => {
    const clock = new VirtualClock(NOW);
    let opened: Awaited<ReturnType<typeof openFolder>>;

    beforeEach(async () => {
      clock.moveTo(NOW);
      opened = await openFolder(() => clock.now(), threads);
    });

    afterEach(() => opened.remove());

    it('answers with an error, keeps nothing of the command, and goes on when there is room', async () => {
      // given
      const { store } = opened;
      const node = await world({ store, clock, models: [ONE_TASK] });
      const started = await start(node);
      const task = taskOf(started);
      const variables = { text: { value: BIG } };
      const command = { type: 'completeTask', task, variables } as const;
      await store.limitPages(1);
      // when
      const failed = await node.runtime
        .dispatch(started.aggregate, command, CLERK)
        .catch((error: unknown) => (error as { code: string }).code);
      const isOpen = (await node.runtime.read(started.aggregate))?.parts.has(task);
      await store.limitPages(PLENTY);
      const done = await send(node, started.aggregate, command);
      // then
      expect(failed).to.equal('STORE_FULL');
      expect(isOpen).to.equal(true);
      expect(done).to.include({ ended: true, rev: 2 });
      await node.runtime.stop();
      expect(await verifyChain(store, started.aggregate)).to.deep.equal({ commits: 2, erased: 0 });
      const [history] = await rowsOf(node, 'historyProcess');
      expect(history?.fields).to.include({ state: 'COMPLETED' });
    });

    it('fires each timer once when there is room again', async () => {
      // given
      const { store } = opened;
      const node = await world({ store, clock, models: [WAIT] });
      await Promise.all(Array.from({ length: 20 }, () => start(node, 'wait')));
      const fill = { type: 'start', definition: { key: 'wait' } } as const;
      const fired: number[] = [];
      node.runtime.onCommitted(({ aggregate, events }) => {
        if (events.some(({ type }) => type === 'timerFired')) fired.push(aggregate);
      });
      // when the disk fills up until nothing more can be written
      await store.limitPages(1);
      while ((await attempt()) === 'done');
      clock.moveTo(NOW + HOUR);
      await node.runtime.jobs.runDue().catch(() => 0);
      await store.limitPages(PLENTY);
      for (let minutes = 1; minutes <= 3; minutes++) {
        clock.moveTo(NOW + HOUR + minutes * MINUTE);
        await node.runtime.jobs.runDue();
      }
      // then
      const numbers = new Set(fired);
      expect(fired).to.have.length(numbers.size);
      expect(fired.length).to.be.at.least(20);
      expect(await rowsOf(node, 'job')).to.have.length(0);
      await node.runtime.stop();
      const ended = await rowsOf(node, 'historyProcess', { state: 'COMPLETED' });
      expect(ended).to.have.length(fired.length);

      async function attempt(): Promise<string> {
        const variables = { text: { value: BIG.slice(0, 2_000) } };
        return node.runtime
          .startInstance({ ...fill, variables }, CLERK)
          .then(codeOf)
          .catch(() => 'failed');
      }
    });
  });
}
