/**
 * Rewrites of the source before moddle reads it. Moddle's parser takes attributes with blanks
 * around `=` for missing ones and cuts characters beyond the BMP in `&#x20BB7;` to 16 bits: both
 * legal XML, and rare characters are common in Chinese names.
 */
export class Edits {
  readonly #edits: { from: number; to: number; text: string }[] = [];

  /** In the order of the source; an edit of a whole element takes the place of those within. */
  replace(from: number, to: number, text: string): void {
    while ((this.#edits.at(-1)?.from ?? -1) >= from) this.#edits.pop();
    this.#edits.push({ from, to, text });
  }

  apply(source: string): string {
    if (this.#edits.length === 0) return source;
    const parts: string[] = [];
    let at = 0;
    for (const { from, to, text } of this.#edits) {
      parts.push(source.slice(at, from), text);
      at = to;
    }
    parts.push(source.slice(at));
    return parts.join('');
  }
}
