/** A sentence for the person at the terminal, in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** To standard error; the process ends with 1 once nothing is left to do. */
export function fail({ zh, en }: Sentence): void {
  console.error(`${zh}\n${en}`);
  process.exitCode = 1;
}
