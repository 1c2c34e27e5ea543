import { maskName, maskPhone } from '../../core/case/masking.js';
import { isWorkday } from '../../core/clock/calendar.js';
import {
  MINUTES_PER_DAY,
  dayOf,
  formatDate,
  formatTime,
  instantOfMinute,
  minuteOf,
  parseDate,
  weekdayOf,
} from '../../core/clock/civil.js';
import type { DocumentName } from '../../runtime/documents.js';
import { text } from '../../store/row-fields.js';
import type { Principal, Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Refused, type Result, notFound, rejected } from '../result.js';
import { isTownship, planOf, slotsOf } from './plan.js';

type Context = Pick<ServiceContext, 'runtime' | 'directory' | 'calendars' | 'limits'>;

export interface FreeSlot {
  readonly from: string;
  readonly to: string;
  readonly free: number;
}

export interface BookingDay {
  readonly day: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly slots: readonly FreeSlot[];
}

export interface BookingRequest {
  readonly township: string;
  readonly day: string;
  /** Beginning of the slot, `HH:mm`. */
  readonly from: string;
  readonly name: string;
  readonly phone: string;
  /** Key of the item. */
  readonly item?: string;
  readonly caseNumber?: string;
  readonly address: string;
}

export interface Booked {
  readonly number: string;
  readonly township: string;
  readonly townshipName: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

interface Entry {
  readonly n: number;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly phone: string;
  readonly item?: string;
  readonly caseNumber?: string;
  readonly at: number;
  readonly canceled?: true;
}
/** One document a township and day. */
interface Stored {
  readonly v: 1;
  readonly township: string;
  readonly day: string;
  readonly entries: readonly Entry[];
}

const MOST_OF_DAY = 500;
/** Given back, and remembered so that giving back twice is answered the same; the latest ones. */
const MOST_CANCELED = 100;
const KEPT_MS = 30 * 24 * 3_600_000;

/** The workdays that can be booked, with what is free on each. */
export async function freeSlots(
  context: Context,
  township: string,
  { tenant }: Principal,
): Promise<Result<{ readonly days: readonly BookingDay[] }>> {
  if (!(await isTownship(context, tenant, township))) return notFound(`乡镇“${township}”`);
  const plan = await planOf(context, tenant, township);
  const today = dayOf(context.runtime.clock.now());
  const days: BookingDay[] = [];
  for (let day = today; day <= today + plan.daysAhead; day++) {
    if (!isWorkday(context.calendars.newest(), day)) continue;
    const date = formatDate(day);
    const stored = await read(context, tenant, township, date);
    const slots = slotsOf(plan).map(({ from, to, capacity }) => {
      const taken = takenOf(stored, from);
      const free = isPast(context, date, from) ? 0 : Math.max(0, capacity - taken);
      return { from, to, free };
    });
    days.push({ day: date, weekday: weekdayOf(day), slots });
  }
  return { value: { days } };
}

/** Takes a slot. One phone has one booking a day at a counter. */
export async function book(
  context: Context,
  request: BookingRequest,
  { tenant }: Principal,
): Promise<Result<Booked>> {
  const { township, day, from, address } = request;
  const wait = context.limits.bookingAddress.waitFor(address, context.runtime.clock.now());
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  const organ = await context.directory.organ(tenant, township);
  if (organ?.kind !== 'township') return notFound(`乡镇“${township}”`);
  const plan = await planOf(context, tenant, township);
  const slot = slotsOf(plan).find((one) => one.from === from);
  const closed = refuseClosed(context, day, from, plan.daysAhead);
  if (!slot || closed) return closed ?? rejected('SLOT_CLOSED');
  const now = context.runtime.clock.now();
  context.limits.bookingAddress.record(address, now);
  let refusal: Refused | undefined;
  let n = 0;
  await context.runtime.documents.update<Stored>(nameOf(tenant, township, day), (stored) => {
    const entries = stored?.entries ?? [];
    refusal = refuseTaken(entries, slot, request.phone);
    if (refusal) return undefined;
    n = (entries.at(-1)?.n ?? 0) + 1;
    const { name, phone, item, caseNumber } = request;
    const entry: Entry = { n, from, to: slot.to, name, phone, item, caseNumber, at: now };
    return written({ v: 1, township, day, entries: [...entries, entry] });
  });
  if (refusal) return refusal;
  await clearOld(context, tenant);
  const number = `${township}-${day.replaceAll('-', '')}-${String(n).padStart(3, '0')}`;
  return { value: { number, township, townshipName: organ.name, day, from, to: slot.to } };
}

/** Gives a slot back, by the last four of the phone with which it was taken. */
export async function cancelBooking(
  context: Context,
  { number, lastFour, address }: Cancellation,
  { tenant }: Principal,
): Promise<Result<{ readonly number: string }>> {
  const now = context.runtime.clock.now();
  const { bookingNumber: ofOne, bookingAddress: ofAddress } = context.limits;
  const wait = Math.max(ofOne.waitFor(number, now), ofAddress.waitFor(address, now));
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  ofOne.record(number, now);
  ofAddress.record(address, now);
  const [, township = '', y = '', m = '', d = '', place] =
    /^(.+)-(\d{4})(\d{2})(\d{2})-(\d{3,})$/.exec(number) ?? [];
  const name = nameOf(tenant, township, `${y}-${m}-${d}`);
  let isDone = false;
  await context.runtime.documents.update<Stored>(name, (stored) => {
    const entry = stored?.entries.find(({ n }) => n === Number(place));
    isDone = entry !== undefined && entry.phone.slice(-4) === lastFour;
    if (!stored || !entry || !isDone || entry.canceled) return undefined;
    const entries = stored.entries.map((one) => (one === entry ? givenBack(one) : one));
    return written({ ...stored, entries: withoutOldest(entries) });
  });
  if (!isDone) return notFound('预约');
  ofOne.forgive(number);
  return { value: { number } };
}

export interface Cancellation {
  readonly number: string;
  readonly lastFour: string;
  /** Of the caller. */
  readonly address: string;
}

export interface BookingListed {
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** Masked. */
  readonly name: string;
  readonly phone: string;
  readonly item?: string;
  readonly caseNumber?: string;
}

/** Who comes to the person's own counter on a day. */
export async function listBookings(
  context: Context,
  { township, day }: { readonly township: string; readonly day: string },
  who: Staff,
): Promise<Result<{ readonly items: readonly BookingListed[] }>> {
  if (!who.organs.includes(township)) return notFound(`乡镇“${township}”`);
  const stored = await read(context, who.tenant, township, day);
  const items = (stored?.entries ?? [])
    .filter(({ canceled }) => !canceled)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ n, from, to, name, phone, item, caseNumber }): BookingListed => {
      const number = `${township}-${day.replaceAll('-', '')}-${String(n).padStart(3, '0')}`;
      return { number, from, to, name: maskName(name), phone: maskPhone(phone), item, caseNumber };
    });
  return { value: { items } };
}

