import type { Static } from 'typebox';
import type { Dwell as DwellContract } from '../../../../engine/http/contract/statistics.js';

export type Dwell = Static<typeof DwellContract>;
export type ElementDwell = Dwell['elements'][number];

/** Three steps of heat: half and a quarter of the longest median divide them. */
export type Heat = 'hot' | 'warm' | 'cool';

/** What took time at all, longest first; gateways and the like pass in no time. */
export function slowest(elements: readonly ElementDwell[]): readonly ElementDwell[] {
  return elements
    .filter(({ median, open }) => (median ?? 0) > 0 || open > 0)
    .toSorted((a, b) => (b.median ?? 0) - (a.median ?? 0) || b.open - a.open);
}

export function heatOf({ median }: ElementDwell, elements: readonly ElementDwell[]): Heat {
  const longest = Math.max(...elements.map((one) => one.median ?? 0));
  const share = longest === 0 ? 0 : (median ?? 0) / longest;
  if (share >= 0.5) return 'hot';
  return share >= 0.25 ? 'warm' : 'cool';
}
