import type { Item, OrganRole } from '../../core/case/item.js';
import type { Context } from '../context.js';
import { child, children, type ModdleElement, text } from '../moddle.js';
import { LIMITS } from '../limits.js';
import { Fields } from './fields.js';
import { correctionOf, limitOf, regimeOf } from './limits.js';
import { materialOf } from './material.js';
import { checkReferences } from './references.js';
import { stationsOf } from './station.js';
import { BLOCKS, CATALOG_PARTS, MILESTONES, PLACES } from './words.js';

/** yc:item of a process; `undefined` for ordinary processes and building blocks. */
export function itemOf(
  context: Context,
  process: ModdleElement,
  found: readonly ModdleElement[],
): Item | undefined {
  const [element, second] = found;
  if (second !== undefined) {
    const zh = '一个流程只能有一个 yc:item';
    context.report.refuse('ITEM_KEY_DUPLICATE', second, zh, 'one yc:item per process');
  }
  if (element === undefined) return undefined;
  if (entriesOf(element) > LIMITS.itemEntries) {
    const most = LIMITS.itemEntries;
    const zh = `事项里的材料、环节、依据等合计超过 ${most} 项，请拆分成几个事项`;
    const en = `the item lists more than ${most} entries; make several items of it`;
    context.report.refuse('ITEM_TOO_LARGE', element, zh, en);
    return undefined;
  }
  const fields = new Fields(context, element, '事项');
  const quota = child(element, 'quota');
  const copies = children(element, 'copies').map((copy) => copyOf(context, copy));
  const correction = correctionOf(context, child(element, 'correction'));
  const item: Item = {
    ...identityOf(fields),
    organs: organsOf(context, fields),
    regime: regimeOf(context, fields),
    ...(correction && { correction }),
    limits: {
      statutory: limitOf(context, fields, 'statutoryLimit', '法定办结时限'),
      promised: limitOf(context, fields, 'promisedLimit', '承诺办结时限'),
    },
    legalBases: children(element, 'legalBases').map((entry) => {
      const basis = new Fields(context, entry, '设定依据');
      return { text: basis.body('设定依据的内容'), ...basis.unverified() };
    }),
    procedure: procedureOf(context, fields),
    conditions: children(element, 'conditions').map((entry) =>
      new Fields(context, entry, '受理条件').body('受理条件的内容'),
    ),
    fees: children(element, 'fees').map((fee) => feeOf(context, fee)),
    result: resultOf(context, fields),
    materials: children(element, 'materials').map((material) => materialOf(context, material)),
    stations: stationsOf(context, children(element, 'stations')),
    ...(quota && { quota: quotaOf(context, quota) }),
    ...(copies.length > 0 && { copies }),
  };
  checkReferences(context, process, element, item);
  return item;
}

function entriesOf(element: ModdleElement): number {
  const lists = element.$descriptor.properties.filter(({ isMany }) => isMany === true);
  return lists.reduce((sum, { name }) => sum + children(element, name).length, 0);
}

function identityOf(fields: Fields) {
  const audience = fields.listOf('audience', '服务对象', ['1', '2', '3', '4', '5', '6']);
  const itemType = fields.required('itemType', '事项类型');
  if (itemType !== '' && !/^\d\d$/.test(itemType)) {
    const zh = '事项类型（itemType）应为 GB/T 39046 的两位代码';
    fields.refuse('ITEM_FIELD_INVALID', zh, 'itemType must be two digits of GB/T 39046');
  }
  return {
    code: fields.required('code', '实施编码'),
    codeScheme: fields.required('codeScheme', '编码体系'),
    name: fields.required('name', '事项名称'),
    block: fields.oneOf('block', '区块', BLOCKS),
    catalogPart: fields.oneOf('catalogPart', '清单', CATALOG_PARTS),
    joint: fields.flag('joint', '联办'),
    caseType: Number(fields.oneOf('caseType', '办件类型', ['1', '2', '9'])) as 1 | 2 | 9,
    itemType,
    audience: audience.map(Number),
  };
}

function organsOf(context: Context, item: Fields): readonly OrganRole[] {
  const elements = children(item.element, 'organs');
  if (elements.length === 0) item.missing('yc:organ', '机关角色');
  const seen = new Set<string>();
  return elements.map((element) => {
    const fields = new Fields(context, element, `机关角色“${text(element, 'name') ?? ''}”`);
    const role = fields.required('role', '角色代码');
    const at = fields.oneOf('at', '所在层级', PLACES);
    const department = fields.optional('department');
    if (seen.has(role)) {
      fields.refuse('ITEM_KEY_DUPLICATE', `角色 ${role} 重复`, `role ${role} is defined twice`);
    }
    seen.add(role);
    if (department === undefined && (at === 'county' || at === 'stationedUnit')) {
      fields.missing('department', '部门代码');
    }
    const name = fields.required('name', '名称');
    return { role, name, at, ...(department !== undefined && { department }) };
  });
}

function procedureOf(context: Context, item: Fields): string {
  const element = child(item.element, 'procedure');
  if (element === undefined) {
    item.missing('yc:procedure', '办事程序');
    return '';
  }
  return new Fields(context, element, '办事程序').body('办事程序的内容');
}

function feeOf(context: Context, element: ModdleElement): Item['fees'][number] {
  const fields = new Fields(context, element, '收费');
  return {
    name: fields.required('name', '名称'),
    amount: fields.required('amount', '标准'),
    basis: fields.required('basis', '收费依据'),
  };
}

function resultOf(context: Context, item: Fields): Item['result'] {
  const element = child(item.element, 'result');
  if (element === undefined) {
    item.missing('yc:result', '办理结果');
    return { name: '', template: '' };
  }
  const fields = new Fields(context, element, '办理结果');
  const validity = fields.optional('validity');
  return {
    name: fields.required('name', '名称'),
    template: fields.required('template', '文书模板'),
    ...(validity !== undefined && { validity }),
  };
}

function quotaOf(context: Context, element: ModdleElement): NonNullable<Item['quota']> {
  const fields = new Fields(context, element, '数量限制');
  return { series: fields.required('series', '编号'), basis: fields.required('basis', '依据') };
}

function copyOf(context: Context, element: ModdleElement): NonNullable<Item['copies']>[number] {
  const fields = new Fields(context, element, '抄送');
  return { at: fields.oneOf('at', '时点', MILESTONES), role: fields.required('role', '角色') };
}
