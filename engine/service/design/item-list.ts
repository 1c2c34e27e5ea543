import { formatInstant } from '../../core/clock/civil.js';
import type { Definition } from '../../core/model.js';
import { integer, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { contentsOf } from '../items/item-contents.js';
import { type Author, type Retirement, itemRecord, retiredKeys } from '../items/item-record.js';
import { newestItems } from '../items/newest-items.js';
import { fitting } from '../items/search-items.js';
import { type Result, notFound } from '../result.js';
import type { Contents, DraftRow } from './draft.js';
import { draftRows } from './drafts.js';

type Context = Pick<ServiceContext, 'runtime'>;

export interface DesignItem {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly codeScheme?: string;
  readonly block?: string;
  readonly catalogPart?: string;
  readonly caseType?: number;
  readonly joint?: boolean;
  readonly state: 'draft' | 'published' | 'retired';
  readonly version?: number;
  readonly publishedAt?: string;
  /** Cases of all versions whose process has not ended. */
  readonly running: number;
  readonly draft?: { readonly revision: number; readonly savedAt: string; savedBy: Author };
}

export interface ItemQuery {
  readonly q?: string;
  readonly state?: DesignItem['state'];
  readonly block?: string;
  readonly catalogPart?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** Every item that is published, retired or in the making. */
export async function listDesignItems(
  context: Context,
  query: ItemQuery,
  tenant: string,
): Promise<Result<{ readonly items: readonly DesignItem[]; readonly total: number }>> {
  const { q, state, block, catalogPart, offset = 0, limit = 50 } = query;
  const drafts = new Map((await draftRows(context, tenant)).map((row) => [row.key, row]));
  const retired = await retiredKeys(context, tenant);
  const all: Omit<DesignItem, 'running'>[] = [];
  for (const { definition, at } of await newestVersions(context, tenant)) {
    const { key } = definition;
    all.push(published(definition, at, retired.has(key), drafts.get(key)));
    drafts.delete(key);
  }
  all.push(...[...drafts.values()].map(unpublished));
  const found = (await fitting(all, q))
    .filter((item) => state === undefined || item.state === state)
    .filter((item) => block === undefined || item.block === block)
    .filter((item) => catalogPart === undefined || item.catalogPart === catalogPart);
  const page = found.slice(offset, offset + limit).map(async (item) => {
    const definitionKey = { field: 'definitionKey', op: 'eq', value: item.key } as const;
    return { ...item, running: await runningCases(context, tenant, definitionKey) };
  });
  return { value: { items: await Promise.all(page), total: found.length } };
}

export interface ItemVersion {
  readonly version: number;
  readonly definitionId: string;
  readonly publishedAt: string;
  readonly publishedBy?: Author;
  readonly note?: string;
  readonly rollbackOf?: number;
  readonly current: boolean;
  readonly running: number;
}

export interface DesignItemShown extends DesignItem {
  readonly versions: readonly ItemVersion[];
  readonly retired?: Omit<Retirement, 'at'> & { readonly at: string };
}

/** One item with all its versions, the newest first. */
export async function showDesignItem(
  context: Context,
  key: string,
  tenant: string,
): Promise<Result<DesignItemShown>> {
  const draft = (await draftRows(context, tenant)).find((row) => row.key === key);
  const definition = await context.runtime.definitions.load(tenant, { key });
  if (!definition?.model.item) {
    if (!draft) return notFound(`事项“${key}”`);
    return { value: { ...unpublished(draft), running: 0, versions: [] } };
  }
  const record = await itemRecord(context, tenant, key);
  const versions = await versionsOf(context, definition);
  const { retired } = record ?? {};
  const at = versions.find(({ current }) => current)!.publishedAt;
  const item = published(definition, at, retired !== undefined, draft);
  const running = versions.reduce((sum, version) => sum + version.running, 0);
  const shown = retired && { ...retired, at: formatInstant(retired.at) };
  return { value: { ...item, running, versions, ...(shown && { retired: shown }) } };
}

/** What one version consists of, to be looked at or compared. */
export async function versionContents(
  context: Context,
  { key, version }: { readonly key: string; readonly version: number },
  { tenant }: Staff,
): Promise<Result<Contents & { readonly key: string; readonly version: number }>> {
  const definition = await context.runtime.definitions.load(tenant, { key, version });
  if (!definition?.model.item) return notFound(`事项“${key}”的版本 ${version}`);
  return { value: { key, version, ...(await contentsOf(context, definition)) } };
}

// ---------------------------------------------------------------------------------------------

async function newestVersions(
  { runtime }: Context,
  tenant: string,
): Promise<readonly { readonly definition: Definition; readonly at: string }[]> {
  const rows = await newestItems({ runtime }, tenant);
  const loaded = rows.map(async ({ fields }) => {
    const id = text(fields, 'definitionId');
    const definition = await runtime.definitions.load(tenant, { id });
    const at = formatInstant(integer(fields, 'deployedAt'));
    return definition ? [{ definition, at }] : [];
  });
  return (await Promise.all(loaded)).flat();
}

async function versionsOf(
  context: Context,
  { tenant, key, version: newest }: Definition,
): Promise<readonly ItemVersion[]> {
  const record = await itemRecord(context, tenant, key);
  const { rows } = await context.runtime.store.find({
    kind: 'definition',
    tenant,
    where: { field: 'key', op: 'eq', value: key },
    sort: [{ field: 'version', order: 'desc' }],
  });
  const versions = rows.map(async ({ fields }): Promise<ItemVersion> => {
    const version = integer(fields, 'version');
    const definitionId = text(fields, 'definitionId');
    const known = record?.publications.find((entry) => entry.version === version);
    const byVersion = { field: 'definitionId', op: 'eq', value: definitionId } as const;
    return {
      version,
      definitionId,
      publishedAt: formatInstant(integer(fields, 'deployedAt')),
      ...(known && { publishedBy: known.by, note: known.note }),
      ...(known?.rollbackOf !== undefined && { rollbackOf: known.rollbackOf }),
      current: version === newest,
      running: await runningCases(context, tenant, byVersion),
    };
  });
  return Promise.all(versions);
}

function published(
  { key, version, model }: Definition,
  publishedAt: string,
  retired: boolean,
  draft: DraftRow | undefined,
): Omit<DesignItem, 'running'> {
  const { name, code, codeScheme, block, catalogPart, caseType, joint } = model.item!;
  const state = retired ? 'retired' : 'published';
  const about = { key, name, code, codeScheme, block, catalogPart, caseType, joint };
  return { ...about, state, version, publishedAt, ...(draft && { draft: draftOf(draft) }) };
}

function unpublished(row: DraftRow): Omit<DesignItem, 'running'> & { readonly running: 0 } {
  const { key, name, code, place } = row;
  return { key, name, code, ...place, state: 'draft', running: 0, draft: draftOf(row) };
}

function draftOf({ revision, savedAt, savedBy }: DraftRow): NonNullable<DesignItem['draft']> {
  return { revision, savedAt: formatInstant(savedAt), savedBy };
}

async function runningCases(
  { runtime }: Context,
  tenant: string,
  which: { readonly field: string; readonly op: 'eq'; readonly value: string },
): Promise<number> {
  const isCase = { field: 'isCase', op: 'eq', value: true } as const;
  const where = { and: [which, isCase] };
  const query = {
    kind: 'processInstance',
    tenant,
    where,
    page: { limit: 1 },
    count: true,
  } as const;
  return (await runtime.store.find(query)).total ?? 0;
}
