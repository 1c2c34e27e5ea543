import type { ServiceContext } from '../context.js';
import { type Contents, resourcesOf } from './draft.js';

/** The draft's own files, and the blocks that a county which has deployed none gets with them. */
export async function deployable(
  { runtime, library }: Pick<ServiceContext, 'runtime' | 'library'>,
  key: string,
  contents: Contents,
  tenant: string,
): Promise<Record<string, string>> {
  const resources = resourcesOf(key, contents);
  for (const block of library.blocks) {
    const known = await runtime.definitions.load(tenant, { key: block.key });
    if (!known) resources[block.file] = block.bpmn;
  }
  return resources;
}
