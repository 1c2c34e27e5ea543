import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { contentsOf } from '../items/item-contents.js';
import { type Result, notFound } from '../result.js';
import type { Contents, DraftShown } from './draft.js';
import { readDraft, sizeProblem } from './drafts.js';
import { addRenamed } from './new-draft.js';

/** A whole item as one file: `<key>.yichuang.json`. */
export interface ItemFile extends Contents {
  readonly format: 'yichuang-item';
  readonly v: 1;
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly version?: number;
}

interface Download {
  readonly raw: string;
  readonly type: string;
  readonly fileName: string;
}

export async function exportDraft(
  context: Pick<ServiceContext, 'runtime'>,
  key: string,
  who: Staff,
): Promise<Result<Download>> {
  const draft = await readDraft(context, key, who);
  if ('rejected' in draft) return draft;
  const { name, code, bpmn, forms } = draft.value;
  return { value: download({ format: FORMAT, v: 1, key, name, code, bpmn, forms }) };
}

/** The newest version unless told. */
export async function exportItem(
  context: Pick<ServiceContext, 'runtime'>,
  { key, version }: { readonly key: string; readonly version?: number },
  { tenant }: Staff,
): Promise<Result<Download>> {
  const definition = await context.runtime.definitions.load(tenant, { key, version });
  const item = definition?.model.item;
  if (!definition || !item) return notFound(`事项“${key}”`);
  const { name, code } = item;
  const contents = await contentsOf(context, definition);
  const { version: published } = definition;
  return {
    value: download({ format: FORMAT, v: 1, key, name, code, version: published, ...contents }),
  };
}

/** Makes a draft of a file; under another key if the file's own is taken and none is wanted. */
export async function importItem(
  context: ServiceContext,
  {
    file,
    ...wanted
  }: { readonly file: ItemFile; readonly name?: string; code?: string; key?: string },
  who: Staff,
): Promise<Result<DraftShown>> {
  const tooLarge = sizeProblem(file);
  if (tooLarge) return tooLarge;
  const { bpmn, forms } = file;
  const contents = { bpmn, forms };
  const { name = file.name, code = file.code, key } = wanted;
  const write = { name: wanted.name, code: wanted.code };
  const renamed = { name, code, ...(key !== undefined && { key }) };
  if (key !== undefined) return addRenamed(context, contents, renamed, who, write);
  const own = await addRenamed(context, contents, { ...renamed, key: file.key }, who, write);
  const taken = 'rejected' in own && own.rejected.code === 'ITEM_KEY_TAKEN';
  return taken ? addRenamed(context, contents, renamed, who, write) : own;
}

// ---------------------------------------------------------------------------------------------

const FORMAT = 'yichuang-item';

function download(file: ItemFile): Download {
  const fileName = `${file.key}.yichuang.json`;
  return { raw: `${JSON.stringify(file, null, 2)}\n`, type: 'application/json', fileName };
}