// ---------------------------------------------------------------------------------------------

const TYPE = 'booking';

function nameOf(tenant: string, township: string, day: string): DocumentName {
  return { tenant, kind: 'document', key: `${TYPE}/${township}/${day}` };
}

function read(
  { runtime }: Context,
  tenant: string,
  township: string,
  day: string,
): Promise<Stored | undefined> {
  return runtime.documents.get<Stored>(nameOf(tenant, township, day));
}

function written(head: Stored) {
  const { township, day } = head;
  const at = instantOfMinute((parseDate(day) ?? 0) * MINUTES_PER_DAY);
  const fields = { type: TYPE, key: `${TYPE}/${township}/${day}`, parent: township, at };
  return { head, rows: [{ kind: 'document' as const, seq: 1, fields }] };
}

function takenOf(stored: Stored | undefined, from: string): number {
  return (stored?.entries ?? []).filter((one) => !one.canceled && one.from === from).length;
}

function isPast({ runtime }: Context, day: string, from: string): boolean {
  const minute = minuteOf(runtime.clock.now());
  const today = Math.floor(minute / MINUTES_PER_DAY);
  return day === formatDate(today) && from <= formatTime(minute - today * MINUTES_PER_DAY);
}

function refuseClosed(
  context: Context,
  date: string,
  from: string,
  daysAhead: number,
): Refused | undefined {
  const day = parseDate(date);
  if (day === undefined) return rejected('INVALID_COMMAND', { reason: `没有“${date}”这一天` });
  const today = dayOf(context.runtime.clock.now());
  const isOpen = isWorkday(context.calendars.newest(), day);
  if (day < today || day > today + daysAhead || !isOpen || isPast(context, date, from)) {
    return rejected('SLOT_CLOSED');
  }
  return undefined;
}

function refuseTaken(
  entries: readonly Entry[],
  { from, capacity }: { readonly from: string; readonly capacity: number },
  phone: string,
): Refused | undefined {
  const open = entries.filter(({ canceled }) => !canceled);
  if (open.some((one) => one.phone === phone)) return rejected('BOOKED_ALREADY');
  const taken = open.filter((one) => one.from === from).length;
  return taken >= capacity || open.length >= MOST_OF_DAY ? rejected('SLOT_FULL') : undefined;
}

/** What is left to tell it by. */
function givenBack({ name: _name, phone, ...entry }: Entry): Entry {
  return { ...entry, name: '', phone: phone.slice(-4), canceled: true };
}

function withoutOldest(entries: readonly Entry[]): readonly Entry[] {
  let over = entries.filter((entry) => entry.canceled).length - MOST_CANCELED;
  return entries.filter((entry) => !(entry.canceled && over-- > 0));
}

/** Names and phones are not kept for longer than they are needed. */
async function clearOld({ runtime }: Context, tenant: string): Promise<void> {
  const { rows } = await runtime.store.find({
    kind: 'document',
    tenant,
    where: {
      and: [
        { field: 'type', op: 'eq', value: TYPE },
        { field: 'at', op: 'lt', value: runtime.clock.now() - KEPT_MS },
      ],
    },
    page: { limit: 5 },
  });
  for (const { fields } of rows) {
    await runtime.documents.remove({ tenant, kind: 'document', key: text(fields, 'key') });
  }
}
