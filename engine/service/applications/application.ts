import { hash, randomBytes } from 'node:crypto';
import type { DocumentName } from '../../runtime/documents.js';
import type { Row } from '../../store/kinds.js';
import { text } from '../../store/row-fields.js';
import type { Applicant } from '../access/principal.js';
import { pages } from '../cases/case-pages.js';
import type { ServiceContext } from '../context.js';
import { forgetUploads } from '../files/files.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Result, notFound, rejected } from '../result.js';

type Context = Pick<ServiceContext, 'runtime'>;

/** What is kept of an application (网上申办) before it is handed in: that it was begun. */
interface Stored {
  readonly v: 1;
  readonly tenant: string;
  readonly expiresAt: number;
  /**
   * Times that it was handed in and not refused; one cut short by a crash counts. Absent in those
   * that were begun before this was noted.
   */
  readonly handedIn?: number;
}

export interface Application {
  /** Unguessable: whoever has it may upload for this application and hand it in. */
  readonly id: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** As long as a draft is kept on the applicant's own device. */
const LIFE_MS = 15 * 24 * 3_600_000;
const TYPE = 'application';

/** Begins an application; what is filled in stays on the applicant's device until it is sent. */
export async function openApplication(
  context: Pick<ServiceContext, 'runtime' | 'limits'>,
  address: string,
): Promise<Result<Application>> {
  const now = context.runtime.clock.now();
  const { applicationAddress } = context.limits;
  const wait = applicationAddress.waitFor(address, now);
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  applicationAddress.record(address, now);
  const id = randomBytes(24).toString('base64url');
  const expiresAt = now + LIFE_MS;
  const head: Stored = { v: 1, tenant: DEFAULT_TENANT, expiresAt, handedIn: 0 };
  const key = keyOf(id);
  const fields = { type: TYPE, key, at: expiresAt };
  await context.runtime.documents.create(nameOf(key), {
    head,
    rows: [{ kind: 'document', seq: 1, fields }],
  });
  return { value: { id, expiresAt } };
}

/** Who fills it in. The id itself is kept nowhere, so neither is what would open the files. */
export async function applicantOf({ runtime }: Context, id: string): Promise<Result<Applicant>> {
  const key = keyOf(id);
  const stored = await runtime.documents.get<Stored>(nameOf(key));
  if (!stored || stored.expiresAt <= runtime.clock.now()) return notFound('申请');
  return { value: applicant(stored.tenant, key) };
}

/**
 * Notes, before anything is received, that the files may be a case's from now on; refused or not,
 * they must never be missed there.
 */
export async function noteHandIn(context: Context, id: string): Promise<void> {
  await count(context, id, 1);
}

/** What was noted has come to nothing. */
export async function noteRefusal(context: Context, id: string): Promise<void> {
  await count(context, id, -1);
}

/**
 * Forgets applications that ended before that instant, with the uploads of those that were never
 * handed in. Cut short, it goes on where it was the next time.
 */
export async function forgetApplications(context: Context, endedBefore: number): Promise<void> {
  for await (const rows of endedApplications(context, endedBefore)) {
    for (const { fields } of rows) await forget(context, text(fields, 'key'));
  }
}

// ---------------------------------------------------------------------------------------------

function keyOf(id: string): string {
  return hash('sha256', id);
}

function applicant(tenant: string, key: string): Applicant {
  return { kind: 'applicant', tenant, application: key.slice(0, 32) };
}

function nameOf(key: string): DocumentName {
  return { tenant: DEFAULT_TENANT, kind: 'document', key: `${TYPE}/${key}` };
}

async function count({ runtime }: Context, id: string, more: 1 | -1): Promise<void> {
  await runtime.documents.update<Stored>(nameOf(keyOf(id)), (head) =>
    head?.handedIn === undefined
      ? undefined
      : { head: { ...head, handedIn: head.handedIn + more } },
  );
}

function endedApplications(context: Context, endedBefore: number): AsyncIterable<readonly Row[]> {
  const where = {
    and: [
      { field: 'type', op: 'eq', value: TYPE } as const,
      { field: 'at', op: 'lt', value: endedBefore } as const,
    ],
  };
  return pages(context, { kind: 'document', tenant: DEFAULT_TENANT, where }, 'aggregate');
}

/** Its uploads first: while it is there, whoever comes after a crash knows of them. */
async function forget(context: Context, key: string): Promise<void> {
  const { documents } = context.runtime;
  const stored = await documents.get<Stored>(nameOf(key));
  if (stored?.handedIn === 0) await forgetUploads(context, applicant(stored.tenant, key));
  await documents.remove(nameOf(key));
}
