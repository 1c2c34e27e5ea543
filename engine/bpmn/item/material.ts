import type { Material } from '../../core/case/item.js';
import type { Context } from '../context.js';
import { child, children, type ModdleElement, text } from '../moddle.js';
import { Fields } from './fields.js';
import { withdrawalOf } from './limits.js';

const MOST_SHEETS = 99;
const MOST_DAYS = 365;

export function materialOf(context: Context, element: ModdleElement): Material {
  const fields = new Fields(context, element, `材料“${text(element, 'name') ?? ''}”`);
  const deferrable = child(element, 'deferrable');
  const afterDecision = child(element, 'afterDecision');
  const sharing = child(element, 'sharing');
  const declarable = child(element, 'declarable');
  return {
    code: fields.required('code', '编号'),
    name: fields.required('name', '名称'),
    required: requiredOf(fields),
    ...(deferrable && { deferrable: deferrableOf(context, deferrable) }),
    ...(afterDecision && { afterDecision: afterDecisionOf(context, afterDecision) }),
    ...(sharing && {
      sharing: { source: new Fields(context, sharing, '共享核验').required('source', '来源') },
    }),
    ...(declarable && {
      declarable: {
        template: new Fields(context, declarable, '告知承诺').required('template', '承诺书模板'),
      },
    }),
    originals: fields.optionalWholeNumber('originals', '原件份数', 0, MOST_SHEETS) ?? 0,
    copies: fields.optionalWholeNumber('copies', '复印件份数', 0, MOST_SHEETS) ?? 0,
    checkpoints: children(element, 'checkpoints').map((entry) =>
      new Fields(context, entry, '审查要点').body('审查要点的内容'),
    ),
    source: fields.required('source', '材料来源'),
  };
}

function requiredOf(fields: Fields): Material['required'] {
  const when = fields.feel('when');
  if (when === undefined) {
    return fields.oneOf<'always' | 'optional'>('required', '必要性', ['always', 'optional']);
  }
  if (fields.optional('required') !== undefined) {
    const zh = 'required 与 when 只写一个';
    fields.refuse('ITEM_FIELD_INVALID', zh, 'either "required" or "when"');
  }
  return { when };
}

function deferrableOf(
  context: Context,
  element: ModdleElement,
): NonNullable<Material['deferrable']> {
  const fields = new Fields(context, element, '容缺');
  const basis = fields.optional('basis');
  const withdrawal = withdrawalOf(context, element);
  return {
    days: fields.wholeNumber('days', '补齐天数', 1, MOST_DAYS),
    ...(basis !== undefined && { basis: fields.basis('依据') }),
    ...(withdrawal && { withdrawal }),
  };
}

function afterDecisionOf(
  context: Context,
  element: ModdleElement,
): NonNullable<Material['afterDecision']> {
  const fields = new Fields(context, element, '先行办理');
  return {
    days: fields.wholeNumber('days', '补交天数', 1, MOST_DAYS),
    basis: fields.basis('依据'),
  };
}
