import type { Item, LegalBasis, Limit } from '../../core/case/item.js';
import type { Node } from '../../core/model.js';
import { type ItemCheck, itemProblem } from './check.js';

/** With this the templates mark a legal basis that is yet to be named. */
export const PLACEHOLDER = '【待填】';

/** What a template put in the place of a statute is no legal basis: 政策依据 must be a real one. */
export const placeholderBases: ItemCheck = ({ root, item }) =>
  [...basesOf(item), ...root.nodes.flatMap(ofNode)]
    .filter(({ text }) => text.includes(PLACEHOLDER))
    .map(({ of, text }) => {
      const zh = `${of}：“${text}”是模板里的占位文字，请换成实际的依据（文件名称和条款）`;
      return itemProblem(root, 'BASIS_PLACEHOLDER', zh, `"${text}" only stands for a legal basis`);
    });

// ---------------------------------------------------------------------------------------------

interface NamedBasis {
  /** How a person calls what it is the basis of. */
  readonly of: string;
  readonly text: string;
}

function basesOf(item: Item): readonly NamedBasis[] {
  const { legalBases, limits, regime, correction, fees, quota, materials, stations } = item;
  return [
    ...legalBases.flatMap((basis) => named('设定依据', basis)),
    ...ofLimit('法定办结时限', limits.statutory),
    ...ofLimit('承诺办结时限', limits.promised),
    ...named('受理制度', regime.basis),
    ...named('补正逾期视为撤回', correction?.withdrawal),
    ...fees.map(({ name, basis }) => ({ of: `收费“${name}”`, text: basis })),
    ...(quota ? [{ of: '数量限制', text: quota.basis }] : []),
    ...materials.flatMap(({ name, deferrable, afterDecision }) => [
      ...named(`材料“${name}”的容缺`, deferrable?.basis),
      ...named(`材料“${name}”的容缺`, deferrable?.withdrawal),
      ...named(`材料“${name}”的先行救助`, afterDecision?.basis),
    ]),
    ...Object.values(stations).flatMap(({ name, powerBasis, silence }) => [
      ...named(`环节“${name}”的下放依据`, powerBasis),
      ...named(`环节“${name}”的视为同意`, silence?.basis),
    ]),
  ];
}

function ofNode({ id, name = id, suspends }: Node): readonly NamedBasis[] {
  return named(`“${name}”的中止计时`, suspends?.basis);
}

function named(of: string, basis: LegalBasis | undefined): readonly NamedBasis[] {
  return basis ? [{ of, text: basis.text }] : [];
}

/** A limit that there is not says why in the place of its basis. */
function ofLimit(of: string, limit: Limit): readonly NamedBasis[] {
  if ('none' in limit) return [{ of, text: limit.none }];
  return limit.variants.flatMap(({ basis }) => named(of, basis));
}
