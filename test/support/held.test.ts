import { expect } from 'chai';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { HoldWatch, leastWork } from './held.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** So much work of the processor's, however long that takes. */
function work(ms: number): void {
  const before = process.cpuUsage();
  for (let done = 0; done < ms; ) {
    const { user, system } = process.cpuUsage(before);
    done = (user + system) / 1_000;
  }
}

describe('the watch over the main thread', () => {
  it('sees work that holds it', async () => {
    const watch = new HoldWatch();
    await pause(10);
    work(120);
    await pause(10);
    expect(watch.stop()).to.be.at.least(60);
    expect(leastWork(() => work(60))).to.be.at.least(30);
  });

  it('does not take the work of other programs for it', async () => {
    // given: more of them than there are processors
    const busy = 'const end = Date.now() + 3_000; while (Date.now() < end);';
    const others: ChildProcess[] = [...cpus(), ...cpus()].map(() =>
      spawn(process.execPath, ['-e', busy]),
    );
    await pause(200);
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
