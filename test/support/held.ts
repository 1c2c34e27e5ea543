import { readFileSync } from 'node:fs';

const BEAT_MS = 5;

/**
 * Watches for how long the main thread holds up everybody else. Time in which it was ready and
 * other programs had the processor is theirs: the system counts it for each thread, so the control
 * is of the very same moments. Where the system does not tell, it counts as ours.
 */
export class HoldWatch {
  #longest = 0;
  #last = moment();
  readonly #beat = setInterval(() => this.#look(), BEAT_MS);

  /** The longest hold so far, in ms; ends the watch. */
  stop(): number {
    this.#look();
    clearInterval(this.#beat);
    return this.#longest;
  }

  #look(): void {
    const now = moment();
    const held = now.at - this.#last.at - (now.waited - this.#last.waited) - BEAT_MS;
    this.#longest = Math.max(this.#longest, held);
    this.#last = now;
  }
}

/**
 * Ms of work that an action takes at the least of some tries: a busy machine only ever adds to
 * them. What is made to take long takes long each time.
 */
export function leastWork(action: () => void, tries = 5): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < tries; n++) {
    const before = moment();
    action();
    const after = moment();
    least = Math.min(least, after.at - before.at - (after.waited - before.waited));
  }
  return least;
}

// ---------------------------------------------------------------------------------------------

interface Moment {
  readonly at: number;
  /** Ms that this thread has been ready to run and did not. */
  readonly waited: number;
}

/** Linux: `<ns on the processor> <ns ready and waiting> <slices>`. */
const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

function moment(): Moment {
  return { at: performance.now(), waited: waited() };
}

function waited(): number {
  try {
    return Number(readFileSync(SCHEDULED, 'latin1').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}
