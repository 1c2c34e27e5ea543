import type { StationOutcome, StationSpec } from '../../core/case/item.js';
import type { Context } from '../context.js';
import { child, children, type ModdleElement, text } from '../moddle.js';
import { Fields } from './fields.js';
import { termOf } from './limits.js';
import { EFFECTS, POSTS, POWER_MODES, RIGHTS, STATION_KINDS } from './words.js';

/** By key; a `__proto__` is a key as any other. */
export function stationsOf(
  context: Context,
  elements: readonly ModdleElement[],
): Readonly<Record<string, StationSpec>> {
  const stations: Record<string, StationSpec> = Object.create(null);
  for (const element of elements) {
    const fields = new Fields(context, element, `环节“${text(element, 'name') ?? ''}”`);
    const station = stationOf(context, fields);
    if (Object.hasOwn(stations, station.key)) {
      const zh = `环节代码 ${station.key} 重复`;
      fields.refuse('ITEM_KEY_DUPLICATE', zh, `station ${station.key} is defined twice`);
    }
    stations[station.key] = station;
  }
  return stations;
}

function stationOf(context: Context, fields: Fields): StationSpec {
  const { element } = fields;
  const powerMode = fields.optionalOneOf('powerMode', '权力方式', POWER_MODES);
  const principal = fields.optional('principal');
  const form = fields.optional('form');
  const limit = termOf(fields);
  const rights = rightsOf(context, children(element, 'rights'));
  const silence = child(element, 'silence');
  const powerBasis = child(element, 'powerBasis');
  const signers = fields.optionalWholeNumber('signers', '签名人数', 1, 20);
  if (fields.optional('ref') !== undefined) {
    fields.refuse('ITEM_FIELD_INVALID', '这里写 key；ref 写在用户任务上', '"key" here, not "ref"');
  }
  const station: StationSpec = {
    key: fields.required('key', '环节代码'),
    kind: fields.oneOf('kind', '环节', STATION_KINDS),
    name: fields.required('name', '环节名称'),
    organ: fields.required('organ', '承办机关'),
    post: fields.oneOf('post', '岗位', POSTS),
    ...(powerMode && { powerMode }),
    ...(powerBasis && { powerBasis: new Fields(context, powerBasis, '下放依据').basis('依据') }),
    ...(principal !== undefined && { principal }),
    ...(form !== undefined && { form }),
    ...(rights && { rights }),
    outcomes: outcomesOf(context, children(element, 'outcomes')),
    ...(limit && { limit }),
    ...(silence && { silence: { basis: new Fields(context, silence, '视为同意').basis('依据') } }),
    ...(signers !== undefined && { signers }),
  };
  checkKind(fields, station);
  return station;
}

function outcomesOf(
  context: Context,
  elements: readonly ModdleElement[],
): readonly StationOutcome[] {
  const seen = new Set<string>();
  return elements.map((element) => {
    const fields = new Fields(context, element, `办理结论“${text(element, 'label') ?? ''}”`);
    const id = fields.required('id', '结论代码');
    const notice = fields.optional('notice');
    if (seen.has(id)) {
      fields.refuse('ITEM_KEY_DUPLICATE', `结论代码 ${id} 重复`, `outcome ${id} is defined twice`);
    }
    seen.add(id);
    return {
      id,
      label: fields.required('label', '按钮文字'),
      effect: fields.oneOf('effect', '效果', EFFECTS),
      ...(fields.flag('reasonRequired', '须写理由') && { reasonRequired: true }),
      ...(notice !== undefined && { notice }),
    };
  });
}

function rightsOf(context: Context, elements: readonly ModdleElement[]): StationSpec['rights'] {
  if (elements.length === 0) return undefined;
  const rights: Record<string, (typeof RIGHTS)[number]> = Object.create(null);
  for (const element of elements) {
    const fields = new Fields(context, element, '字段权限');
    const field = fields.required('field', '字段');
    if (Object.hasOwn(rights, field)) {
      fields.refuse('ITEM_KEY_DUPLICATE', `字段 ${field} 重复`, `field ${field} repeated`);
    }
    rights[field] = fields.oneOf('access', '权限', RIGHTS);
  }
  return rights;
}

/** What belongs to one kind of station only. */
function checkKind(fields: Fields, station: StationSpec): void {
  const { kind, powerMode, principal } = station;
  if (kind === 'decision' && powerMode === undefined) fields.missing('powerMode', '权力方式');
  const inOtherName = powerMode !== undefined && powerMode !== 'own' && powerMode !== 'transferred';
  if (inOtherName && principal === undefined) fields.missing('principal', '以其名义决定的机关');
  if (kind === 'siteVisit' && (station.signers ?? 0) < 2) {
    const zh = '现场核查至少两人签名（行政许可法第三十四条），signers 应不小于 2';
    fields.refuse('ITEM_FIELD_INVALID', zh, 'a site visit needs two signers at least');
  }
}
