import type { CaseCommand } from '../../engine/core/case/command.js';
import { casePolicy } from '../../engine/core/case/case-policy.js';
import type { DelegationRecord } from '../../engine/core/case/environment.js';
import type { CaseState } from '../../engine/core/case/state.js';
import type { DocumentData } from '../../engine/core/case/documents/document.js';
import type { UserTask } from '../../engine/core/aggregate.js';
import type { Command } from '../../engine/core/command.js';
import type { Actor } from '../../engine/core/env.js';
import type { Value } from '../../engine/core/expression.js';
import type { Model } from '../../engine/core/model.js';
import { at as instantAt, county } from '../engine/core/clock/county.js';
import { World, typed } from '../support/step.js';
import { GoldenCounty } from './golden-county.js';
import { models } from './load.js';

/** A recorded run (`processes/golden/<item>.<story>.json`): what is done, and what must be so. */
export interface Golden {
  readonly item: string;
  readonly title: string;
  /** How the dates follow from statute and calendar, worked out by hand. */
  readonly derivation: readonly string[];
  readonly delegations?: readonly (Pick<
    DelegationRecord,
    'principal' | 'delegate' | 'nameAndSeal'
  > &
    Partial<DelegationRecord>)[];
  readonly variables?: Readonly<Record<string, Value>>;
  readonly quota?: { readonly total: number; readonly taken: number };
  /** Persons with several posts; others are `<organ>/<post>`. */
  readonly people?: Readonly<
    Record<string, { readonly organ: string; readonly posts: readonly string[] }>
  >;
  readonly start: Omit<Step, 'station' | 'case' | 'until'> & {
    readonly at: string;
    readonly by: string;
    readonly facts: readonly CaseCommand[];
  };
  readonly steps: readonly Step[];
}

/** Completes a station, tells the case a fact, or lets time pass; refused with the code, or not. */
export interface Step {
  readonly at?: string;
  readonly by?: string;
  readonly until?: string;
  readonly station?: string;
  readonly outcome?: string;
  readonly facts?: readonly CaseCommand[];
  readonly case?: readonly CaseCommand[];
  readonly discredited?: boolean;
  /** false: the person is not in the station's queue, and tries all the same. */
  readonly queue?: boolean;
  readonly refused?: string;
  readonly expect?: Expected;
}

/** Only what is named is compared. */
export interface Expected {
  readonly status?: string;
  /** Keys of the open stations, sorted. */
  readonly stations?: readonly string[];
  readonly holder?: string;
  readonly handOut?: string;
  readonly quotaPlace?: number;
  readonly milestones?: Readonly<Record<string, string>>;
  /** Due dates of running clocks by kind; null: they stand still; {}: none runs. */
  readonly due?: Readonly<Record<string, string | null>>;
  /** Stations whose silence has counted as agreement, sorted. */
  readonly deemed?: readonly string[];
  /** Kinds of the clocks that have been breached so far, sorted. */
  readonly breaches?: readonly string[];
  readonly violations?: readonly string[];
  readonly decision?: Readonly<Record<string, string>>;
  /** What this step issued, in order. */
  readonly documents?: readonly {
    readonly type: string;
    readonly organ: string;
    readonly fields?: Readonly<Record<string, Value>>;
  }[];
}

/** Drives a golden run over the pure core; the clock is the run's own. */
export class GoldenRun {
  readonly world: World;
  readonly #county: GoldenCounty;

  constructor(
    readonly golden: Golden,
    all: readonly Model[] = models(),
  ) {
    this.#county = new GoldenCounty(golden);
    const root = all.filter(({ key }) => key === golden.item);
    const others = all.filter(({ key }) => key !== golden.item);
    const env = { calendar: county, cases: this.#county };
    this.world = new World([...root, ...others], { cases: casePolicy, env });
  }

  start(): string | undefined {
    const { at, by, facts } = this.golden.start;
    this.#be(at, by);
    const definition = { id: this.world.definitions[0]!.id };
    return this.#do({ type: 'start', definition, facts, ...typed(this.golden.variables) });
  }

  /** The refusal's code, if it was refused. */
  step(step: Step): string | undefined {
    if (step.until !== undefined) return this.#wait(step.until);
    this.#county.discredited = step.discredited ?? false;
    this.#be(step.at!, step.by!);
    if (step.case !== undefined) return this.#do({ type: 'case', facts: step.case });
    const task = this.#task(step.station!);
    if (step.queue !== false) this.#inQueue(task);
    const { outcome, facts } = step;
    return this.#do({
      type: 'completeTask',
      task: task.seq,
      ...(outcome === undefined ? {} : { outcome }),
      ...(facts === undefined ? {} : { facts }),
    });
  }

  get state(): CaseState {
    return this.world.parts('case')[0]!.state;
  }

  get stations(): string[] {
    return this.world
      .parts('userTask')
      .map((task) => this.#stationOf(task))
      .toSorted();
  }

  /** What the last step issued. */
  get issued(): DocumentData[] {
    return this.world.last.flatMap((event) =>
      event.type === 'case' && event.fact.type === 'documentIssued' ? [event.fact.document] : [],
    );
  }

  /** Jobs in due order, as the poller runs them. */
  #wait(until: string): undefined {
    const end = instantAt(until);
    this.world.actor = {};
    for (;;) {
      const due = this.world
        .parts('job')
        .filter(({ dueAt }) => dueAt !== undefined && dueAt <= end)
        .toSorted((a, b) => a.dueAt! - b.dueAt! || a.seq - b.seq)[0];
      if (due === undefined) break;
      this.world.now = Math.max(this.world.now, due.dueAt!);
      const refused = this.#do({ type: 'runJob', job: due.seq });
      if (refused !== undefined) throw new Error(`the timer was refused: ${refused}`);
    }
    this.world.now = end;
  }

  #be(at: string, by: string): void {
    this.#wait(at);
    this.world.actor = this.#actor(by);
  }

  #actor(by: string): Actor {
    const [organ = '', post = ''] = by.split('/');
    if (post !== '') return { user: by, organ, posts: [post] };
    const person = this.golden.people?.[by];
    return person === undefined ? { user: by } : { user: by, ...person };
  }

  #do(command: Command): string | undefined {
    const outcome = this.world.try(command);
    const committed = 'delta' in outcome;
    if (committed) this.world.do(command);
    this.#county.settle(committed);
    if (committed) return undefined;
    if ('rejected' in outcome) return outcome.rejected.code;
    throw new Error(`needs ${JSON.stringify(outcome)}`);
  }

  #task(station: string): UserTask {
    const found = this.world.parts('userTask').find((task) => this.#stationOf(task) === station);
    if (found === undefined) throw new Error(`${station} is not open: ${this.stations.join()}`);
    return found;
  }

  #stationOf(task: UserTask): string {
    const instance = this.world.parts('activity').find(({ seq }) => seq === task.owner);
    const station = instance?.data?.['station'];
    return typeof station === 'string' ? station : '';
  }

  /** The recording must be of somebody who sees the task. */
  #inQueue({ candidateGroups = [], station }: UserTask): void {
    const { organ = '', posts = [], user = '' } = this.world.actor;
    if (station?.post === 'applicant') return;
    if (posts.some((post) => candidateGroups.includes(`${organ}/${post}`))) return;
    throw new Error(`${user} does not see the task of ${candidateGroups.join()}`);
  }
}
