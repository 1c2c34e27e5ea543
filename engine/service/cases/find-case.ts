import type { Aggregate } from '../../core/aggregate.js';
import { CASE, ROOT } from '../../core/case-part.js';
import { itemOfCase } from '../../core/case/called-items.js';
import type { Item } from '../../core/case/item.js';
import type { CaseState } from '../../core/case/state.js';
import type { Definition } from '../../core/model.js';
import type { ServiceContext } from '../context.js';

type Context = Pick<ServiceContext, 'runtime'>;

/** A case with what it stands on. Read it and let it go: the aggregate goes on changing. */
export interface FoundCase {
  readonly aggregate: Aggregate;
  readonly state: CaseState;
  readonly definition: Definition;
  /** Of the case: the root's, with those that it calls. */
  readonly item: Item;
}

export async function findCase(
  context: Context,
  tenant: string,
  number: string,
): Promise<FoundCase | undefined> {
  const { rows } = await context.runtime.store.find({
    kind: 'case',
    tenant,
    where: { field: 'number', op: 'eq', value: number },
    page: { limit: 1 },
  });
  const aggregate = rows[0] && (await context.runtime.read(rows[0].aggregate));
  return aggregate && caseIn(context, aggregate);
}

/** `undefined`: a plain process. */
export async function caseIn(
  { runtime }: Context,
  aggregate: Aggregate,
): Promise<FoundCase | undefined> {
  const part = aggregate.parts.get(CASE);
  const scope = aggregate.parts.get(ROOT);
  if (part?.kind !== 'case' || scope?.kind !== 'process') return undefined;
  const definition = await runtime.definitions.load(aggregate.tenant, { id: scope.definition });
  if (!definition?.model.item) return undefined;
  const { state } = part;
  return { aggregate, state, definition, item: itemOfCase(definition, state) };
}
