import { parseDate } from '../../core/clock/civil.js';
import type { ServiceContext } from '../context.js';
import type { Principal } from '../access/principal.js';
import { type Result, notFound, rejected } from '../result.js';
import type { Delegation, OrganEntry } from './organ.js';

type Stored<T> = Omit<T, 'v' | 'tenant'>;

export async function listOrgans(
  { directory }: ServiceContext,
  who: Principal,
): Promise<Result<{ readonly items: readonly Stored<OrganEntry>[] }>> {
  const organs = await directory.organs(who.tenant);
  return { value: { items: organs.map(withoutStorage) } };
}

/** Makes or replaces an organ; its parents must exist, and none may be itself or below it. */
export async function saveOrgan(
  { directory }: ServiceContext,
  organ: Stored<OrganEntry>,
  who: Principal,
): Promise<Result<Stored<OrganEntry>>> {
  const { tenant } = who;
  for (const parent of organ.parents) {
    if (!(await directory.organ(tenant, parent))) return notFound(`上级机构“${parent}”`);
    if ((await directory.ancestorsOf(tenant, parent)).has(organ.id)) {
      return rejected('INVALID_COMMAND', { reason: `机构不能隶属于自身或其下级“${parent}”` });
    }
  }
  await directory.saveOrgan({ ...organ, v: 1, tenant });
  return { value: organ };
}

export async function listDelegations(
  { directory }: ServiceContext,
  who: Principal,
): Promise<Result<{ readonly items: readonly Stored<Delegation>[] }>> {
  const delegations = await directory.delegations(who.tenant);
  return { value: { items: delegations.map(withoutStorage) } };
}

/** Makes or replaces a delegation record (授权/委托); both sides must exist and differ. */
export async function saveDelegation(
  { directory }: ServiceContext,
  delegation: Stored<Delegation>,
  who: Principal,
): Promise<Result<Stored<Delegation>>> {
  const { tenant } = who;
  const { principal, delegate, from, to, announcedOn, revokedOn } = delegation;
  for (const id of [principal, delegate]) {
    if (!(await directory.organ(tenant, id))) return notFound(`机构“${id}”`);
  }
  const bad = [from, to, announcedOn, revokedOn].find(
    (day) => day !== undefined && parseDate(day) === undefined,
  );
  if (bad !== undefined) return rejected('INVALID_COMMAND', { reason: `没有“${bad}”这一天` });
  if (principal === delegate) {
    return rejected('INVALID_COMMAND', { reason: '委托机关与受委托机关不能相同' });
  }
  if (to !== undefined && to < from) {
    return rejected('INVALID_COMMAND', { reason: '委托期限的截止日早于起始日' });
  }
  await directory.saveDelegation({ ...delegation, v: 1, tenant });
  return { value: delegation };
}

function withoutStorage<T extends { readonly v: 1; readonly tenant: string }>({
  v: _v,
  tenant: _tenant,
  ...entry
}: T): Stored<T> {
  return entry;
}
