import type { Definition } from '../../core/model.js';
import { generatePlan } from '../../core/migration/generate.js';
import type { MigrationInstruction, MigrationProblem } from '../../core/migration/plan.js';
import { problemsOf } from '../../core/migration/validate.js';
import type { Rejected } from '../../core/refusal.js';
import type { Caller } from '../../runtime/dispatcher.js';
import { type Result, rejected } from '../result.js';
import { openScope, send } from './instances.js';
import type { Kernel } from './kernel.js';

/** Source and target are definition ids, `key:version:uuid`. */
export interface MigrationPlan {
  readonly source: string;
  readonly target: string;
  readonly instructions: readonly MigrationInstruction[];
}

export interface Migrated {
  readonly migrated: readonly string[];
  /** Instances that go on in the source, each with the reason. */
  readonly refused: readonly { readonly id: string; readonly rejected: Rejected }[];
}

type Versions = { readonly source: Definition; readonly target: Definition };

/** The plan that suggests itself: what has the same id, type and scope in both versions. */
export async function planMigration(
  kernel: Kernel,
  { source, target }: Pick<MigrationPlan, 'source' | 'target'>,
  updateEventTriggers: boolean,
  tenant: string,
): Promise<Result<MigrationPlan>> {
  const found = await versionsOf(kernel, { source, target }, tenant);
  if (!('value' in found)) return found;
  const { source: before, target: after } = found.value;
  const instructions = generatePlan(before.model, after.model, updateEventTriggers);
  return { value: { source, target, instructions } };
}

/** What stands against the plan, whatever instance it is for. */
export async function checkMigration(
  kernel: Kernel,
  plan: MigrationPlan,
  tenant: string,
): Promise<Result<{ readonly problems: readonly MigrationProblem[] }>> {
  const found = await versionsOf(kernel, plan, tenant);
  if (!('value' in found)) return found;
  const { source, target } = found.value;
  return { value: { problems: problemsOf(source.model, target.model, plan.instructions) } };
}

/** Each instance for itself, all of it or not at all; the plan as a whole must hold. */
export async function migrateInstances(
  kernel: Kernel,
  plan: MigrationPlan,
  instances: readonly string[],
  caller: Caller,
): Promise<Result<Migrated>> {
  const checked = await checkMigration(kernel, plan, caller.tenant);
  if (!('value' in checked)) return checked;
  const { problems } = checked.value;
  if (problems.length > 0) {
    const reason = problems.map(({ message }) => message).join('；');
    return rejected('MIGRATION_INVALID', { reason });
  }
  const migrated: string[] = [];
  const refused: Migrated['refused'][number][] = [];
  for (const id of instances) {
    const refusal = await migrateOne(kernel, plan, id, caller);
    if (refusal === undefined) migrated.push(id);
    else refused.push({ id, rejected: refusal });
  }
  return { value: { migrated, refused } };
}

// ---------------------------------------------------------------------------------------------

async function migrateOne(
  kernel: Kernel,
  { source, target, instructions }: MigrationPlan,
  id: string,
  caller: Caller,
): Promise<Rejected | undefined> {
  const open = await openScope(kernel, id, caller.tenant);
  if (open && open.scope.definition !== source) {
    const reason = `流程实例 ${id} 不是原版本 ${source} 的`;
    return rejected('MIGRATION_INVALID', { reason }).rejected;
  }
  const sent = await send(
    kernel,
    id,
    (process) => ({ type: 'migrate', process, target, instructions }),
    caller,
  );
  return 'value' in sent ? undefined : sent.rejected;
}

async function versionsOf(
  { runtime }: Kernel,
  plan: Pick<MigrationPlan, 'source' | 'target'>,
  tenant: string,
): Promise<Result<Versions>> {
  const source = await runtime.definitions.load(tenant, { id: plan.source });
  if (!source) return rejected('DEFINITION_NOT_FOUND', { key: plan.source });
  const target = await runtime.definitions.load(tenant, { id: plan.target });
  if (!target) return rejected('DEFINITION_NOT_FOUND', { key: plan.target });
  return { value: { source, target } };
}
