import type { CommitResult } from '../port.js';
import type { Wave } from './encode.js';

const MOST = 10_000;

/**
 * Which aggregates are surely kept with their parts as rows, learnt from what was committed; only
 * for them a commit sends its changed parts alone. Forgetting one costs time, nothing else.
 */
export class SplitOnes {
  readonly #known = new Set<number>();

  has(aggregate: number): boolean {
    return this.#known.has(aggregate);
  }

  learn(waves: readonly Wave[], results: readonly CommitResult[]): void {
    let next = 0;
    for (const { aggregate, parts } of waves) {
      parts.forEach((text, place) => {
        if (results[next++]?.status !== 'committed') return;
        if (text !== null) this.#known.delete(aggregate[place]!);
        else this.#add(aggregate[place]!);
      });
    }
  }

  #add(aggregate: number): void {
    this.#known.add(aggregate);
    if (this.#known.size > MOST) this.#known.delete(this.#known.values().next().value!);
  }
}
