import type { Seq } from '../seq.js';
import type { Actor, Env } from '../env.js';
import type { Scope, Value } from '../expression.js';
import type { Definition, Node } from '../model.js';
import type { Rejected } from '../refusal.js';
import type { CaseCommand } from './command.js';
import type { CaseEvent } from './event.js';
import type { CalledItem, Item, StationSpec } from './item.js';
import type { CaseState } from './state.js';

/** What a decision about a case may look at. */
export interface CaseContext {
  /** `max(env.now, head.at)`. */
  readonly now: number;
  readonly env: Env;
  readonly actor: Actor;
  /** The root definition's item, with those that the case calls; see `itemOfCase`. */
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
  /** Series of which a number is wanted: the shell leases them and steps again from the start. */
  | { readonly numbers: readonly string[] }
  | { readonly rejected: Rejected };

/**
 * The seam between the interpreter and the case. `step` calls: `completion` when a station task is
 * completed, `decide` for each case command (in order, each seeing the state folded so far),
 * `observe` for each movement of a node with a station, a milestone or yc:suspends, `fold` for
 * each fact, `station` when a user task with yc:station is entered (before it is observed) and
 * `clockDue` for jobs bound to a clock, both again whenever a fact was folded. All pure; none
 * throws.
 */
export interface CasePolicy {
  /**
   * The commands that complete this station with this outcome: those given, plus the one that the
   * outcome's effect stands for where it needs no more data. Refused where the outcome does not
   * exist, lacks its reason or its facts, or where a fact belongs to another outcome.
   */
  completion(
    state: CaseState,
    facts: readonly CaseCommand[],
    context: CaseContext,
  ): { readonly commands: readonly CaseCommand[] } | { readonly rejected: Rejected };
  decide(state: CaseState | undefined, command: CaseCommand, context: CaseContext): Decided;
  /** `rejected` discards the step: a suspension without its notice, a second acceptance … */
  observe(state: CaseState, movement: Movement, context: CaseContext): Decided;
  fold(state: CaseState | undefined, fact: CaseEvent): CaseState;
  /** Activity instances of the stations that are open now. */
  openStations(state: CaseState): readonly Seq[];
  /**
   * Who does the work of this station in this case, and until when; asked on entry, and again for
   * open stations whenever a fact was folded.
   */
  station(
    state: CaseState,
    station: StationSpec,
    instance: Seq,
    context: CaseContext,
  ): StationWork | { readonly rejected: Rejected };
  /**
   * Due instant of a clock for a timer bound to it: `instance` is the activity instance that the
   * timer sits on. undefined: not running, suspended, or no legal rule of this case lets it fire
   * (receipt outside the licence regime, correction without a basis, joint without silence).
   */
  clockDue(
    state: CaseState,
    clock: string,
    instance: Seq,
    context: CaseContext,
  ): number | undefined;
  /**
   * The first station of an item that is called by an expression: its organs and delegations are
   * frozen under the key `called`.
   */
  call(state: CaseState, called: string, item: CalledItem, context: CaseContext): Decided;
  /** What expressions see under the name `case` within a called item or the root's; `caseView`. */
  view(state: CaseState, item: Item, called?: string): { readonly [name: string]: Value };
  /**
   * Why the case is over before its diagram ended (撤回, 视为撤回, 终止): after a `case` command
   * that made it so, step cancels the root's tokens with this reason; the case itself stays.
   */
  over(state: CaseState): string | undefined;
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
