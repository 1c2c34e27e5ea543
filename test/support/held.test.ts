import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { HoldWatch, leastWork } from './held.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('the watch over the main thread', () => {
  it('sees work that holds it', async () => {
    const watch = new HoldWatch();
    await pause(10);
    work(80);
    await pause(10);
    expect(watch.stop()).to.be.within(40, 200);
    expect(leastWork(() => work(30))).to.be.within(15, 100);
  });

  it('does not take the work of other programs for it', async () => {
    // given: more of them than there are processors
    const others: ChildProcess[] = cpus()
      .concat(cpus())
      .map(() =>
        spawn(process.execPath, [
          '-e',
          'setTimeout(process.exit, 3_000); (function f() { setImmediate(f) })()',
        ]),
      );
    const watch = new HoldWatch();
    // when: a little to do all the time, so that it has to compete
    for (let n = 0; n < 40; n++) {
      work(3);
      await pause(1);
    }
    const held = watch.stop();
    for (const other of others) other.kill('SIGKILL');
    // then
    expect(held).to.be.below(50);
  });
});
