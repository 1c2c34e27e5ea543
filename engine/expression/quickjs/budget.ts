/** Both in ms, from any beginning. */
export interface Clocks {
  readonly wall: () => number;
  /** Of all threads of the process: what one of them has worked is at most that. */
  readonly cpu: () => number;
}

const REAL: Clocks = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

/** Past a budget by so much, the wall clock alone decides: nobody waits for ever. */
export const FAR_MS = 1_000;

/**
 * Tells, from now on, whether more than so many milliseconds have been worked. Time in which other
 * programs had the processor does not count: an innocent script on a busy machine is not refused.
 */
export function budget(ms: number, { wall, cpu }: Clocks = REAL): () => boolean {
  const began = wall();
  const worked = cpu();
  return () => {
    const passed = wall() - began;
    return passed > ms && (cpu() - worked > ms || passed > ms + FAR_MS);
  };
}
