import type { Organ } from '../../../components/organs.js';

export type Kind = Organ['kind'];
export const KINDS: readonly Kind[] = [
  'government',
  'department',
  'township',
  'stationedUnit',
  'village',
  'outside',
];

/** A row of the tree: a kind with its organs, or an organ with those below it. */
export interface OrganRow {
  /** Of this place: an organ with two parents stands at both. */
  readonly key: string;
  readonly kind: Kind;
  readonly organ?: Organ;
  /** Of a kind: how many there are. */
  readonly count?: number;
  readonly children?: readonly OrganRow[];
}

/** Kinds that are not below others, each with what is below its organs. */
export function organTree(organs: readonly Organ[]): readonly OrganRow[] {
  const ids = new Set(organs.map(({ id }) => id));
  const above: readonly Kind[] = ['government', 'department', 'township', 'outside'];
  const rooted = above.map((kind) => organs.filter((organ) => organ.kind === kind));
  // what hangs below nothing that is there would else be seen nowhere
  const lost = organs.filter(
    ({ kind, parents }) => !above.includes(kind) && !parents.some((id) => ids.has(id)),
  );
  const groups = above.map((kind, index) => group(kind, rooted[index] ?? [], organs));
  const rest = KINDS.filter((kind) => !above.includes(kind)).map((kind) =>
    group(
      kind,
      lost.filter((organ) => organ.kind === kind),
      organs,
    ),
  );
  return [...groups, ...rest].filter(({ count = 0 }) => count > 0);
}

/** Organs that words find, without their tree. */
export function foundOrgans(organs: readonly Organ[], words: string): readonly OrganRow[] {
  const sought = words.toLowerCase();
  return organs
    .filter(
      ({ id, name, shortName }) =>
        name.includes(words) || shortName.includes(words) || id.toLowerCase().includes(sought),
    )
    .map((organ) => ({ key: organ.id, kind: organ.kind, organ }));
}

// ---------------------------------------------------------------------------------------------

function group(kind: Kind, members: readonly Organ[], all: readonly Organ[]): OrganRow {
  const children = members.map((organ) => rowOf(organ, all, kind));
  return { key: `kind:${kind}`, kind, count: members.length, children };
}

/** Two kinds stand below others: stationed units and villages. */
function rowOf(organ: Organ, all: readonly Organ[], place: string): OrganRow {
  const key = `${place}/${organ.id}`;
  const below = all.filter(
    ({ kind, parents }) =>
      (kind === 'stationedUnit' || kind === 'village') && parents.includes(organ.id),
  );
  const children = below.map((one) => ({ key: `${key}/${one.id}`, kind: one.kind, organ: one }));
  return { key, kind: organ.kind, organ, ...(children.length > 0 && { children }) };
}
