import { Attempts } from './attempts.js';
import { Gate } from './gate.js';

/** What guards the doors against guessing; one set for each product, in memory. */
export interface Limits {
  /** Wrong passwords: five lock an account for a quarter of an hour, twenty an address. */
  readonly account: Attempts;
  readonly address: Attempts;
  /** Query codes: there are a million; ten tries an hour for a case, thirty for an address. */
  readonly caseNumber: Attempts;
  readonly progressAddress: Attempts;
  /** What an applicant states of a case by themselves (催办, 评价 …): thirty an hour. */
  readonly applicantActs: Attempts;
  /** Files that an applicant uploads: a hundred an hour for a case. */
  readonly applicantFiles: Attempts;
  /** Applications begun and handed in on the web: forty an hour from one address. */
  readonly applicationAddress: Attempts;
  /** Files for one application that is no case yet, and from one address. */
  readonly applicationFiles: Attempts;
  readonly applicationFilesAddress: Attempts;
  /** The one-time link of an empty system. */
  readonly setupAddress: Attempts;
  /** Looks for a person's earlier cases by identity number: two hundred an hour for a clerk. */
  readonly earlierCases: Attempts;
  /** A preview of a calendar looks at every open case: one at a time. */
  readonly calendarPreviews: Gate;
  /** Bookings at counters and their cancelling: twenty an hour from one address. */
  readonly bookingAddress: Attempts;
  /** Tries to cancel one booking by the end of its phone number: ten an hour. */
  readonly bookingNumber: Attempts;
  /** scrypt occupies a thread of the pool that files are read with: half of it stays free. */
  readonly passwords: Gate;
}

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

export function createLimits(): Limits {
  return {
    account: new Attempts(5, QUARTER_MS),
    address: new Attempts(20, QUARTER_MS),
    caseNumber: new Attempts(10, HOUR_MS),
    progressAddress: new Attempts(30, HOUR_MS),
    applicantActs: new Attempts(30, HOUR_MS),
    applicantFiles: new Attempts(100, HOUR_MS),
    applicationAddress: new Attempts(40, HOUR_MS),
    applicationFiles: new Attempts(60, HOUR_MS),
    applicationFilesAddress: new Attempts(200, HOUR_MS),
    setupAddress: new Attempts(10, HOUR_MS),
    earlierCases: new Attempts(200, HOUR_MS),
    calendarPreviews: new Gate(1, 4),
    bookingAddress: new Attempts(20, HOUR_MS),
    bookingNumber: new Attempts(10, HOUR_MS),
    passwords: new Gate(2, 200),
  };
}
