import type { Documents } from './documents.js';

/** Numbers drawn for one command: kept while it is stepped again, given back if it is refused. */
export interface Draw {
  /** The number of the series for this command, or undefined: it must be leased. */
  number(series: string): string | undefined;
  lease(series: string): Promise<void>;
  /** Numbers of a refused command go to the next one; hands its argument through. */
  giveBack<T>(refused: T): T;
}

interface CounterHead {
  readonly v: 1;
  readonly last: number;
}

/**
 * Number series (case numbers and document numbers per organ and year): unique across nodes and
 * crashes, in order on one node; a crash between lease and use leaves a gap.
 */
export class Counters {
  readonly #documents: Documents;
  readonly #returned = new Map<string, number[]>();

  constructor(documents: Documents) {
    this.#documents = documents;
  }

  draw(tenant: string): Draw {
    const drawn = new Map<string, number>();
    return {
      number: (series) => drawn.get(series)?.toString(),
      lease: async (series) => {
        if (!drawn.has(series)) drawn.set(series, await this.#lease(tenant, series));
      },
      giveBack: (refused) => {
        for (const [series, value] of drawn) this.#return(tenant, series, value);
        return refused;
      },
    };
  }

  async #lease(tenant: string, series: string): Promise<number> {
    const returned = this.#returned.get(`${tenant}/${series}`)?.shift();
    return returned ?? this.#increment(tenant, series);
  }

  #return(tenant: string, series: string, value: number): void {
    const key = `${tenant}/${series}`;
    const all = [...(this.#returned.get(key) ?? []), value];
    this.#returned.set(
      key,
      all.sort((a, b) => a - b),
    );
  }

  async #increment(tenant: string, series: string): Promise<number> {
    const name = { tenant, kind: 'counter', key: series } as const;
    const counted = await this.#documents.update<CounterHead>(name, (head) => ({
      head: { v: 1, last: (head?.last ?? 0) + 1 },
    }));
    return counted!.last;
  }
}
