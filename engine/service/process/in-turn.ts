const turns = new WeakMap<object, Promise<unknown>>();

/**
 * One after the other: what was checked against the store must still hold when it is written.
 * Deployments of one runtime take turns; a failed one lets the next begin.
 */
export function inTurn<T>(of: object, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(of) ?? Promise.resolve()).then(work, work);
  turns.set(of, mine);
  return mine;
}
