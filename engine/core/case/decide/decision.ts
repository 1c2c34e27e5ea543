import type { Expression, Scope, Value } from '../../expression.js';
import type { Rejected, RefusalCode } from '../../refusal.js';
import { dateOf, dateTimeOf } from '../../clock/civil.js';
import { BLANK } from '../blank.js';
import type { CaseEnvironment, Organ } from '../environment.js';
import type { CaseEvent, CaseFact } from '../event.js';
import { foldFact } from '../fold/fold.js';
import type { Item } from '../item.js';
import type { CaseContext, Decided } from '../policy.js';
import type { CaseState } from '../state.js';
import { caseView } from '../view.js';

/**
 * One decision while it is being made: facts are added and folded at once, so that what follows
 * sees them; numbers that are not leased yet are noted. Lives for one call of the policy.
 */
export class Decision {
  readonly facts: CaseEvent[] = [];
  readonly #numbers = new Set<string>();
  /** The case as it was. */
  readonly before: CaseState;
  #state: CaseState;

  constructor(
    state: CaseState | undefined,
    readonly context: CaseContext,
    readonly cases: CaseEnvironment,
  ) {
    this.before = state ?? BLANK;
    this.#state = this.before;
  }

  get state(): CaseState {
    return this.#state;
  }

  get item(): Item {
    return this.context.item;
  }

  get now(): number {
    return this.context.now;
  }

  /** `YYYY-MM-DD`. */
  get today(): string {
    return dateOf(this.context.now);
  }

  /** `YYYY-MM-DDTHH:mm`. */
  get moment(): string {
    return dateTimeOf(this.context.now);
  }

  add(fact: CaseFact): void {
    const { user, organ } = this.context.actor;
    const event: CaseEvent = {
      ...fact,
      at: this.context.now,
      ...(user === undefined ? {} : { by: user }),
      ...(organ === undefined ? {} : { organ }),
    };
    this.facts.push(event);
    this.#state = foldFact(this.#state, event);
  }

  /** As if that were a fact already: for conditions that depend on what is about to be stated. */
  supposing(fact: CaseFact): Decision {
    const supposed = new Decision(this.#state, this.context, this.cases);
    supposed.add(fact);
    return supposed;
  }

  /** The series' number; an empty text while it has to be leased first: the step comes again. */
  number(series: string): string {
    const leased = this.cases.number(series);
    if (leased === undefined) this.#numbers.add(series);
    return leased ?? '';
  }

  organ(id: string): Organ | undefined {
    return this.cases.organ(id);
  }

  /** The organ's name, or its id where the organisation does not know it any more. */
  organName(id: string): string {
    return this.cases.organ(id)?.name ?? id;
  }

  /** A condition of the item over root variables and the case as it stands now. */
  holds(when: Expression): boolean | Rejected {
    const result = this.context.env.evaluate(when, this.#scope());
    if ('value' in result && result.writes === undefined) return result.value === true;
    const reason = 'failure' in result ? result.failure.reason : '事项的条件不能改动变量';
    return { code: 'EXPRESSION_FAILED', detail: { elementId: this.item.name, reason } };
  }

  outcome(rejected?: Rejected): Decided {
    if (rejected !== undefined) return { rejected };
    if (this.#numbers.size > 0) return { numbers: [...this.#numbers] };
    return { facts: this.facts };
  }

  #scope(): Scope {
    const { scope } = this.context;
    const view: Value = caseView(this.#state, this.item);
    return {
      get: (name) => (name === 'case' ? view : scope.get(name)),
      names: () => new Set([...scope.names(), 'case']),
    };
  }
}

export function refused(code: RefusalCode, detail?: Rejected['detail']): Rejected {
  return detail === undefined ? { code } : { code, detail };
}

export function isRejected(value: unknown): value is Rejected {
  return typeof value === 'object' && value !== null && 'code' in value;
}
