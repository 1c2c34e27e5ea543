const turns = new WeakMap<object, Promise<unknown>>();

/** What is done of one thing is done one after the other; what failed lets the next begin. */
export function inTurn<T>(of: object, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(of) ?? Promise.resolve()).then(work, work);
  turns.set(of, mine);
  return mine;
}

/** Resolves when all that was begun of it so far is over, well or not. */
export function turnsOver(of: object): Promise<void> {
  return inTurn(of, async () => undefined);
}
