import type { ServiceContext } from '../context.js';
import { itemGuide } from '../items/list-items.js';
import { readinessOf } from '../items/readiness.js';
import type { Result } from '../result.js';

/** A part of the county as everybody may know it: its government, townships and villages. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** 区划代码. */
  readonly division?: string;
  readonly address?: string;
  readonly phone?: string;
}

const KINDS = new Set<string>(['government', 'township', 'village']);

export async function places(
  { directory }: Pick<ServiceContext, 'directory'>,
  tenant: string,
): Promise<Result<{ readonly items: readonly Place[] }>> {
  const organs = await directory.organs(tenant);
  const items = organs
    .filter(({ kind }) => KINDS.has(kind))
    .map(({ id, name, kind, division, address, phone }) => {
      return { id, name, kind, division, address, phone };
    });
  return { value: { items } };
}

export interface ItemPlace extends Place {
  /** The window takes this item; otherwise the authority for it is not there (授权到位). */
  readonly open: boolean;
}

/** The townships of the county, and which of them take the item. */
export async function placesOfItem(
  context: ServiceContext,
  tenant: string,
  key: string,
): Promise<Result<{ readonly items: readonly ItemPlace[] }>> {
  const guide = await itemGuide(context, tenant, key);
  if ('rejected' in guide) return guide;
  const all = await places(context, tenant);
  if ('rejected' in all) return all;
  const readiness = await readinessOf(context, guide.value.item, tenant);
  const open = new Set(
    readiness
      .filter(({ checks }) => checks.every(({ check, ok }) => check !== 'authority' || ok))
      .map(({ township }) => township),
  );
  const items = all.value.items
    .filter(({ kind }) => kind === 'township')
    .map((place) => ({ ...place, open: open.has(place.id) }));
  return { value: { items } };
}
