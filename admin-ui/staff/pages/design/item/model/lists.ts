/** Lists that are edited a row at a time; none is changed in place. */
export function replacedAt<T>(list: readonly T[], index: number, value: T): readonly T[] {
  return list.map((old, at) => (at === index ? value : old));
}

export function removedAt<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, at) => at !== index);
}

/** The row moved to another place; one outside the list changes nothing. */
export function movedTo<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moving = list.slice(from, from + 1);
  if (moving.length === 0 || to < 0 || to >= list.length) return list;
  const rest = removedAt(list, from);
  return [...rest.slice(0, to), ...moving, ...rest.slice(to)];
}

/** A code that no row has yet: `material1`, `material2`. */
export function freeCode(taken: readonly (string | undefined)[], stem: string): string {
  let n = 1;
  while (taken.includes(`${stem}${n}`)) n += 1;
  return `${stem}${n}`;
}
