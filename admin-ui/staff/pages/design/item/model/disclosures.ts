import type { Text } from '../../../../../i18n/texts.js';
import { isBlank, isPlaceholder } from './fault.js';
import type { ItemModel, LimitModel } from './item-model.js';
import type { Section } from './sections.js';

export interface Disclosure {
  readonly name: Text;
  readonly section: Section;
  readonly ok: boolean;
}

/** 四公开: what must be public before an item is, and whether it is given. */
export function disclosuresOf(item: ItemModel): readonly Disclosure[] {
  const { legalBases = [], procedure, materials = [], promisedLimit } = item;
  return [
    {
      name: ['政策依据', 'Legal basis'],
      section: 'disclosures',
      ok: legalBases.some(({ text }) => !isBlank(text) && !isPlaceholder(text)),
    },
    { name: ['办事程序', 'Procedure'], section: 'disclosures', ok: !isBlank(procedure?.text) },
    { name: ['申报材料', 'Materials'], section: 'materials', ok: materials.length > 0 },
    { name: ['承诺时限', 'Promised limit'], section: 'limits', ok: isGiven(promisedLimit) },
  ];
}

function isGiven(limit: LimitModel = {}): boolean {
  return (limit.variants ?? []).length > 0 || !isBlank(limit.none);
}
