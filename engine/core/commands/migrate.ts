import type { Command } from '../command.js';
import { Migration } from '../migration/migrate.js';
import { movesOf } from '../migration/plan.js';
import { problemsOf } from '../migration/validate.js';
import type { MigrationProblem } from '../migration/plan.js';
import type { Run } from '../run.js';
import { processOf } from './guards.js';

/**
 * A process scope goes on in another version of its definition, all of it or not at all; what it
 * called stays as it is. Allowed while suspended, as on Camunda.
 */
export function migrate(run: Run, command: Extract<Command, { readonly type: 'migrate' }>): void {
  const scope = processOf(run, command.process);
  const source = run.definition(scope.seq);
  const target = run.load(command.target);
  refuse(run, problemsOf(source.model, target.model, command.instructions));
  const moves = movesOf(source.model, target.model, command.instructions);
  run.migrateTo(scope, target);
  const migration = new Migration(run, source, target, moves);
  migration.process(run.scope(scope.seq));
  refuse(run, migration.problems);
  const body = { type: 'migrated', from: source.id, to: target.id } as const;
  run.event(body, scope.seq);
}

function refuse(run: Run, problems: readonly MigrationProblem[]): void {
  if (problems.length === 0) return;
  const reason = problems.map(({ message }) => message).join('；');
  run.halt('MIGRATION_INVALID', undefined, { reason });
}
