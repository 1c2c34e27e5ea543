import { formatInstant } from '../../core/clock/civil.js';
import { renamed } from '../../bpmn/rewrite.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { contentsOf } from '../items/item-contents.js';
import { plainName } from '../items/pinyin.js';
import { type Refused, type Result, notFound, rejected } from '../result.js';
import {
  type Contents,
  type Draft,
  type DraftShown,
  draftName,
  shown,
  stored,
  told,
} from './draft.js';

export interface NewDraft {
  readonly from:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'template'; readonly template: string }
    | { readonly kind: 'item'; readonly item: string; readonly version?: number };
  readonly name?: string;
  readonly code?: string;
  readonly key?: string;
}

/**
 * A draft to work on: of a new item, which needs its name and code, or, from a published item and
 * without these, of that item's next version.
 */
export async function newDraft(
  context: ServiceContext,
  request: NewDraft,
  who: Staff,
): Promise<Result<DraftShown>> {
  const origin = await originOf(context, request, who);
  if ('rejected' in origin) return origin;
  const { from, name, code, key } = request;
  if (from.kind === 'item' && name === undefined && code === undefined && key === undefined) {
    return addDraft(context, { ...origin.value, key: from.item }, who);
  }
  if (name === undefined || code === undefined) {
    return rejected('INVALID_COMMAND', { reason: '请给出新事项的名称（name）和编码（code）' });
  }
  return addRenamed(context, origin.value, { name, code, ...(key !== undefined && { key }) }, who);
}

type Origin = Contents & Pick<Draft, 'basedOn' | 'name' | 'code'>;

/** The contents as those of a new item; `write`: what of it the diagram does not say itself. */
export async function addRenamed(
  context: ServiceContext,
  { bpmn: old, forms, basedOn }: Omit<Origin, 'name' | 'code'>,
  { name, code, key: wanted }: { readonly name: string; readonly code: string; key?: string },
  who: Staff,
  write: { readonly name?: string; readonly code?: string } = { name, code },
): Promise<Result<DraftShown>> {
  const key = wanted ?? (await freeKey(context, name, who.tenant));
  if (await isTaken(context, key, who.tenant)) return rejected('ITEM_KEY_TAKEN', { key });
  const bpmn = renamed(old, { key, ...write });
  if (bpmn === undefined) {
    return rejected('INVALID_COMMAND', { reason: 'bpmn 里没有流程，不是可用的流程图' });
  }
  return addDraft(context, { bpmn, forms, basedOn, key, name, code }, who);
}

// ---------------------------------------------------------------------------------------------

async function originOf(
  context: ServiceContext,
  { from }: NewDraft,
  { tenant }: Staff,
): Promise<Result<Origin>> {
  const { library, runtime } = context;
  if (from.kind === 'nothing') {
    return { value: { bpmn: library.blank, forms: {}, name: '', code: '' } };
  }
  if (from.kind === 'template') {
    const template = library.templates.find(({ id }) => id === from.template);
    if (!template) return notFound(`模板“${from.template}”`);
    const { bpmn, forms } = template;
    return { value: { bpmn, forms, basedOn: { template: template.id }, name: '', code: '' } };
  }
  const definition = await runtime.definitions.load(tenant, {
    key: from.item,
    version: from.version,
  });
  const item = definition?.model.item;
  if (!definition || !item) return notFound(`事项“${from.item}”`);
  const { key, version } = definition;
  const { name, code } = item;
  const contents = await contentsOf(context, definition);
  return { value: { ...contents, basedOn: { key, version }, name, code } };
}

async function addDraft(
  { runtime }: ServiceContext,
  contents: Contents & Pick<Draft, 'key' | 'name' | 'code' | 'basedOn'>,
  { tenant, user, name }: Staff,
): Promise<Result<DraftShown>> {
  const now = runtime.clock.now();
  const by = { user, name };
  const { place } = told(contents.bpmn);
  const draft: Draft = {
    v: 1,
    tenant,
    ...contents,
    ...(place && { place }),
    revision: 1,
    createdAt: now,
    createdBy: by,
    savedAt: now,
    savedBy: by,
  };
  const before = await runtime.documents.update<Draft>(draftName(tenant, draft.key), (old) =>
    old ? undefined : stored(draft),
  );
  return before === draft || !before ? { value: shown(draft) } : existing(before);
}

function existing({ key, savedBy, savedAt }: Draft): Refused {
  const at = formatInstant(savedAt).slice(0, 16).replace('T', ' ');
  return rejected('DRAFT_EXISTS', { key, name: savedBy.name, at });
}

/** Also what a block is called: items and blocks share one namespace. */
async function isTaken(
  { runtime, library }: ServiceContext,
  key: string,
  tenant: string,
): Promise<boolean> {
  if (library.blocks.some((block) => block.key === key)) return true;
  if (await runtime.definitions.load(tenant, { key })) return true;
  return (await runtime.documents.get(draftName(tenant, key))) !== undefined;
}

async function freeKey(context: ServiceContext, name: string, tenant: string): Promise<string> {
  const plain = plainName(name, 40);
  const first = /^[a-z]\w/.test(plain) ? plain : `item${plain}`;
  let key = first;
  for (let n = 2; await isTaken(context, key, tenant); n++) key = `${first}${n}`;
  return key;
}
