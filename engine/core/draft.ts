import type { Aggregate, Delta, Part, Seq } from './aggregate.js';
import { interestOf, lookupKeys } from './lookup.js';

/**
 * An aggregate as one step sees it: reads fall through to the base, writes are collected and
 * become the delta. The base is never touched, so a refused step leaves nothing behind.
 */
export class Draft {
  lastSeq: Seq;
  ended: boolean;
  readonly #base: Aggregate | undefined;
  readonly #changed = new Map<Seq, Part | null>();
  /** Seqs of parts made in this step, by owner. */
  #added: Map<Seq, Set<Seq>> | undefined;
  /** Seqs of parts made in this step, by `lookupKeys`. */
  #listed: Map<string, Seq[]> | undefined;
  /** Some have another owner now: what was added to it last need not be the youngest. */
  #isMoved = false;

  constructor(base: Aggregate | undefined) {
    this.#base = base;
    this.lastSeq = base?.head.lastSeq ?? 0;
    this.ended = base?.head.ended ?? false;
  }

  nextSeq(): Seq {
    return ++this.lastSeq;
  }

  get(seq: Seq): Part | undefined {
    const changed = this.#changed.get(seq);
    if (changed !== undefined) return changed ?? undefined;
    return this.#base?.parts.get(seq);
  }

  add(part: Part): void {
    this.#changed.set(part.seq, part);
    this.#added ??= new Map();
    const siblings = this.#added.get(part.owner);
    if (siblings === undefined) this.#added.set(part.owner, new Set([part.seq]));
    else siblings.add(part.seq);
    for (const key of lookupKeys(part)) this.#list(key, part.seq);
  }

  /** Another state of a part that is there; its seq and owner never change. */
  put(part: Part): void {
    this.#changed.set(part.seq, part);
  }

  /** The same with another owner or interest: migration alone takes parts to other scopes. */
  move(part: Part): void {
    const before = this.get(part.seq)!;
    if (before.owner === part.owner) {
      this.put(part);
      if (interestOf(before) === interestOf(part)) return undefined;
      for (const key of lookupKeys(part)) this.#list(key, part.seq);
      return undefined;
    }
    this.#added?.get(before.owner)?.delete(part.seq);
    this.#isMoved = true;
    this.add(part);
    return undefined;
  }

  remove(part: Part): void {
    if (this.#base?.parts.has(part.seq) === true) {
      this.#changed.set(part.seq, null);
      return;
    }
    this.#changed.delete(part.seq);
    const siblings = this.#added?.get(part.owner);
    if (siblings === undefined) return;
    siblings.delete(part.seq);
    if (siblings.size === 0) this.#added?.delete(part.owner);
  }

  /** The parts that `owner` owns, in order of creation. */
  owned(owner: Seq): Part[] {
    const parts: Part[] = [];
    for (const seq of this.#base?.owned.get(owner) ?? []) {
      const part = this.get(seq);
      if (part?.owner === owner) parts.push(part);
    }
    for (const seq of this.#added?.get(owner) ?? []) {
      const part = this.get(seq);
      if (part !== undefined) parts.push(part);
    }
    if (this.#isMoved) parts.sort((a, b) => a.seq - b.seq);
    return parts;
  }

  /** Whether any token rests in that scope; stops at the first one. */
  hasTokens(owner: Seq): boolean {
    return (
      this.#anyToken(this.#base?.owned.get(owner), owner) ||
      this.#anyToken(this.#added?.get(owner), owner)
    );
  }

  /** Seqs of the parts under one of their `lookupKeys`, in order of creation. */
  lookup(key: string): Seq[] {
    const found = [...(this.#base?.lookup.get(key) ?? [])].filter((seq) => this.#has(seq));
    for (const seq of this.#listed?.get(key) ?? []) if (this.#has(seq)) found.push(seq);
    return found;
  }

  /** Whether anything at all is found by its `lookupKeys`. */
  get hasLookups(): boolean {
    return this.#listed !== undefined || (this.#base?.lookup.size ?? 0) > 0;
  }

  /** The parts that this step has changed, and the owners of all that it has made or taken away. */
  touched(): Set<Seq> {
    const touched = new Set<Seq>();
    for (const [seq, part] of this.#changed) {
      touched.add(seq);
      if (part !== null) touched.add(part.owner);
      const before = this.#base?.parts.get(seq);
      if (before !== undefined) touched.add(before.owner);
    }
    return touched;
  }

  /** Whether the aggregate has, or has had in this step, any part under that key. */
  mayHave(key: string): boolean {
    return this.#base?.lookup.has(key) === true || this.#listed?.has(key) === true;
  }

  delta(events: number, at: number): Delta {
    const { lastSeq, ended } = this;
    const head = ended
      ? ({ v: 1, lastSeq, events, at, ended } as const)
      : ({ v: 1, lastSeq, events, at } as const);
    return { head, parts: this.#changed };
  }

  #has(seq: Seq): boolean {
    return this.get(seq) !== undefined;
  }

  #list(key: string, seq: Seq): void {
    this.#listed ??= new Map();
    const listed = this.#listed.get(key);
    if (listed === undefined) this.#listed.set(key, [seq]);
    else listed.push(seq);
  }

  #anyToken(seqs: ReadonlySet<Seq> | undefined, owner: Seq): boolean {
    if (seqs === undefined) return false;
    for (const seq of seqs) {
      const part = this.get(seq);
      if (part?.owner !== owner) continue;
      if (part.kind === 'activity' || part.kind === 'transition') return true;
      // Of a scope: what one of its listeners has handed out.
      if (part.kind === 'externalTask') return true;
    }
    return false;
  }
}
