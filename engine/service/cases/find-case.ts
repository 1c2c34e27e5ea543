import type { Aggregate } from '../../core/aggregate.js';
import { CASE, ROOT } from '../../core/case-part.js';
import type { Item } from '../../core/case/item.js';
import type { CaseState } from '../../core/case/state.js';
import type { Definition } from '../../core/model.js';
import type { ServiceContext } from '../context.js';

/** A case with what it stands on. Read it and let it go: the aggregate goes on changing. */
export interface FoundCase {
  readonly aggregate: Aggregate;
  readonly state: CaseState;
  readonly definition: Definition;
  readonly item: Item;
}

export async function findCase(
  context: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  number: string,
): Promise<FoundCase | undefined> {
  const { rows } = await context.runtime.store.find({
    kind: 'case',
    tenant,
    where: { field: 'number', op: 'eq', value: number },
    page: { limit: 1 },
  });
  return rows[0] && caseOf(context, rows[0].aggregate, tenant);
}

/** `undefined`: no such aggregate in this county, or a plain process. */
export async function caseOf(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  number: number,
  tenant: string,
): Promise<FoundCase | undefined> {
  const aggregate = await runtime.read(number);
  if (!aggregate || aggregate.tenant !== tenant) return undefined;
  const part = aggregate.parts.get(CASE);
  const scope = aggregate.parts.get(ROOT);
  if (part?.kind !== 'case' || scope?.kind !== 'process') return undefined;
  const definition = await runtime.definitions.load(tenant, { id: scope.definition });
  if (!definition?.model.item) return undefined;
  return { aggregate, state: part.state, definition, item: definition.model.item };
}
