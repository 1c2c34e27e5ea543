import type { MigrationProblem } from '../core/migration/plan.js';
import {
  type Answer,
  type EngineDone,
  type EngineRejected,
  answer,
  finish,
  refused,
  told,
} from './engine-answers.js';
import * as instances from './process/instances.js';
import { callerOf, DEFAULT_TENANT, type Kernel } from './process/kernel.js';
import {
  type MigrationPlan,
  checkMigration,
  migrateInstances,
  planMigration,
} from './process/migration.js';
import { type Instruction, modify } from './process/modify.js';
import { type RestartRequest, restart } from './process/restart.js';
import { suspendDefinition } from './process/suspend-definition.js';

export type { Instruction } from './process/modify.js';

export interface EngineMigrated {
  readonly migrated: readonly string[];
  /** Instances that go on in the source, each with the reason. */
  readonly refused: readonly { readonly id: string; readonly rejected: EngineRejected }[];
}

/** What an operator does to instances and definitions; part of the library's `Engine`. */
export class EngineOperations {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** All of the instructions, in their order, or nothing. */
  async modify(
    id: string,
    instructions: readonly Instruction[],
    options: instances.Telling = {},
  ): Promise<Answer<EngineDone>> {
    return (
      refused('modify', { id, instructions, options }) ??
      finish(await modify(this.#kernel, id, instructions, options, callerOf()))
    );
  }

  /** The plan that suggests itself, to be looked over and completed. */
  async planMigration(
    versions: { readonly source: string; readonly target: string },
    options: { readonly updateEventTriggers?: boolean } = {},
  ): Promise<Answer<MigrationPlan>> {
    const misfits = refused('planMigration', { versions, options });
    if (misfits) return misfits;
    const update = options.updateEventTriggers === true;
    return answer(await planMigration(this.#kernel, versions, update, DEFAULT_TENANT));
  }

  /** What stands against a plan, whatever instance it is for; empty if nothing does. */
  async checkMigration(
    plan: MigrationPlan,
  ): Promise<Answer<{ readonly problems: readonly MigrationProblem[] }>> {
    return (
      refused('checkMigration', { plan }) ??
      answer(await checkMigration(this.#kernel, plan, DEFAULT_TENANT))
    );
  }

  /** Instances of the source go on in the target, each for itself; what cannot is named. */
  async migrate(
    plan: MigrationPlan & { readonly instances: readonly string[] },
  ): Promise<Answer<EngineMigrated>> {
    const misfits = refused('migrate', { plan });
    if (misfits) return misfits;
    const { instances: ids, ...rest } = plan;
    const result = answer(await migrateInstances(this.#kernel, rest, ids, callerOf()));
    if ('rejected' in result) return result;
    const left = result.refused.map((one) => ({ id: one.id, ...told(one.rejected) }));
    return { migrated: result.migrated, refused: left };
  }

  async suspend(id: string): Promise<Answer<EngineDone>> {
    return (
      refused('suspend', { id }) ??
      finish(await instances.suspend(this.#kernel, id, true, callerOf()))
    );
  }

  async resume(id: string): Promise<Answer<EngineDone>> {
    return (
      refused('resume', { id }) ??
      finish(await instances.suspend(this.#kernel, id, false, callerOf()))
    );
  }

  async cancel(
    id: string,
    reason: string,
    options: instances.Telling = {},
  ): Promise<Answer<EngineDone>> {
    return (
      refused('cancel', { id, reason, options }) ??
      finish(await instances.cancel(this.#kernel, id, reason, options, callerOf()))
    );
  }

  /** A new instance in the version of an ended one, with its variables; that one stays as it is. */
  async restart(id: string, request: RestartRequest = {}): Promise<Answer<instances.Instance>> {
    return (
      refused('restart', { id, request }) ??
      answer(await restart(this.#kernel, id, request, callerOf()))
    );
  }

  /** Nothing starts in this version any more; with `instances` those that run stand still too. */
  async suspendDefinition(
    id: string,
    options: { readonly instances?: boolean } = {},
  ): Promise<Answer<{ readonly instances: number }>> {
    return refused('suspendDefinition', { id, options }) ?? this.#definition(id, true, options);
  }

  async resumeDefinition(
    id: string,
    options: { readonly instances?: boolean } = {},
  ): Promise<Answer<{ readonly instances: number }>> {
    return refused('resumeDefinition', { id, options }) ?? this.#definition(id, false, options);
  }

  async #definition(
    id: string,
    suspended: boolean,
    { instances: too = false }: { readonly instances?: boolean },
  ): Promise<Answer<{ readonly instances: number }>> {
    return answer(await suspendDefinition(this.#kernel, id, suspended, too, callerOf()));
  }
}
