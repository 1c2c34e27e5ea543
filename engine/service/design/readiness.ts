import type { Item } from '../../core/case/item.js';
import type { DefinitionRef } from '../../core/model.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Readiness, readinessOf } from '../items/readiness.js';
import { type Result, notFound } from '../result.js';
import { itemOfCase } from '../../core/case/called-items.js';
import { withCalledNow } from '../items/called-now.js';
import { draftItem } from './draft-item.js';

type Listed = Result<{ readonly items: readonly Readiness[] }>;

export async function itemReadiness(
  context: ServiceContext,
  key: string,
  { tenant }: Staff,
): Promise<Listed> {
  const definition = await context.runtime.definitions.load(tenant, { key });
  if (!definition?.model.item) return notFound(`事项“${key}”`);
  return listed(context, itemOfCase(definition), tenant);
}

/** Of the draft as it is saved, before it is published. */
export async function draftReadiness(
  context: ServiceContext,
  key: string,
  who: Staff,
): Promise<Listed> {
  const found = await draftItem(context, key, who);
  if ('rejected' in found) return found;
  const { tenant } = who;
  const load = (ref: DefinitionRef) => context.runtime.definitions.load(tenant, ref);
  return listed(context, await withCalledNow(found.value.model, load), tenant);
}

async function listed(context: ServiceContext, item: Item, tenant: string): Promise<Listed> {
  return { value: { items: await readinessOf(context, item, tenant) } };
}
