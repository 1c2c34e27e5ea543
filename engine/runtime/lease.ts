import type { Store } from '../store/port.js';

/**
 * Hands out aggregate numbers from blocks leased of the store; an unused rest is a harmless gap.
 */
export class AggregateNumbers {
  readonly #store: Store;
  readonly #block: number;
  #next = 0;
  #end = 0;
  #leasing: Promise<void> | undefined;

  constructor(store: Store, block = 1_000) {
    this.#store = store;
    this.#block = block;
  }

  async next(): Promise<number> {
    while (this.#next >= this.#end) {
      this.#leasing ??= this.#lease();
      await this.#leasing;
    }
    return this.#next++;
  }

  async #lease(): Promise<void> {
    try {
      const { first, count } = await this.#store.leaseNumbers(this.#block);
      this.#next = first;
      this.#end = first + count;
    } finally {
      this.#leasing = undefined;
    }
  }
}
