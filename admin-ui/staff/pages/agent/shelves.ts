/** How an agent's cases are laid out. */
export type Shelf = 'open' | 'collect' | 'done';

export function queryOf(shelf: Shelf): Readonly<Record<string, string | boolean>> {
  if (shelf === 'collect') return { status: 'awaitingHandOut', open: true };
  return { open: shelf !== 'done' };
}
