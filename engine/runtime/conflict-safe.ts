const MOST_ATTEMPTS = 1_000;

/** Repeats what answers `undefined` on a conflict with somebody else; bounded, since each conflict
 * means that the other one got further. */
export async function conflictSafe<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let count = 0; count < MOST_ATTEMPTS; count++) {
    const value = await attempt();
    if (value !== undefined) return value;
  }
  throw new Error('no end of conflicts');
}
