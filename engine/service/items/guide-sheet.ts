import type {
  Item,
  LegalBasis,
  Limit,
  LimitUnit,
  LimitVariant,
  Material,
  StationSpec,
} from '../../core/case/item.js';
import { parseDuration } from '../../core/timer/iso8601.js';
import type { ServiceContext } from '../context.js';
import { type Result, isRejected } from '../result.js';
import { conditionText } from './condition-text.js';
import { itemGuide } from './list-items.js';
import {
  AUDIENCES,
  BLOCKS,
  CASE_TYPES,
  CATALOG_PARTS,
  ITEM_TYPES,
  MILESTONES,
  UNITS,
} from './words.js';

/** 办事指南 in words: the four disclosures (四公开) and what belongs to them, ready to be shown. */
export interface GuideSheet {
  readonly key: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  /** Label and text. */
  readonly facts: readonly (readonly [string, string])[];
  readonly bases: readonly Basis[];
  readonly conditions: readonly string[];
  readonly procedure: string;
  readonly steps: readonly Step[];
  readonly limits: readonly LimitRow[];
  readonly materials: readonly MaterialRow[];
  readonly fees: readonly string[];
  readonly result: string;
}
export interface Basis {
  readonly text: string;
  /** Nobody has checked it against the source. */
  readonly unverified: boolean;
}
export interface Step {
  readonly name: string;
  readonly organ: string;
  readonly limit?: string;
}
export interface LimitRow {
  readonly kind: string;
  readonly applies: string;
  readonly time: string;
  readonly basis: string;
}
export interface MaterialRow {
  readonly name: string;
  readonly required: string;
  readonly count: string;
  readonly source: string;
  readonly notes: readonly string[];
}

export async function guideSheet(
  context: ServiceContext,
  tenant: string,
  key: string,
): Promise<Result<GuideSheet>> {
  const guide = await itemGuide(context, tenant, key);
  if (isRejected(guide)) return guide;
  const { item, version, form } = guide.value;
  return { value: sheetOf(item, { key, version, labels: labelsOf(form) }) };
}

interface Known {
  readonly key: string;
  readonly version: number;
  readonly labels: ReadonlyMap<string, string>;
}

export function sheetOf(item: Item, { key, version, labels }: Known): GuideSheet {
  const { code, name, legalBases, conditions, procedure, materials, fees } = item;
  const bases = legalBases.map(({ text, unverified }) => ({
    text,
    unverified: unverified === true,
  }));
  return {
    key,
    version,
    code,
    name,
    facts: factsOf(item),
    bases,
    conditions,
    procedure,
    steps: stepsOf(item),
    limits: [
      ...limitRows('法定时限', item.limits.statutory, labels),
      ...limitRows('承诺时限', item.limits.promised, labels),
      ...regimeRows(item),
    ],
    materials: materials.map((material) => materialRow(material, labels)),
    fees: fees.map((fee) => `${fee.name}：${fee.amount}（${fee.basis}）`),
    result: resultText(item),
  };
}

// ---------------------------------------------------------------------------------------------

function factsOf(item: Item): readonly (readonly [string, string])[] {
  const { code, block, catalogPart, itemType, caseType, audience, joint } = item;
  const decision = Object.values(item.stations).find(({ kind }) => kind === 'decision');
  const organ = item.organs.find(({ role }) => role === (decision?.principal ?? decision?.organ));
  return [
    ['事项编码', code],
    ['区块', BLOCKS[block]],
    ['清单类别', CATALOG_PARTS[catalogPart]],
    ['事项类型', ITEM_TYPES[itemType] ?? itemType],
    ['办件类型', `${CASE_TYPES[caseType]}${joint ? '（联办）' : ''}`],
    ['服务对象', audience.map((kind) => AUDIENCES[kind] ?? String(kind)).join('、')],
    ...(organ ? [['决定机关', organ.name] as const] : []),
    ['办理结果', resultText(item)],
  ];
}

