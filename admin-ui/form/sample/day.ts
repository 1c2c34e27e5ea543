const DAY_MS = 86_400_000;

/** Calendar days later (earlier, if negative); both `yyyy-MM-dd`. */
export function addDays(day: string, days: number): string {
  const instant = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return new Date(instant).toISOString().slice(0, 10);
}
