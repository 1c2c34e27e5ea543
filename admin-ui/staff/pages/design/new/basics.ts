import type { Edit, ItemModel, LimitModel, VariantModel } from '../item/model/item-model.js';

/** What is asked before an item is made; what is left empty stays as its origin has it. */
export interface Basics {
  readonly name: string;
  readonly code: string;
  readonly codeScheme?: string;
  readonly block?: string;
  /** The county's department that decides or supports. */
  readonly department?: { readonly code: string; readonly name: string };
  /** Workdays from acceptance. */
  readonly statutory?: number;
  readonly promised?: number;
}

/** The role under which templates name the one county department. */
const DEPARTMENT = 'department';

/** Writes the answers into a new item. */
export function withBasics(basics: Basics): Edit {
  return (item) => {
    const { name, code, codeScheme, block, statutory, promised } = basics;
    return {
      ...item,
      name,
      code,
      ...(codeScheme && { codeScheme }),
      ...(block && { block }),
      organs: organsOf(item, basics),
      ...(statutory !== undefined && {
        statutoryLimit: inDays(item.statutoryLimit, statutory, '设定本事项的法律、法规条款'),
      }),
      ...(promised !== undefined && {
        promisedLimit: inDays(item.promisedLimit, promised, '县政务服务事项办理承诺'),
      }),
    };
  };
}

/** Whether an item of this origin has a county department to be named. */
export function hasDepartment(template: string | undefined): boolean {
  return template !== undefined && COUNTY_TEMPLATES.has(template);
}

// ---------------------------------------------------------------------------------------------

const COUNTY_TEMPLATES = new Set([
  'forward',
  'entrusted',
  'substantive',
  'acceptanceOnly',
  'joint',
]);

function organsOf({ organs }: ItemModel, { department }: Basics): ItemModel['organs'] {
  if (department === undefined) return organs;
  const { name, code } = department;
  return organs?.map((organ) =>
    organ.role === DEPARTMENT ? { ...organ, name, department: code } : organ,
  );
}

/** The last variant, which is for all other cases, with another length; its basis is kept. */
function inDays(limit: LimitModel = {}, days: number, basis: string): LimitModel {
  const { variants = [] } = limit;
  const last: VariantModel = variants.at(-1) ?? { anchor: 'accepted', basis, unverified: 'true' };
  return { variants: [...variants.slice(0, -1), { ...last, n: String(days), unit: 'workday' }] };
}
