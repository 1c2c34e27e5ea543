import type { FormJson } from '../../../forms/index.js';
import { text } from '../../store/row-fields.js';
import { itemOfCase } from '../../core/case/called-items.js';
import type { Item } from '../../core/case/item.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound } from '../result.js';
import { applicationForm } from './application-form.js';
import { retiredKeys } from './item-record.js';
import { newestItems } from './newest-items.js';
import { refuseRetired } from './retire-item.js';
import { fitting } from './search-items.js';

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

export interface ItemSearch {
  /** Words of the name, its pinyin (initials, whole or mixed), the code or the key. */
  readonly q?: string;
  readonly block?: string;
  readonly offset?: number;
  readonly limit?: number;
}

const MOST_LISTED = 200;

/** The published items that are not retired, each in its newest version. */
export async function listItems(
  { runtime }: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  { q, block: wanted, offset = 0, limit = MOST_LISTED }: ItemSearch = {},
): Promise<Result<{ readonly items: readonly ItemListed[]; readonly total: number }>> {
  const retired = await retiredKeys({ runtime }, tenant);
  const items: ItemListed[] = [];
  for (const { fields } of await newestItems({ runtime }, tenant)) {
    const definition = await runtime.definitions.load(tenant, {
      id: text(fields, 'definitionId'),
    });
    const item = definition?.model.item;
    if (!definition || !item || retired.has(definition.key)) continue;
    const { key, version, id: definitionId } = definition;
    const { code, name, block, catalogPart, caseType, joint } = item;
    items.push({ key, definitionId, version, code, name, block, catalogPart, caseType, joint });
  }
  const ofBlock = items.filter(({ block }) => wanted === undefined || block === wanted);
  const found = await fitting(ofBlock, q);
  return { value: { items: found.slice(offset, offset + limit), total: found.length } };
}

export interface ItemGuide {
  readonly key: string;
  readonly version: number;
  /** With the stations and organs of the items that it calls (一件事联办). */
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
  if (!definition?.model.item) return notFound(`事项“${key}”`);
  const item = itemOfCase(definition);
  const retired = await refuseRetired({ runtime }, tenant, { key, name: item.name });
  if (retired) return retired;
  const { version } = definition;
  const ref = applicationForm(definition, tenant);
  if (!ref) return { value: { key, version, item } };
  const rendered = await forms.render(ref);
  if ('rejected' in rendered) return rendered;
  return { value: { key, version, item, form: rendered.value.schema } };
}
