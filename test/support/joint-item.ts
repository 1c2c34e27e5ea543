import type { Delegation } from '../../engine/service/organisation/organ.js';
import type { ReceiveRequest } from '../../engine/service/cases/receive.js';
import { publishItems } from '../../engine/service/items/publish-items.js';
import type { ServiceContext } from '../../engine/service/context.js';
import { fixture } from './fixture.js';
import { TENANT } from './county.js';

/** 开饭店一件事: the item and the two of which it consists, each delegated by another organ. */
const STORY = new URL('../story/joint-item.test.js', import.meta.url).href;
export const JOINT = 'open-restaurant.bpmn';

export function jointFiles(): Record<string, string> {
  const files = [JOINT, 'food.bpmn', 'signboard.bpmn'];
  return Object.fromEntries(files.map((file) => [file, fixture(STORY, `joint-item/${file}`)]));
}

export const publishJoint = (context: ServiceContext, resources = jointFiles()) =>
  publishItems(context, { resources }, TENANT);

/** An announced record that lives from 2025 on. */
export function delegated(
  principal: string,
  township: string,
  item: string,
  more: Partial<Delegation> = {},
): Delegation {
  return {
    v: 1,
    tenant: TENANT,
    id: `${principal}-${township}-${item}`,
    documentNumber: `${principal === 'market' ? '云市监委' : '云建委'}〔2025〕1号`,
    principal,
    delegate: township,
    items: [item],
    from: '2025-01-01',
    announcedOn: '2025-01-01',
    nameAndSeal: 'principal',
    basis: '《中华人民共和国行政许可法》第二十四条',
    ...more,
  };
}

/** Both organs have delegated theirs to every township, but to those named. */
export async function delegateAll(
  { directory }: Pick<ServiceContext, 'directory'>,
  except: readonly string[] = [],
): Promise<void> {
  for (const { id, kind } of await directory.organs(TENANT)) {
    if (kind !== 'township' || except.includes(id)) continue;
    await directory.saveDelegation(delegated('market', id, 'JK-102'));
    await directory.saveDelegation(delegated('housing', id, 'JK-103'));
  }
}

export const RESTAURANT: ReceiveRequest = {
  item: 'openRestaurant',
  channel: 'window',
  applicant: {
    kind: 1,
    name: '刘长林',
    idType: '居民身份证',
    idNumber: '110101198001010010',
    phone: '13800138000',
  },
  materials: [{ code: 'application', form: 'submitted', originals: 1 }],
};

export const AGREED = { facts: [{ type: 'opinion', agree: true, text: '符合条件' }] } as const;
