import type { Citizen } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Result, rejected } from '../result.js';
import { findCase } from './find-case.js';
import { endsWith } from './identity.js';

export interface ProgressRequest {
  readonly number: string;
  readonly queryCode: string;
  /** Last four of the identity number: the second factor, for acting. */
  readonly lastFour?: string;
  readonly address: string;
}

/** Opens a case's progress to whoever knows number and query code; answers a session token. */
export async function openProgress(
  context: ServiceContext,
  { number, queryCode, lastFour, address }: ProgressRequest,
): Promise<Result<{ readonly token: string; readonly secondFactor: boolean }>> {
  const now = context.runtime.clock.now();
  const { caseNumber: ofCase, progressAddress: ofAddress } = context.limits;
  const wait = Math.max(ofCase.waitFor(number, now), ofAddress.waitFor(address, now));
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  ofCase.record(number, now);
  ofAddress.record(address, now);
  const state = (await findCase(context, DEFAULT_TENANT, number))?.state;
  const knows = state?.queryCode === queryCode;
  const isProved = lastFour === undefined || (state !== undefined && endsWith(state, lastFour));
  if (!knows || !isProved) return rejected('WRONG_QUERY_CODE');
  ofCase.forgive(number);
  ofAddress.forgive(address);
  const secondFactor = lastFour !== undefined;
  const subject = { kind: 'citizen', caseNumber: number, secondFactor } as const;
  return { value: { token: await context.sessions.open(DEFAULT_TENANT, subject), secondFactor } };
}

/**
 * The second factor later on: who reads a case already proves to be its applicant. Wrong guesses
 * count against the case and the address, as wrong codes do.
 */
export async function proveIdentity(
  context: ServiceContext,
  { tenant, caseNumber }: Citizen,
  { lastFour, address }: Required<Pick<ProgressRequest, 'lastFour' | 'address'>>,
): Promise<Result<{ readonly token: string }>> {
  const now = context.runtime.clock.now();
  const { caseNumber: ofCase, progressAddress: ofAddress } = context.limits;
  const wait = Math.max(ofCase.waitFor(caseNumber, now), ofAddress.waitFor(address, now));
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  ofCase.record(caseNumber, now);
  ofAddress.record(address, now);
  const state = (await findCase(context, tenant, caseNumber))?.state;
  if (!state || !endsWith(state, lastFour)) return rejected('WRONG_QUERY_CODE');
  ofCase.forgive(caseNumber);
  ofAddress.forgive(address);
  const subject = { kind: 'citizen', caseNumber, secondFactor: true } as const;
  return { value: { token: await context.sessions.open(tenant, subject) } };
}
