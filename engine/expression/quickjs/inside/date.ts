/**
 * A Date whose present is given and whose local time is China's, whatever machine it runs on; and
 * a seeded Math.random. Loaded into the fresh context of a script before the script.
 */

const OFFSET_MS = 8 * 3_600_000;
const MachineDate = Date;
const LOCAL_TEXT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const PARTS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

type Method = (this: Date, ...args: number[]) => number;
type Methods = Record<string, Method>;

export function installClock(now: number): void {
  const ChinaDate = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new MachineDate(now).toString();
    return Reflect.construct(MachineDate, [instantOf(args, now)], new.target);
  };
  const methods = MachineDate.prototype as unknown as Methods;
  for (const part of PARTS) shiftAccessors(methods, part);
  Object.assign(methods, { getTimezoneOffset: () => -480, ...textMethods() });
  Object.defineProperty(methods, 'constructor', { value: ChinaDate });
  Object.assign(ChinaDate, { now: () => now, UTC: MachineDate.UTC, parse });
  ChinaDate.prototype = MachineDate.prototype;
  Object.defineProperty(globalThis, 'Date', { value: ChinaDate, writable: true });
}

/** Mulberry32: small, and good enough for a draw by lot that can be repeated. */
export function installRandom(seed: number): void {
  let state = (Math.trunc(seed) ^ Math.trunc(seed / 2 ** 32)) >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `2025-03-01T09:30:00+08:00`; an invalid date has no text. */
export function isoText(date: Date): string | null {
  const epochMs = MachineDate.prototype.getTime.call(date);
  if (Number.isNaN(epochMs)) return null;
  const local = new MachineDate(epochMs + OFFSET_MS).toISOString();
  return local.replace('Z', '+08:00').replace('.000', '');
}

function instantOf(args: unknown[], now: number): number {
  if (args.length === 0) return now;
  const [first] = args;
  if (args.length > 1) return MachineDate.UTC(...(args as [number, number])) - OFFSET_MS;
  if (first instanceof MachineDate) return first.getTime();
  return typeof first === 'string' ? parse(first) : Number(first);
}

/** A time without a zone is China's; a bare date is UTC's midnight, as the language has it. */
function parse(text: string): number {
  return MachineDate.parse(LOCAL_TEXT.test(text) ? `${text}+08:00` : text);
}

function shiftAccessors(methods: Methods, part: string): void {
  const get = methods[`getUTC${part}`] as Method;
  const set = methods[`setUTC${part}`];
  methods[`get${part}`] = function () {
    return get.call(new MachineDate(this.getTime() + OFFSET_MS));
  };
  if (set === undefined) return;
  methods[`set${part}`] = function (...args) {
    const local = new MachineDate(this.getTime() + OFFSET_MS);
    set.apply(local, args);
    return this.setTime(local.getTime() - OFFSET_MS);
  };
}

function textMethods() {
  const text = (date: Date, from: number, to: number) => (isoText(date) ?? '').slice(from, to);
  return {
    toString(this: Date) {
      return isoText(this) ?? 'Invalid Date';
    },
    toDateString(this: Date) {
      return text(this, 0, 10);
    },
    toTimeString(this: Date) {
      return text(this, 11, 25);
    },
    toLocaleString(this: Date) {
      return text(this, 0, 19).replace('T', ' ');
    },
    toLocaleDateString(this: Date) {
      return text(this, 0, 10);
    },
    toLocaleTimeString(this: Date) {
      return text(this, 11, 19);
    },
  };
}
