import { dateOf } from '../../core/clock/civil.js';
import { text } from '../../store/row-fields.js';
import type { OrganRole } from '../../core/case/item.js';
import type { Organ, Townships } from '../../core/case/environment.js';
import type { Runtime } from '../../runtime/runtime.js';
import type { Delegation, OrganEntry, Person } from './organ.js';

interface County {
  readonly organs: Map<string, OrganEntry>;
  readonly people: Map<string, Person>;
  readonly delegations: Map<string, Delegation>;
}

type Kind = keyof County;
const PREFIX: Readonly<Record<Kind, string>> = {
  organs: 'organ',
  people: 'person',
  delegations: 'delegation',
};
const PAGE = 1_000;

/**
 * The county's organisation in memory: a few hundred organs and people, looked up synchronously
 * for every command. Written through to the store; read once when the process starts.
 */
export class Directory {
  readonly #runtime: Runtime;
  readonly #counties = new Map<string, Promise<County>>();
  #revision = 0;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** Another number after every change. */
  get revision(): number {
    return this.#revision;
  }

  /** `YYYY-MM-DD`: on another day other people may be absent. */
  get today(): string {
    return dateOf(this.#runtime.clock.now());
  }

  async organs(tenant: string): Promise<readonly OrganEntry[]> {
    return [...(await this.#county(tenant)).organs.values()];
  }

  async organ(tenant: string, id: string): Promise<OrganEntry | undefined> {
    return (await this.#county(tenant)).organs.get(id);
  }

  async people(tenant: string): Promise<readonly Person[]> {
    return [...(await this.#county(tenant)).people.values()];
  }

  async person(tenant: string, user: string): Promise<Person | undefined> {
    return (await this.#county(tenant)).people.get(user);
  }

  async delegations(tenant: string): Promise<readonly Delegation[]> {
    return [...(await this.#county(tenant)).delegations.values()];
  }

  async delegation(tenant: string, id: string): Promise<Delegation | undefined> {
    return (await this.#county(tenant)).delegations.get(id);
  }

  saveOrgan(entry: OrganEntry): Promise<void> {
    return this.#save('organs', entry.id, entry, { name: entry.name, parent: entry.parents[0] });
  }

  savePerson(person: Person): Promise<void> {
    const members = person.posts.map(({ organ, post }) => `${organ}/${post}`);
    return this.#save('people', person.user, person, { name: person.name, members });
  }

  saveDelegation(delegation: Delegation): Promise<void> {
    const { id, documentNumber, principal, delegate } = delegation;
    const row = { name: documentNumber, parent: principal, members: [delegate] };
    return this.#save('delegations', id, delegation, row);
  }

  /** The look-ups that a case is decided on, synchronous from here on. */
  async lookups(tenant: string): Promise<Lookups> {
    const { organs, delegations } = await this.#county(tenant);
    return {
      organ: (id) => organs.get(id),
      play: (role, townships) => play(organs, role, townships),
      delegations: [...delegations.values()],
    };
  }

  /** The organ with the stationed units and villages below it: the scope of its queues. */
  async scopeOf(tenant: string, id: string): Promise<readonly string[]> {
    const { organs } = await this.#county(tenant);
    const below = [...organs.values()].filter(
      ({ kind, parents }) =>
        (kind === 'stationedUnit' || kind === 'village') && parents.includes(id),
    );
    return [id, ...below.map((organ) => organ.id)];
  }

  /** The organ and all organs above it. */
  async ancestorsOf(tenant: string, id: string): Promise<ReadonlySet<string>> {
    const { organs } = await this.#county(tenant);
    const above = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (above.has(next)) continue;
      above.add(next);
      open.push(...(organs.get(next)?.parents ?? []));
    }
    return above;
  }

  #county(tenant: string): Promise<County> {
    let county = this.#counties.get(tenant);
    if (!county) {
      county = this.#read(tenant);
      this.#counties.set(tenant, county);
      county.catch(() => this.#counties.delete(tenant));
    }
    return county;
  }

  async #read(tenant: string): Promise<County> {
    return {
      organs: await this.#readAll<OrganEntry>(tenant, 'organs'),
      people: await this.#readAll<Person>(tenant, 'people'),
      delegations: await this.#readAll<Delegation>(tenant, 'delegations'),
    };
  }

  async #readAll<T>(tenant: string, kind: Kind): Promise<Map<string, T>> {
    const all = new Map<string, T>();
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await this.#runtime.store.find({
        kind: 'document',
        tenant,
        where: { field: 'type', op: 'eq', value: PREFIX[kind] },
        sort: [{ field: 'key', order: 'asc' }],
        page: { offset, limit: PAGE },
      });
      for (const { fields } of rows) all.set(text(fields, 'key'), fields['data'] as T);
      if (rows.length < PAGE) return all;
    }
  }

  async #save(
    kind: Kind,
    id: string,
    entry: OrganEntry | Person | Delegation,
    row: { readonly name: string; readonly parent?: string; readonly members?: readonly string[] },
  ): Promise<void> {
    const county = await this.#county(entry.tenant);
    const type = PREFIX[kind];
    const fields = { type, key: id, ...row, at: this.#runtime.clock.now(), data: entry };
    await this.#runtime.documents.update(
      { tenant: entry.tenant, kind: 'organisation', key: `${type}/${id}` },
      () => ({ head: entry, rows: [{ kind: 'document', seq: 1, fields }] }),
    );
    (county[kind] as Map<string, typeof entry>).set(id, entry);
    this.#revision++;
  }
}

export interface Lookups {
  organ(id: string): Organ | undefined;
  play(role: OrganRole, townships: Townships): Organ | undefined;
  readonly delegations: readonly Delegation[];
}

function play(
  organs: ReadonlyMap<string, OrganEntry>,
  role: OrganRole,
  townships: Townships,
): Organ | undefined {
  switch (role.at) {
    case 'acceptingTownship':
      return organs.get(townships.accepting);
    case 'handlingTownship':
      return organs.get(townships.handling);
    case 'handOutTownship':
      return organs.get(townships.handOut);
    case 'county':
      return find(
        organs,
        (organ) => organ.kind !== 'stationedUnit' && organ.code === role.department,
      );
    case 'stationedUnit':
      return find(
        organs,
        ({ kind, code, parents }) =>
          kind === 'stationedUnit' &&
          code === role.department &&
          parents.includes(townships.handling),
      );
    case 'outside':
      return find(organs, ({ kind, code }) => kind === 'outside' && code === role.department);
  }
}

function find(
  organs: ReadonlyMap<string, OrganEntry>,
  fits: (organ: OrganEntry) => boolean,
): OrganEntry | undefined {
  for (const organ of organs.values()) if (fits(organ)) return organ;
  return undefined;
}
