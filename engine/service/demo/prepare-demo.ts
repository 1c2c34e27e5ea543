import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDate, dayOf, dateOf } from '../../core/clock/civil.js';
import { hashPassword } from '../access/password.js';
import type { ServiceContext } from '../context.js';
import { publishItems } from '../items/publish-items.js';
import type { Delegation, OrganEntry, Person } from '../organisation/organ.js';
import { DEFAULT_TENANT } from '../process/kernel.js';
import { type CountyData, type StaffData, organsOf, staffOf } from './county.js';
import { resumeDemoClock } from './demo-clock.js';

/** Of every demonstration account; they exist on loopback only. */
export const DEMO_PASSWORD = 'demo';

interface DelegationData {
  readonly records: readonly Pick<
    Delegation,
    'principal' | 'documentNumber' | 'items' | 'scope' | 'nameAndSeal' | 'basis'
  >[];
}

export interface Prepared {
  readonly accounts: readonly { readonly user: string; readonly name: string }[];
  readonly organs: number;
  readonly people: number;
  readonly items: number;
}

/** Stands in a store from before the first demonstration account until for ever. */
interface Mark {
  readonly v: 1;
  /** The whole county has been written. */
  readonly filled: boolean;
}
const MARK = { tenant: DEFAULT_TENANT, kind: 'document', key: 'demo-county' } as const;

/** Whether accounts whose password everybody knows have been in this store. */
export async function holdsDemo({ runtime }: ServiceContext): Promise<boolean> {
  return (await runtime.documents.get<Mark>(MARK)) !== undefined;
}

/**
 * Fills an empty store with the demonstration county; on a filled one it goes on where it was and
 * takes up changed files. `otherData`: people work with that store, who must not get colleagues
 * whose password everybody knows; nothing was written.
 */
export async function prepareDemo(
  context: ServiceContext,
  folder: string,
): Promise<Prepared | 'otherData'> {
  const { directory, runtime } = context;
  const mark = await runtime.documents.get<Mark>(MARK);
  if (!mark && (await directory.people(DEFAULT_TENANT)).length > 0) return 'otherData';
  await resumeDemoClock(context);
  const files = join(folder, 'county');
  const county = await readJson<CountyData>(files, 'organisation.json');
  const staff = await readJson<StaffData>(files, 'staff.json');
  const organs = organsOf(county, DEFAULT_TENANT);
  const people = staffOf(staff, organs, DEFAULT_TENANT);
  if (!mark?.filled) {
    await runtime.documents.update<Mark>(MARK, () => ({ head: { v: 1, filled: false } }));
    const { records } = await readJson<DelegationData>(files, 'delegations.json');
    const delegations = delegationsOf(context, records, county);
    await fill(context, { organs, people, delegations });
    await runtime.documents.update<Mark>(MARK, () => ({ head: { v: 1, filled: true } }));
  }
  const items = await publishShipped(context, folder);
  const accounts = staff.accounts.map(({ user, name }) => ({ user, name }));
  return { accounts, organs: organs.length, people: people.length, items };
}

interface County {
  readonly organs: readonly OrganEntry[];
  readonly people: readonly Person[];
  readonly delegations: readonly Delegation[];
}

/** All at once, so that many go down in one commit; also what an interrupted start left out. */
async function fill(
  { directory }: ServiceContext,
  { organs, people, delegations }: County,
): Promise<void> {
  const password = await hashPassword(DEMO_PASSWORD);
  await Promise.all(organs.map((organ) => directory.saveOrgan(organ)));
  await Promise.all(delegations.map((record) => directory.saveDelegation(record)));
  await Promise.all(people.map((person) => directory.savePerson({ ...person, password })));
}

/** Each record to each township, announced and live from a year ago on for three years. */
function delegationsOf(
  { runtime }: ServiceContext,
  records: DelegationData['records'],
  { townships }: CountyData,
): Delegation[] {
  const today = dayOf(runtime.clock.now());
  const [from, to] = [formatDate(today - 365), formatDate(today + 730)];
  const year = dateOf(runtime.clock.now()).slice(0, 4);
  return records.flatMap((record, index) =>
    townships.map((township, place): Delegation => {
      const documentNumber = record.documentNumber
        .replace('{year}', String(Number(year) - 1))
        .replace(/1号$/, `${place + 1}号`);
      const id = `${record.principal}-${township.id}-${index + 1}`;
      const { id: delegate } = township;
      const live = { from, to, announcedOn: from };
      return { v: 1, tenant: DEFAULT_TENANT, ...record, documentNumber, id, delegate, ...live };
    }),
  );
}

/** Publishes the shipped blocks and items, anew only when a file has changed. */
async function publishShipped(context: ServiceContext, folder: string): Promise<number> {
  const resources = {
    ...(await readResources(join(folder, 'blocks'))),
    ...(await readResources(join(folder, 'items'))),
  };
  const digest = createHash('sha256').update(JSON.stringify(resources)).digest('hex');
  const name = { tenant: DEFAULT_TENANT, kind: 'document', key: 'shipped-items' } as const;
  const known = await context.runtime.documents.get<{ digest: string; items: number }>(name);
  if (known?.digest === digest) return known.items;
  const published = await publishItems(
    context,
    { resources, name: '随产品发布的事项' },
    DEFAULT_TENANT,
  );
  if ('rejected' in published) {
    const problems = published.problems?.map(({ path, message }) => `${path}: ${message}`) ?? [];
    throw new Error(['the shipped items cannot be published', ...problems].join('\n'));
  }
  const items = published.value.definitions.length;
  await context.runtime.documents.update(name, () => ({ head: { digest, items } }));
  return items;
}

async function readResources(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder)).filter((file) => /\.(bpmn|form\.json)$/.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return Object.fromEntries(files.map((file, index) => [file, texts[index]!]));
}

async function readJson<T>(folder: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as T;
}
