/** How long a result is valid: whole months, written as ISO 8601. */
export interface Validity {
  readonly n: number;
  readonly unit: 'year' | 'month';
}

/** `P4Y`, `P6M`, `P1Y6M`; `undefined` for what is written otherwise. */
export function parseValidity(text: string): Validity | undefined {
  const [, years, months] = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$/.exec(text) ?? [];
  if (years === undefined && months === undefined) return undefined;
  const all = Number(years ?? 0) * 12 + Number(months ?? 0);
  return all % 12 === 0 ? { n: all / 12, unit: 'year' } : { n: all, unit: 'month' };
}

export function writeValidity({ n, unit }: Validity): string {
  return `P${n}${unit === 'year' ? 'Y' : 'M'}`;
}
