import type { CaseCommand } from '../../core/case/command.js';
import type { Item } from '../../core/case/item.js';
import type { MaterialIn } from '../../core/case/parties.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { readableFile } from '../files/files.js';
import { type Refused, rejected } from '../result.js';
import { filesOf } from './case-files.js';
import type { FoundCase } from './find-case.js';

/** Whom a material is handed in for: a case, or an item that is only being received. */
type Target = FoundCase | { readonly item: Item };

/**
 * Files that materials name must be the person's own uploads, or be in the case already: whoever
 * may read the case may then read them.
 */
export async function checkMaterialFiles(
  context: Pick<ServiceContext, 'runtime'>,
  target: Target,
  fact: CaseCommand | { readonly materials: readonly MaterialIn[] },
  who: Principal,
): Promise<Refused | undefined> {
  for (const material of materialsOf(fact)) {
    for (const file of filesIn(material)) {
      const known = async (): Promise<boolean> =>
        'state' in target && (await filesOf(context, target)).has(file);
      if (await readableFile(context, file, who, known)) continue;
      const name = target.item.materials.find(({ code }) => code === material.code)?.name;
      return rejected('FILE_NOT_YOURS', { material: name ?? material.code });
    }
  }
  return checkSignature(context, fact, who);
}

// ---------------------------------------------------------------------------------------------

/** Not yet checked by the core: anything may stand where a list should. */
function materialsOf(fact: object): readonly MaterialIn[] {
  const materials = 'materials' in fact ? fact.materials : undefined;
  if (!Array.isArray(materials)) return [];
  return materials.filter((entry) => typeof entry === 'object' && entry !== null) as MaterialIn[];
}

function filesIn({ files }: MaterialIn): readonly string[] {
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
}

/** Of whoever took the result; the clerk's own upload like all that they hand in. */
async function checkSignature(
  context: Pick<ServiceContext, 'runtime'>,
  fact: object,
  who: Principal,
): Promise<Refused | undefined> {
  const signature = 'signature' in fact ? fact.signature : undefined;
  if (typeof signature !== 'string') return undefined;
  const own = await readableFile(context, signature, who, async () => false);
  return own ? undefined : rejected('FILE_NOT_YOURS', { material: '签名' });
}
