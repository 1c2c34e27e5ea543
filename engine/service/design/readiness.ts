import type { Item } from '../../core/case/item.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Readiness, readinessOf } from '../items/readiness.js';
import { type Result, notFound, rejected } from '../result.js';
import { readDraft } from './drafts.js';

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
  const draft = await readDraft(context, key, who);
  if ('rejected' in draft) return draft;
  const compiled = await context.kernel.compile({ [`${key}.bpmn`]: draft.value.bpmn });
  const item = 'models' in compiled ? compiled.models[0]?.model.item : undefined;
  if (item) return listed(context, item, who.tenant);
  return rejected('NOT_DEPLOYABLE', { reason: '流程图或事项信息有错误，改正后才能核对五到位' });
}

async function listed(context: ServiceContext, item: Item, tenant: string): Promise<Listed> {
  return { value: { items: await readinessOf(context, item, tenant) } };
}
