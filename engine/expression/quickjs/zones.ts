/** Wall clocks of named time zones for QuickJS, which has no Intl. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Without an instant the zone's name, '' if there is none such; with one its parts as JSON. */
export function hostZone(zone: string, epochMs?: number): string {
  const format = formats.get(zone) ?? formatOf(zone);
  if (format === undefined) return '';
  formats.set(zone, format);
  if (epochMs === undefined) return format.resolvedOptions().timeZone;
  return JSON.stringify(format.formatToParts(epochMs));
}

/** The options that Temporal's polyfill asks for. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-u-hc-h23', {
      calendar: 'iso8601',
      timeZone,
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
