import { readFileSync } from 'node:fs';

const BEAT_MS = 5;

/**
 * Watches for how long the main thread works without a pause, which holds up everybody else. Time
 * in which other programs had the processor is theirs: what the system counts as this thread's own
 * work at the very same moments is the control. Where it does not tell, all of it counts as ours.
 */
export class HoldWatch {
  #longest = 0;
  #last = moment();
  readonly #beat = setInterval(() => this.#look(), BEAT_MS).unref();

  /** The longest hold so far, in ms; ends the watch. */
  stop(): number {
    this.#look();
    clearInterval(this.#beat);
    return this.#longest;
  }

  #look(): void {
    const now = moment();
    this.#longest = Math.max(this.#longest, between(this.#last, now));
    this.#last = now;
  }
}

/**
 * The longest hold of a deed at the least of some tries, in ms; `enough` spares further ones. A
 * busy machine and a collection of garbage that others left only ever add to it.
 */
export async function leastHold(
  deed: () => Promise<unknown>,
  enough: number,
  tries = 4,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < tries && least >= enough; n++) {
    const watch = new HoldWatch();
    await deed();
    least = Math.min(least, watch.stop());
  }
  return least;
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
    least = Math.min(least, between(before, moment()));
  }
  return least;
}

// ---------------------------------------------------------------------------------------------

/** In ms. */
interface Moment {
  readonly wall: number;
  /** Of this thread; no more than a clock tick late. */
  readonly worked: number;
}

function between(before: Moment, after: Moment): number {
  return Math.min(after.wall - before.wall, after.worked - before.worked);
}

/** Linux: `<ns on the processor> <ns ready and waiting> <slices>`. */
const SCHEDULED = `/proc/self/task/${process.pid}/schedstat`;

function moment(): Moment {
  const wall = performance.now();
  return { wall, worked: worked() ?? wall };
}

function worked(): number | undefined {
  try {
    return Number(readFileSync(SCHEDULED, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}
