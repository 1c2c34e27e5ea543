export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets to lines and columns, both from 1; one pass to make, a binary search to ask. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }

  /** Line breaks between two offsets. */
  between(from: number, to: number): number {
    return this.at(to).line - this.at(from).line;
  }
}