/** The stations in which an organ works; the applicant's own turn and supervision are no steps. */
function stepsOf({ stations, organs }: Item): readonly Step[] {
  const organOf = ({ organ }: StationSpec): string =>
    organs.find(({ role }) => role === organ)?.name ?? organ;
  return Object.values(stations)
    .filter(({ kind }) => kind !== 'applicant' && kind !== 'supervision')
    .map((station) => ({
      name: station.name,
      organ: organOf(station),
      limit: station.limit && timeText(station.limit),
    }));
}

function limitRows(
  kind: string,
  limit: Limit,
  labels: ReadonlyMap<string, string>,
): readonly LimitRow[] {
  if ('none' in limit) return [{ kind, applies: '全部', time: '不设', basis: limit.none }];
  return limit.variants.map((variant, index) => ({
    kind,
    applies: appliesTo(variant, index, labels),
    time: `自${MILESTONES[variant.anchor]}起 ${timeText(variant)}`,
    basis: basisText(variant.basis),
  }));
}

function appliesTo(
  { when }: LimitVariant,
  index: number,
  labels: ReadonlyMap<string, string>,
): string {
  if (when) return conditionText(when.source, labels);
  return index === 0 ? '全部' : '其他情形';
}

function regimeRows({ regime, correction }: Item): readonly LimitRow[] {
  const { limit = { n: 5, unit: 'workday' } as const, basis } = regime;
  const answered = { licence: '受理、补正告知或不予受理', return: '受理或退件', plain: '受理' };
  const rows: LimitRow[] = [
    {
      kind: '收件答复',
      applies: answered[regime.kind],
      time: `自收件起 ${timeText(limit)}`,
      basis: basisText(basis),
    },
  ];
  if (!correction) return rows;
  const { withdrawal } = correction;
  const basisOf = withdrawal ? `逾期视为撤回：${basisText(withdrawal)}` : '逾期提醒';
  const time = `自告知送达起 ${timeText(correction)}`;
  return [...rows, { kind: '补正', applies: '申请人', time, basis: basisOf }];
}

function materialRow(material: Material, labels: ReadonlyMap<string, string>): MaterialRow {
  const { name, required, originals, copies, source, checkpoints } = material;
  const { sharing, declarable, deferrable, afterDecision } = material;
  return {
    name,
    required: requiredText(required, labels),
    count: countText(originals, copies),
    source,
    notes: [
      ...(sharing ? [`由窗口向${sharing.source}核验，不需提交`] : []),
      ...(declarable ? ['可以告知承诺代替'] : []),
      ...(deferrable ? [`可以容缺，受理后 ${deferrable.days} 个工作日内补齐`] : []),
      ...(afterDecision ? [`情况紧急的，可在决定后 ${afterDecision.days} 个工作日内补交`] : []),
      ...checkpoints,
    ],
  };
}

function requiredText(required: Material['required'], labels: ReadonlyMap<string, string>): string {
  if (required === 'always') return '必备';
  if (required === 'optional') return '自愿';
  return `${conditionText(required.when.source, labels)}时`;
}

function countText(originals: number, copies: number): string {
  const parts = [
    ...(originals > 0 ? [`原件 ${originals} 份`] : []),
    ...(copies > 0 ? [`复印件 ${copies} 份`] : []),
  ];
  return parts.length === 0 ? '免交' : parts.join('、');
}

function resultText({ result }: Item): string {
  const months = result.validity === undefined ? 0 : (parseDuration(result.validity)?.months ?? 0);
  if (months === 0) return result.name;
  const validity = months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`;
  return `${result.name}（有效期 ${validity}）`;
}

function timeText({ n, unit }: { readonly n: number; readonly unit: LimitUnit }): string {
  return n === 0 ? '当日（即办）' : `${n} ${UNITS[unit]}`;
}

function basisText({ text, unverified }: LegalBasis): string {
  return unverified === true ? `${text}（待核对）` : text;
}

/** Field labels of a Form.io schema, by key. */
export function labelsOf(form: unknown): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const open: unknown[] = [form];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    const { key, label } = part as Readonly<Record<string, unknown>>;
    if (typeof key === 'string' && typeof label === 'string') labels.set(key, label);
    open.push(...(Object.values(part) as unknown[]));
  }
  return labels;
}
