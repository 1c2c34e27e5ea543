import type { MaterialDefinition, MaterialEntry } from '../../../forms/index.js';

/** In which way a material came; `none`: not yet. */
export type MaterialWay = 'none' | 'paper' | 'electronic' | 'declared' | 'deferred' | 'shared';

/** The ways that a material may come. */
export function waysOf(definition: MaterialDefinition): MaterialWay[] {
  const ways: MaterialWay[] = ['paper', 'electronic'];
  if (definition.declarable) ways.push('declared');
  if (definition.deferrable) ways.push('deferred');
  if (definition.obtainableBySharing) ways.push('shared');
  return ways;
}

export function wayOf(entry: MaterialEntry | undefined): MaterialWay {
  if (!entry) return 'none';
  if (entry.declared) return 'declared';
  if (entry.deferred) return 'deferred';
  if (entry.obtainedBySharing) return 'shared';
  return entry.medium;
}

/** The entries after a material came in another way; on paper what is asked for is assumed. */
export function withWay(
  entries: readonly MaterialEntry[],
  definition: MaterialDefinition,
  way: MaterialWay,
): MaterialEntry[] {
  const before = entries.find(({ code }) => code === definition.code);
  if (way === 'none') return entries.filter((entry) => entry !== before);
  const isPaper = way === 'paper';
  const entry: MaterialEntry = {
    code: definition.code,
    name: definition.name,
    originals: isPaper ? definition.originals : 0,
    copies: isPaper ? definition.copies : 0,
    medium: isPaper ? 'paper' : 'electronic',
    files: way === 'electronic' ? (before?.files ?? []) : [],
    ...(way === 'declared' ? { declared: true } : {}),
    ...(way === 'deferred' ? { deferred: true } : {}),
    ...(way === 'shared' ? { obtainedBySharing: true } : {}),
  };
  return withEntry(entries, entry);
}

/** The list with this entry in the place of the one of its code, or at the end. */
export function withEntry(
  entries: readonly MaterialEntry[],
  entry: MaterialEntry,
): MaterialEntry[] {
  const known = entries.some(({ code }) => code === entry.code);
  return known
    ? entries.map((each) => (each.code === entry.code ? entry : each))
    : [...entries, entry];
}
