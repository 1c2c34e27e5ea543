import type { Item } from '../../core/case/item.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Readiness, readinessOf } from '../items/readiness.js';
import { type Result, notFound } from '../result.js';
import { draftItem } from './draft-item.js';

type Listed = Result<{ readonly items: readonly Readiness[] }>;

export async function itemReadiness(
  context: ServiceContext,
  key: string,
  { tenant }: Staff,
): Promise<Listed> {
  const definition = await context.runtime.definitions.load(tenant, { key });
  const item = definition?.model.item;
  return item ? listed(context, item, tenant) : notFound(`事项“${key}”`);
}

/** Of the draft as it is saved, before it is published. */
export async function draftReadiness(
  context: ServiceContext,
  key: string,
  who: Staff,
): Promise<Listed> {
  const found = await draftItem(context, key, who);
  return 'rejected' in found ? found : listed(context, found.value.item, who.tenant);
}

async function listed(context: ServiceContext, item: Item, tenant: string): Promise<Listed> {
  return { value: { items: await readinessOf(context, item, tenant) } };
}
