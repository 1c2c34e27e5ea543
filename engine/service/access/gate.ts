/** Lets so many through at once; the others wait in a line of bounded length. */
export class Gate {
  readonly #most: number;
  readonly #longest: number;
  readonly #line: (() => void)[] = [];
  #inside = 0;

  constructor(most: number, longest: number) {
    this.#most = most;
    this.#longest = longest;
  }

  /** `full`: the line is too long, nothing was done. */
  async run<T>(work: () => Promise<T>): Promise<T | 'full'> {
    if (this.#inside < this.#most) this.#inside++;
    else if (this.#line.length >= this.#longest) return 'full';
    else await new Promise<void>((go) => void this.#line.push(go));
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.#inside--;
    }
  }
}
