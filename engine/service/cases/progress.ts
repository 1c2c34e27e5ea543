import { Attempts } from '../access/attempts.js';
import type { ServiceContext } from '../context.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type Result, rejected } from '../result.js';
import { findCase } from './find-case.js';

export interface ProgressRequest {
  readonly number: string;
  readonly queryCode: string;
  /** Last four of the identity number: the second factor, for acting. */
  readonly lastFour?: string;
  readonly address: string;
}

const HOUR_MS = 3_600_000;
/** A million codes, ten tries an hour for a case and thirty for an address. */
const ofCase = new Attempts(10, HOUR_MS);
const ofAddress = new Attempts(30, HOUR_MS);

/** Opens a case's progress to whoever knows number and query code; answers a session token. */
export async function openProgress(
  context: ServiceContext,
  { number, queryCode, lastFour, address }: ProgressRequest,
): Promise<Result<{ readonly token: string; readonly secondFactor: boolean }>> {
  const now = context.runtime.clock.now();
  const wait = Math.max(ofCase.waitFor(number, now), ofAddress.waitFor(address, now));
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  const found = await findCase(context, DEFAULT_TENANT, number);
  const { applicant } = found?.state ?? {};
  const knows = found !== undefined && found.state.queryCode === queryCode;
  const proves = lastFour === undefined || applicant?.idNumber.slice(-4) === lastFour.toUpperCase();
  if (!knows || !proves) {
    ofCase.record(number, now);
    ofAddress.record(address, now);
    return rejected('WRONG_QUERY_CODE');
  }
  const secondFactor = lastFour !== undefined;
  const subject = { kind: 'citizen', caseNumber: number, secondFactor } as const;
  return { value: { token: await context.sessions.open(DEFAULT_TENANT, subject), secondFactor } };
}
