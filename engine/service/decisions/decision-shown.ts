import type { DefinitionRef } from '../../core/model.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { integer, optionalText, text } from '../../store/row-fields.js';
import type { ServiceContext } from '../context.js';
import { type Result, rejected } from '../result.js';

/** A deployed decision. */
export interface DecisionShown {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly versionTag?: string;
  readonly name?: string;
  readonly deploymentId: string;
  readonly resource: string;
  /** The decision requirements graph that it stands in. */
  readonly requirements: string;
  readonly latest: boolean;
  /** Epoch ms. */
  readonly deployedAt: number;
}

export interface DecisionQuery {
  readonly key?: string;
  /** True: the newest version of each key alone. */
  readonly latest?: boolean;
  readonly deploymentId?: string;
  readonly offset?: number;
  readonly limit?: number;
}

type Context = Pick<ServiceContext, 'runtime'>;

/** By key, the newest version first. */
export async function listDecisions(
  { runtime }: Context,
  { offset = 0, limit = 50, ...filter }: DecisionQuery,
  tenant: string,
): Promise<Result<{ readonly items: readonly DecisionShown[]; readonly total?: number }>> {
  const conditions = Object.entries(filter).filter(([, value]) => value !== undefined);
  const { rows, total } = await runtime.store.find({
    kind: 'decision',
    tenant,
    where: { and: conditions.map(([field, value]): Where => ({ field, op: 'eq', value })) },
    sort: [
      { field: 'key', order: 'asc' },
      { field: 'version', order: 'desc' },
    ],
    page: { offset, limit },
    count: true,
  });
  return { value: { items: rows.map(shown), total } };
}

/** One of them, by id or by key. */
export async function showDecision(
  { runtime }: Context,
  ref: DefinitionRef,
  tenant: string,
): Promise<Result<DecisionShown>> {
  const definition = await runtime.definitions.loadDecision(tenant, ref);
  if (!definition) return noDecision(ref);
  const where: Where = { field: 'decisionId', op: 'eq', value: definition.id };
  const { rows } = await runtime.store.find({ kind: 'decision', tenant, where });
  return rows[0] ? { value: shown(rows[0]) } : noDecision(ref);
}

/** The file that it was deployed with. */
export async function decisionXml(
  context: Context,
  ref: DefinitionRef,
  tenant: string,
): Promise<Result<string>> {
  const found = await showDecision(context, ref, tenant);
  if ('rejected' in found) return found;
  const { deploymentId, resource } = found.value;
  const deployment = await context.runtime.definitions.deployment(tenant, deploymentId);
  const xml = deployment?.resources[resource];
  if (xml === undefined) throw new Error(`${found.value.id} has lost its deployment`);
  return { value: xml };
}

export function noDecision(ref: DefinitionRef): Result<never> {
  return rejected('DECISION_NOT_FOUND', { key: 'id' in ref ? ref.id : ref.key });
}

// ---------------------------------------------------------------------------------------------

function shown({ fields }: Row): DecisionShown {
  const versionTag = optionalText(fields, 'versionTag');
  const name = optionalText(fields, 'name');
  return {
    id: text(fields, 'decisionId'),
    key: text(fields, 'key'),
    version: integer(fields, 'version'),
    ...(versionTag !== undefined && { versionTag }),
    ...(name !== undefined && { name }),
    deploymentId: text(fields, 'deploymentId'),
    resource: text(fields, 'resource'),
    requirements: text(fields, 'requirementsKey'),
    latest: fields['latest'] === true,
    deployedAt: integer(fields, 'deployedAt'),
  };
}
