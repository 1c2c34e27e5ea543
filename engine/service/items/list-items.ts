import { text } from '../../store/row-fields.js';
import type { Item } from '../../core/case/item.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound } from '../result.js';

export interface ItemListed {
  readonly key: string;
  readonly definitionId: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly block: Item['block'];
  readonly catalogPart: Item['catalogPart'];
  readonly caseType: Item['caseType'];
  readonly joint: boolean;
}

/** The published items, each in its newest version. */
export async function listItems(
  { runtime }: ServiceContext,
  tenant: string,
): Promise<Result<{ readonly items: readonly ItemListed[] }>> {
  const { rows } = await runtime.store.find({
    kind: 'definition',
    tenant,
    where: {
      and: [
        { field: 'latest', op: 'eq', value: true },
        { field: 'itemCode', op: 'notNull' },
      ],
    },
    sort: [{ field: 'key', order: 'asc' }],
  });
  const items: ItemListed[] = [];
  for (const { fields } of rows) {
    const definition = await runtime.definitions.load(tenant, {
      id: text(fields, 'definitionId'),
    });
    const item = definition?.model.item;
    if (!definition || !item) continue;
    const { key, version, id: definitionId } = definition;
    const { code, name, block, catalogPart, caseType, joint } = item;
    items.push({ key, definitionId, version, code, name, block, catalogPart, caseType, joint });
  }
  return { value: { items } };
}

/** 办事指南: all that an item discloses, with its application form. */
export async function itemGuide(
  { runtime, forms }: ServiceContext,
  tenant: string,
  key: string,
): Promise<
  Result<{
    readonly key: string;
    readonly version: number;
    readonly item: Item;
    readonly form?: unknown;
  }>
> {
  const definition = await runtime.definitions.load(tenant, { key });
  const item = definition?.model.item;
  if (!definition || !item) return notFound(`事项“${key}”`);
  const { version, deployment } = definition;
  const station = Object.values(item.stations).find(
    ({ kind, form }) => kind === 'acceptance' && form !== undefined,
  );
  if (!station?.form) return { value: { key, version, item } };
  const ref = { tenant, deployment, key: station.form, beside: `${key}.bpmn` };
  const rendered = await forms.render(ref);
  if ('rejected' in rendered) return rendered;
  return { value: { key, version, item, form: rendered.value.schema } };
}
