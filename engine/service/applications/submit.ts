import type { ServiceContext } from '../context.js';
import { isTownship } from '../booking/plan.js';
import { type ReceiveRequest, type Received, receiveAt } from '../cases/receive.js';
import { type Result, rejected } from '../result.js';
import { applicantOf, noteHandIn, noteRefusal } from './application.js';

export interface ApplyRequest
  extends Omit<
    ReceiveRequest,
    'accepting' | 'handling' | 'channel' | 'commandKey' | 'agent' | 'urgent'
  > {
  /** The township whose window it is handed in at. */
  readonly township: string;
  readonly channel: 'web' | 'mobile';
}

/**
 * 网上申办: received at the township's window as if it had been brought there; sent twice it is
 * received once. The window then looks at it within the time that the item's regime gives.
 */
export async function submitApplication(
  context: ServiceContext,
  id: string,
  { township, ...request }: ApplyRequest,
  address: string,
): Promise<Result<Received>> {
  const who = await applicantOf(context, id);
  if ('rejected' in who) return who;
  const { tenant } = who.value;
  const now = context.runtime.clock.now();
  const { applicationAddress } = context.limits;
  const wait = applicationAddress.waitFor(address, now);
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  applicationAddress.record(address, now);
  for (const place of [township, request.handOut ?? township]) {
    if (await isTownship(context, tenant, place)) continue;
    return rejected('NOT_A_WINDOW', { organ: place });
  }
  const window = { township, counter: township };
  await noteHandIn(context, id);
  const received = await receiveAt(
    context,
    window,
    { ...request, commandKey: 'submission' },
    who.value,
  );
  if ('rejected' in received) await noteRefusal(context, id);
  return received;
}
