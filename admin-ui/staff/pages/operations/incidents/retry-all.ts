export interface Retried {
  readonly done: number;
  /** Why each of the others was not. */
  readonly refused: readonly unknown[];
}

/** One after the other: what one is refused keeps no other from being tried. */
export async function retryAll(
  ids: readonly string[],
  retry: (id: string) => Promise<unknown>,
): Promise<Retried> {
  let done = 0;
  const refused: unknown[] = [];
  for (const id of ids) {
    try {
      await retry(id);
      done++;
    } catch (error) {
      refused.push(error);
    }
  }
  return { done, refused };
}
