import { hash, randomBytes } from 'node:crypto';
import type { DocumentName } from '../../runtime/documents.js';
import { text } from '../../store/row-fields.js';
import type { Applicant } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Result, notFound, rejected } from '../result.js';

type Context = Pick<ServiceContext, 'runtime' | 'limits'>;

/** What is kept of an application (网上申办) before it is handed in: that it was begun. */
interface Stored {
  readonly v: 1;
  readonly tenant: string;
  readonly expiresAt: number;
}

export interface Application {
  /** Unguessable: whoever has it may upload for this application and hand it in. */
  readonly id: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** As long as a draft is kept on the applicant's own device. */
const LIFE_MS = 15 * 24 * 3_600_000;
const CLEARED_AT_ONCE = 10;
const TYPE = 'application';

/** Begins an application; what is filled in stays on the applicant's device until it is sent. */
export async function openApplication(
  context: Context,
  address: string,
): Promise<Result<Application>> {
  const now = context.runtime.clock.now();
  const { applicationAddress } = context.limits;
  const wait = applicationAddress.waitFor(address, now);
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  applicationAddress.record(address, now);
  const id = randomBytes(24).toString('base64url');
  const expiresAt = now + LIFE_MS;
  const head: Stored = { v: 1, tenant: DEFAULT_TENANT, expiresAt };
  const key = keyOf(id);
  const fields = { type: TYPE, key, at: expiresAt };
  await context.runtime.documents.create(nameOf(key), {
    head,
    rows: [{ kind: 'document', seq: 1, fields }],
  });
  await clearOld(context, now);
  return { value: { id, expiresAt } };
}

/** Who fills it in. The id itself is kept nowhere, so neither is what would open the files. */
export async function applicantOf({ runtime }: Context, id: string): Promise<Result<Applicant>> {
  const key = keyOf(id);
  const stored = await runtime.documents.get<Stored>(nameOf(key));
  if (!stored || stored.expiresAt <= runtime.clock.now()) return notFound('申请');
  const { tenant } = stored;
  return { value: { kind: 'applicant', tenant, application: key.slice(0, 32) } };
}

// ---------------------------------------------------------------------------------------------

function keyOf(id: string): string {
  return hash('sha256', id);
}

function nameOf(key: string): DocumentName {
  return { tenant: DEFAULT_TENANT, kind: 'document', key: `${TYPE}/${key}` };
}

/** Each new one clears some old ones away: what is stored stays bounded without a timer. */
async function clearOld({ runtime }: Context, now: number): Promise<void> {
  const { rows } = await runtime.store.find({
    kind: 'document',
    tenant: DEFAULT_TENANT,
    where: {
      and: [
        { field: 'type', op: 'eq', value: TYPE },
        { field: 'at', op: 'lt', value: now },
      ],
    },
    page: { limit: CLEARED_AT_ONCE },
  });
  for (const { fields } of rows) {
    await runtime.documents.update<Stored>(nameOf(text(fields, 'key')), (head) =>
      head ? { head, remove: true, rows: [{ kind: 'document', seq: 1, fields: null }] } : undefined,
    );
  }
}
