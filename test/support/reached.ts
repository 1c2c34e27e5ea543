/** Tells a long run how many of these have been tried; its counts add up over all rounds. */
export function tellReached(what: string, count: number): void {
  process.stdout.write(`      reached: ${count} ${what}\n`);
}
