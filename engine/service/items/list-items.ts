import type { FormJson } from '../../../forms/index.js';
import { text } from '../../store/row-fields.js';
import type { Item } from '../../core/case/item.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound } from '../result.js';
import { applicationForm } from './application-form.js';

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

export interface ItemGuide {
  readonly key: string;
  readonly version: number;
  readonly item: Item;
  /** The application form, as Form.io renders it. */
  readonly form?: FormJson;
}

/** 办事指南: all that an item discloses, with its application form. */
export async function itemGuide(
  { runtime, forms }: ServiceContext,
  tenant: string,
  key: string,
): Promise<Result<ItemGuide>> {
  const definition = await runtime.definitions.load(tenant, { key });
  const item = definition?.model.item;
  if (!definition || !item) return notFound(`事项“${key}”`);
  const { version } = definition;
  const ref = applicationForm(definition, tenant);
  if (!ref) return { value: { key, version, item } };
  const rendered = await forms.render(ref);
  if ('rejected' in rendered) return rendered;
  return { value: { key, version, item, form: rendered.value.schema } };
}
