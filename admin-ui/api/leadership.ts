/** `waited`: somebody else did it until now. Gives back what ends it. */
type Work = (waited: boolean) => () => void;

/**
 * One tab of this browser at a time does a thing for all of them; when it leaves, the next one that
 * waits goes on. Where tabs cannot agree (a browser without Web Locks, or a page that did not come
 * by https), each does it for itself. The function given back leaves the lead, or the wait for it.
 */
export function lead(
  name: string,
  work: Work,
  locks: LockManager | undefined = globalThis.navigator?.locks,
): () => void {
  if (!locks) return work(false);
  const left = new AbortController();
  const { signal } = left;
  let leave: (() => void) | undefined;
  const hold = (waited: boolean): Promise<void> | undefined => {
    if (signal.aborted) return undefined;
    return new Promise((resolve) => {
      const stop = work(waited);
      leave = () => {
        stop();
        resolve();
      };
    });
  };
  void locks
    .request(name, { ifAvailable: true }, async (lock) => {
      await (lock && hold(false));
      return lock !== null;
    })
    .then((led) => (led ? undefined : locks.request(name, { signal }, () => hold(true))))
    // whoever leaves while still waiting is told so
    .catch(() => undefined);
  return () => {
    left.abort();
    leave?.();
  };
}
