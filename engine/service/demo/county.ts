import type { Role } from '../access/principal.js';
import type { OrganEntry, Person } from '../organisation/organ.js';

/**
 * `processes/county/organisation.json`: a fictional county, as rules from which organs are made.
 */
export interface CountyData {
  readonly government: Omit<OrganEntry, 'v' | 'tenant'>;
  readonly departments: readonly {
    readonly code: string;
    readonly name: string;
    readonly shortName: string;
  }[];
  readonly townships: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly division: string;
  }[];
  /** One of each in every township, below its department and the township. */
  readonly stationedUnits: readonly {
    readonly suffix: string;
    readonly department: string;
    readonly name: string;
  }[];
  /** Names of the villages of every township. */
  readonly villages: readonly string[];
  readonly remedies: NonNullable<OrganEntry['remedies']>;
}

/** `processes/county/staff.json`. */
export interface StaffData {
  readonly surnames: string;
  readonly given: readonly string[];
  readonly posts: Readonly<Record<string, readonly PostRule[]>>;
  readonly accounts: readonly {
    readonly user: string;
    readonly name: string;
    readonly roles: readonly Role[];
    /** `<organ>/<post>`. */
    readonly posts: readonly string[];
  }[];
}
interface PostRule {
  readonly post: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Every organ of the demonstration county, those above before those below. */
export function organsOf(data: CountyData, tenant: string): OrganEntry[] {
  const { government, departments, townships, remedies } = data;
  const made = { v: 1, tenant } as const;
  const seal = (name: string): string => `${name}（印章）`;
  return [
    { ...made, ...government },
    ...departments.map(({ code, name, shortName }) => ({
      ...made,
      id: code,
      code,
      name,
      shortName,
      kind: 'department' as const,
      parents: [government.id],
      division: government.division,
      seal: seal(name),
      remedies,
    })),
    ...townships.map(({ id, name, shortName, division }) => ({
      ...made,
      id,
      name: `云溪县${name}人民政府`,
      shortName,
      kind: 'township' as const,
      parents: [government.id],
      division,
      seal: seal(`云溪县${name}人民政府`),
      remedies,
    })),
    ...townships.flatMap((township) => belowTownship(data, township, tenant)),
  ];
}

/** Every post of every organ has an A and a B officer: `<organ>.<post>` and `<organ>.<post>.b`. */
export function staffOf(data: StaffData, organs: readonly OrganEntry[], tenant: string): Person[] {
  const people: Person[] = [];
  for (const { id: organ, kind } of organs) {
    for (const { post, roles } of data.posts[kind] ?? []) {
      for (const officer of ['A', 'B'] as const) {
        const user = `${organ}.${post}${officer === 'B' ? '.b' : ''}`;
        const name = personName(data, people.length);
        people.push({ v: 1, tenant, user, name, roles, posts: [{ organ, post, officer }] });
      }
    }
  }
  const accounts = data.accounts.map(({ user, name, roles, posts }): Person => {
    const held = posts.map((text) => {
      const [organ = '', post = ''] = text.split('/');
      return { organ, post, officer: 'A' as const };
    });
    return { v: 1, tenant, user, name, roles, posts: held };
  });
  return [...accounts, ...people];
}

function belowTownship(
  { stationedUnits, villages }: CountyData,
  { id, name, shortName, division }: CountyData['townships'][number],
  tenant: string,
): OrganEntry[] {
  const units = stationedUnits.map(({ suffix, department, name: unit }): OrganEntry => {
    const full = `${name}${unit}`;
    const kind = 'stationedUnit';
    const parents = [department, id];
    const code = department;
    return {
      v: 1,
      tenant,
      id: `${id}-${suffix}`,
      code,
      name: full,
      shortName,
      kind,
      parents,
      division,
    };
  });
  const below = villages.map((village, index): OrganEntry => {
    const place = `${division}${String(index + 201)}`;
    const kind = 'village';
    const parents = [id];
    const full = `${name}${village}`;
    return {
      v: 1,
      tenant,
      id: `${id}-v${index + 1}`,
      name: full,
      shortName,
      kind,
      parents,
      division: place,
    };
  });
  return [...units, ...below];
}

/** Different people far apart in the list may share a name, as in any county. */
function personName({ surnames, given }: StaffData, index: number): string {
  const surname = [...surnames][index % [...surnames].length] ?? '李';
  return `${surname}${given[(index * 7) % given.length] ?? '华'}`;
}
