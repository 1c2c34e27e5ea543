import { text } from '../../store/row-fields.js';
import type { DocumentName } from '../../runtime/documents.js';
import type { ServiceContext } from '../context.js';

/** Who did it. */
export interface Author {
  readonly user: string;
  readonly name: string;
}

/** One publication of an item: who, when and why. */
export interface Publication {
  readonly version: number;
  readonly by: Author;
  /** Epoch ms. */
  readonly at: number;
  readonly note: string;
  /** 回退: the former version that was published again. */
  readonly rollbackOf?: number;
}

export interface Retirement {
  readonly by: Author;
  /** Epoch ms. */
  readonly at: number;
  readonly reason: string;
}

/** What is known of an item beside its versions. */
export interface ItemRecord {
  readonly v: 1;
  readonly tenant: string;
  readonly key: string;
  readonly publications: readonly Publication[];
  /** 停用: nothing new is received; running cases go on. */
  readonly retired?: Retirement;
}

type Context = Pick<ServiceContext, 'runtime'>;
const TYPE = 'item';

export async function itemRecord(
  { runtime }: Context,
  tenant: string,
  key: string,
): Promise<ItemRecord | undefined> {
  return runtime.documents.get<ItemRecord>(nameOf(tenant, key));
}

/** `change` must be pure; `undefined` leaves the record as it is. The events are the audit. */
export async function changeItemRecord(
  { runtime }: Context,
  tenant: string,
  key: string,
  change: (record: ItemRecord) => ItemRecord | undefined,
): Promise<ItemRecord> {
  const none: ItemRecord = { v: 1, tenant, key, publications: [] };
  const record = await runtime.documents.update<ItemRecord>(nameOf(tenant, key), (old) => {
    const next = change(old ?? none);
    if (!next) return undefined;
    const { publications, retired } = next;
    const state = retired ? 'retired' : 'published';
    const at = publications.at(-1)?.at;
    const fields = { type: TYPE, key, state, at };
    const happened = { type: 'itemRecordChanged', key, retired, publication: publications.at(-1) };
    return { head: next, rows: [{ kind: 'document', seq: 1, fields }], events: [happened] };
  });
  return record ?? none;
}

/** Keys of all items that are retired. */
export async function retiredKeys({ runtime }: Context, tenant: string): Promise<Set<string>> {
  const { rows } = await runtime.store.find({
    kind: 'document',
    tenant,
    where: {
      and: [
        { field: 'type', op: 'eq', value: TYPE },
        { field: 'state', op: 'eq', value: 'retired' },
      ],
    },
  });
  return new Set(rows.map(({ fields }) => text(fields, 'key')));
}

function nameOf(tenant: string, key: string): DocumentName {
  return { tenant, kind: 'document', key: `${TYPE}/${key}` };
}
