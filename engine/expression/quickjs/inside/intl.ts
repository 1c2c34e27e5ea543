/**
 * QuickJS has no Intl; Temporal needs of it the wall clock of a named zone. The host gives that
 * through `hostZone`, which answers '' for a zone that does not exist.
 */

type HostZone = (zone: string, epochMs?: number) => string;

const global = globalThis as unknown as { Intl: unknown; hostZone: HostZone };
const { hostZone } = global;

class DateTimeFormat {
  readonly #zone: string;

  constructor(_locales?: unknown, options?: { timeZone?: string }) {
    this.#zone = hostZone(options?.timeZone ?? 'Asia/Shanghai');
    if (this.#zone === '') throw new RangeError('invalid time zone');
  }

  formatToParts(epochMs: number): unknown {
    return JSON.parse(hostZone(this.#zone, epochMs));
  }

  resolvedOptions() {
    return { timeZone: this.#zone, calendar: 'iso8601' };
  }
}

global.Intl = { DateTimeFormat };
