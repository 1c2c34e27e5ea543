import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { contentsOf } from '../items/item-contents.js';
import { type Author, changeItemRecord } from '../items/item-record.js';
import { publishItems } from '../items/publish-items.js';
import { type Result, notFound, rejected } from '../result.js';
import { deployable } from './deployable.js';
import type { Contents } from './draft.js';
import { deleteDraft, readDraft, staleDraft } from './drafts.js';

export interface Published {
  readonly key: string;
  readonly version: number;
  readonly definitionId: string;
}

/**
 * Publishes the draft as it was saved last, if that is what the person has seen and checked; the
 * draft is then done with. Running cases stay on their version.
 */
export async function publishDraft(
  context: ServiceContext,
  key: string,
  { revision, note }: { readonly revision: number; readonly note: string },
  who: Staff,
): Promise<Result<Published>> {
  const draft = await readDraft(context, key, who);
  if ('rejected' in draft) return draft;
  if (draft.value.revision !== revision) return staleDraft(draft.value);
  const published = await publish(context, { key, contents: draft.value, note }, who);
  if ('value' in published) await deleteDraft(context, { key, revision }, who);
  return published;
}

/** 回退: a former version is published again, as a new one, with today's checks. */
export async function rollBack(
  context: ServiceContext,
  { key, version, note }: { readonly key: string; readonly version: number; note: string },
  who: Staff,
): Promise<Result<Published>> {
  const { tenant } = who;
  const { definitions } = context.runtime;
  const former = await definitions.load(tenant, { key, version });
  if (!former?.model.item) return notFound(`事项“${key}”的版本 ${version}`);
  const newest = await definitions.load(tenant, { key });
  if (newest?.version === version) {
    return rejected('INVALID_COMMAND', { reason: `版本 ${version} 就是现行版本` });
  }
  const contents = await contentsOf(context, former);
  return publish(context, { key, contents, note, rollbackOf: version }, who);
}

// ---------------------------------------------------------------------------------------------

interface Publish {
  readonly key: string;
  readonly contents: Contents;
  readonly note: string;
  readonly rollbackOf?: number;
}

async function publish(
  context: ServiceContext,
  { key, contents, note, rollbackOf }: Publish,
  { tenant, user, name }: Staff,
): Promise<Result<Published>> {
  const resources = await deployable(context, key, contents, tenant);
  const request = { resources, name: note.slice(0, 200), key };
  const published = await publishItems(context, request, tenant);
  if ('rejected' in published) return published;
  const made = published.value.definitions.find((definition) => definition.key === key);
  if (!made) throw new Error(`${key} was published and is not among the definitions`);
  const { version, id: definitionId } = made;
  const by: Author = { user, name };
  const at = context.runtime.clock.now();
  const entry = { version, by, at, note, ...(rollbackOf !== undefined && { rollbackOf }) };
  await changeItemRecord(context, tenant, key, ({ publications, ...record }) => ({
    ...record,
    publications: [...publications, entry],
  }));
  return { value: { key, version, definitionId } };
}
