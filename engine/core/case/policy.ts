import type { Actor, Env } from '../env.js';
import type { Definition, Node } from '../model.js';
import type { Rejected } from '../refusal.js';
import type { Seq } from '../aggregate.js';
import type { Scope } from '../expression.js';
import type { CaseCommand } from './command.js';
import type { CaseEvent } from './event.js';
import type { CaseState } from './state.js';
import type { Item, StationSpec } from './item.js';

/** What a decision about a case may look at. */
export interface CaseContext {
  /** `max(env.now, head.at)`. */
  readonly now: number;
  readonly env: Env;
  readonly actor: Actor;
  /** The root definition's item. */
  readonly item: Item;
  readonly root: Definition;
  /** Root variables and the case itself, for `when` of limits and materials. */
  readonly scope: Scope;
  /** The station task being completed, where the command is part of a completion. */
  readonly task?: {
    readonly instance: Seq;
    readonly node: Node;
    readonly station: StationSpec;
    readonly outcome?: string;
  };
}

/** What tokens did to an element that means something to the case. */
export interface Movement {
  readonly type: 'entered' | 'completed' | 'canceled';
  readonly node: Node;
  readonly instance: Seq;
  /** The station as resolved from `yc:station` on entry, where the node has one. */
  readonly station?: StationSpec;
}

export type Decided =
  | { readonly facts: readonly CaseEvent[] }
  | { readonly numbers: readonly string[] }
  | { readonly rejected: Rejected };

/**
 * The seam between the interpreter and the case. `step` calls: `decide` for each case command (in
 * order, each seeing the state folded so far), `observe` for each movement, `fold` for each fact,
 * `station` when a user task with yc:station is entered, `clockDue` for jobs bound to a clock
 * whenever a fact was folded. All pure; none throws.
 */
export interface CasePolicy {
  decide(state: CaseState | undefined, command: CaseCommand, context: CaseContext): Decided;
  observe(state: CaseState, movement: Movement, context: CaseContext): readonly CaseEvent[];
  fold(state: CaseState | undefined, fact: CaseEvent): CaseState;
  /** Who does the work of this station in this case, and until when. */
  station(
    state: CaseState,
    station: StationSpec,
    instance: Seq,
    context: CaseContext,
  ): StationWork | { readonly rejected: Rejected };
  /** Due instant of the clock of that kind (of that activity instance for stage and joint); undefined: not running or suspended. */
  clockDue(
    state: CaseState,
    clock: string,
    instance: Seq,
    context: CaseContext,
  ): number | undefined;
  /** What expressions see under the name `case`: flags, number, townships, supporters, frozen limits … */
  view(state: CaseState, item: Item): { readonly [name: string]: import('../expression.js').Value };
}

export interface StationWork {
  /** Organisation id. */
  readonly organ: string;
  readonly post: string;
  /** `<organ>/<post>`: the group whose members see the task in their queue. */
  readonly candidateGroups: readonly string[];
  readonly dueAt?: number;
  readonly form?: string;
}
