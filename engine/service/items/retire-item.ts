import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Refused, type Result, notFound, rejected } from '../result.js';
import { changeItemRecord, itemRecord } from './item-record.js';

type Context = Pick<ServiceContext, 'runtime'>;

/** 停用: nothing new is received; cases that run go on to their end. */
export async function retireItem(
  context: Context,
  { key, reason }: { readonly key: string; readonly reason: string },
  { tenant, user, name }: Staff,
): Promise<Result<{ readonly key: string }>> {
  if (!(await isItem(context, tenant, key))) return notFound(`事项“${key}”`);
  const at = context.runtime.clock.now();
  const by = { user, name };
  await changeItemRecord(context, tenant, key, (record) =>
    record.retired ? undefined : { ...record, retired: { at, by, reason } },
  );
  return { value: { key } };
}

/** 恢复: open for new cases again. */
export async function restoreItem(
  context: Context,
  { key }: { readonly key: string },
  { tenant }: Staff,
): Promise<Result<{ readonly key: string }>> {
  if (!(await isItem(context, tenant, key))) return notFound(`事项“${key}”`);
  await changeItemRecord(context, tenant, key, ({ retired, ...record }) =>
    retired ? record : undefined,
  );
  return { value: { key } };
}

/** The refusal of whatever would begin something new with a retired item. */
export async function refuseRetired(
  context: Context,
  tenant: string,
  { key, name }: { readonly key: string; readonly name: string },
): Promise<Refused | undefined> {
  const record = await itemRecord(context, tenant, key);
  return record?.retired ? rejected('ITEM_RETIRED', { name }) : undefined;
}

async function isItem({ runtime }: Context, tenant: string, key: string): Promise<boolean> {
  return (await runtime.definitions.load(tenant, { key }))?.model.item !== undefined;
}
