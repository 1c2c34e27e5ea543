import type { Model } from '../core/model.js';

/**
 * In the order in which they must be there when the manifests of items are frozen: blocks before
 * items, items before those that call them (a joint item after the items of which it consists).
 */
export function calledFirst<T extends { readonly model: Model }>(
  models: readonly T[],
): readonly T[] {
  const byKey = new Map(models.map((one) => [one.model.key, one]));
  const ordered: T[] = [];
  const seen = new Set<T>();
  // a stack of its own: calls may be nested deeper than this function may call itself
  const open = models.map((one) => ({ one, done: false })).toReversed();
  for (let next = open.pop(); next; next = open.pop()) {
    const { one, done } = next;
    if (done) ordered.push(one);
    if (done || seen.has(one)) continue;
    seen.add(one);
    open.push({ one, done: true });
    for (const { call } of one.model.nodes) {
      if (call?.calledElement.language !== 'literal') continue;
      const called = byKey.get(call.calledElement.source);
      if (called && !seen.has(called)) open.push({ one: called, done: false });
    }
  }
  const isItem = ({ model }: T): number => (model.item ? 1 : 0);
  return ordered.toSorted((a, b) => isItem(a) - isItem(b));
}
