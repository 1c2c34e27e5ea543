import { createHash, randomBytes } from 'node:crypto';
import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';

/** The one-time token with which the first administrator is made; kept as its hash. */
export interface SetupToken {
  readonly v: 1;
  readonly hash: string;
  readonly expiresAt: number;
}

export const SETUP_NAME = { tenant: DEFAULT_TENANT, kind: 'document', key: 'setup' } as const;
const VALID_MS = 24 * 3_600_000;

/** On a store without people: a fresh token to be printed; `undefined` once there is somebody. */
export async function prepareEmpty({
  directory,
  runtime,
}: ServiceContext): Promise<{ readonly token: string } | undefined> {
  if ((await directory.people(DEFAULT_TENANT)).length > 0) return undefined;
  const token = randomBytes(24).toString('base64url');
  const expiresAt = runtime.clock.now() + VALID_MS;
  const head: SetupToken = { v: 1, hash: setupHash(token), expiresAt };
  await runtime.documents.update<SetupToken>(SETUP_NAME, () => ({ head }));
  return { token };
}

export function setupHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
