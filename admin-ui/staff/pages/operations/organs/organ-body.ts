import type { Organ } from '../../../components/organs.js';

/** What the server takes: fields left empty are not there, and remedies are both or none. */
export function organBody({ remedies, parents, ...fields }: Organ): Organ {
  const given = Object.entries(fields)
    .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => value !== '' && value !== undefined && value !== null);
  const reconsideration = remedies?.reconsideration?.trim();
  const court = remedies?.court?.trim();
  return {
    ...(Object.fromEntries(given) as unknown as Omit<Organ, 'parents'>),
    parents: parents ?? [],
    ...(reconsideration && court && { remedies: { reconsideration, court } }),
  };
}
