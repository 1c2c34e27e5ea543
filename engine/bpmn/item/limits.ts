import type { Item, LegalBasis, Limit, LimitVariant, Regime } from '../../core/case/item.js';
import type { Context } from '../context.js';
import { child, children, type ModdleElement } from '../moddle.js';
import { Fields } from './fields.js';
import { MILESTONES, REGIMES, UNITS } from './words.js';

/** Longest limit that anybody writes down: ten years of days. */
const MOST = 3660;

/** `none` with its reason, or variants of which only the last has no condition. */
export function limitOf(context: Context, item: Fields, property: string, label: string): Limit {
  const element = child(item.element, property);
  if (element === undefined) {
    item.missing(`yc:${property}`, label);
    return { none: '' };
  }
  const fields = new Fields(context, element, label);
  const none = fields.optional('none');
  const elements = children(element, 'variants');
  if (none !== undefined && elements.length === 0) return { none };
  if (none !== undefined || elements.length === 0) {
    const zh = '要么写 none（没有时限的原因），要么写 yc:variant';
    fields.refuse('ITEM_FIELD_INVALID', zh, 'either "none" with the reason or variants');
  }
  const variants = elements.map((variant) => variantOf(context, variant, label));
  const open = variants.findIndex((variant) => variant.when === undefined);
  if (open !== variants.length - 1 && variants.length > 0) {
    const zh = '只有最后一种情形没有条件（when），它适用于其余所有情形';
    fields.refuse('ITEM_FIELD_INVALID', zh, 'exactly the last variant has no "when"');
  }
  return { variants };
}

function variantOf(context: Context, element: ModdleElement, label: string): LimitVariant {
  const fields = new Fields(context, element, `${label}的情形`);
  const when = fields.feel('when');
  return {
    ...(when && { when }),
    n: fields.wholeNumber('n', '数量', 0, MOST),
    unit: fields.oneOf('unit', '单位', UNITS),
    anchor: fields.oneOf('anchor', '起算点', MILESTONES),
    basis: fields.basis('依据'),
  };
}

export function regimeOf(context: Context, item: Fields): Regime {
  const element = child(item.element, 'regime');
  if (element === undefined) {
    item.missing('yc:regime', '受理制度');
    return { kind: 'plain', basis: { text: '' } };
  }
  const fields = new Fields(context, element, '受理制度');
  const limit = termOf(fields);
  return {
    kind: fields.oneOf('kind', '种类', REGIMES),
    basis: fields.basis('依据'),
    ...(limit && { limit }),
  };
}

export function correctionOf(
  context: Context,
  element: ModdleElement | undefined,
): Item['correction'] {
  if (element === undefined) return undefined;
  const fields = new Fields(context, element, '补正期限');
  const withdrawal = withdrawalOf(context, element);
  return {
    n: fields.wholeNumber('n', '数量', 1, MOST),
    unit: fields.oneOf('unit', '单位', UNITS),
    ...(withdrawal && { withdrawal }),
  };
}

/** yc:withdrawal: 视为撤回, never without its basis. */
export function withdrawalOf(context: Context, owner: ModdleElement): LegalBasis | undefined {
  const element = child(owner, 'withdrawal');
  return element && new Fields(context, element, '视为撤回').basis('依据');
}

/** `limit` and `unit` of one element: both or none. */
export function termOf(fields: Fields): Regime['limit'] {
  const n = fields.optionalWholeNumber('limit', '时限', 0, MOST);
  const unit = fields.optionalOneOf('unit', '单位', UNITS);
  if (n !== undefined && unit !== undefined) return { n, unit };
  if (fields.optional('limit') !== undefined && fields.optional('unit') === undefined) {
    fields.missing('unit', '时限的单位');
  }
  if (fields.optional('unit') !== undefined && fields.optional('limit') === undefined) {
    fields.missing('limit', '时限');
  }
  return undefined;
}
