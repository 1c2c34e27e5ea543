import { itemOfStation, localKey } from '../../core/case/called-items.js';
import type {
  Item,
  LegalBasis,
  Limit,
  LimitVariant,
  Material,
  StationKind,
  StationSpec,
} from '../../core/case/item.js';
import { parseDuration } from '../../core/timer/iso8601.js';
import type { ServiceContext } from '../context.js';
import { type Result, isRejected } from '../result.js';
import { conditionText } from './condition-text.js';
import { itemGuide } from './list-items.js';
import { GUIDE_WORDS, type GuideLanguage, type GuideWords } from './guide-words.js';

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
  language: GuideLanguage = 'zh',
): Promise<Result<GuideSheet>> {
  const guide = await itemGuide(context, tenant, key);
  if (isRejected(guide)) return guide;
  const { item, version, form } = guide.value;
  return { value: sheetOf(item, { key, version, labels: labelsOf(form), language }) };
}

interface Known {
  readonly key: string;
  readonly version: number;
  /** Of the application form's fields, by key. */
  readonly labels: ReadonlyMap<string, string>;
  /** Chinese unless told. */
  readonly language?: GuideLanguage;
}

/** What the words of a sheet depend on. */
interface Wording {
  readonly words: GuideWords;
  /** A condition in words. */
  readonly condition: (source: string) => string;
}

/** `item`: the item of a case, with those that it calls. */
export function sheetOf(item: Item, { key, version, labels, language = 'zh' }: Known): GuideSheet {
  const words = GUIDE_WORDS[language];
  const condition = (source: string): string => conditionText(source, labels, language);
  const wording = { words, condition };
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
    facts: factsOf(item, words),
    bases,
    conditions,
    procedure,
    steps: stepsOf(item, words),
    limits: [
      ...limitRows(words.labels.statutory, item.limits.statutory, wording),
      ...limitRows(words.labels.promised, item.limits.promised, wording),
      ...regimeRows(item, words),
    ],
    materials: materials.map((material) => materialRow(material, wording)),
    fees: fees.map((fee) => words.fee(fee.name, fee.amount, fee.basis)),
    result: resultText(item, words),
  };
}

// ---------------------------------------------------------------------------------------------

function factsOf(item: Item, words: GuideWords): readonly (readonly [string, string])[] {
  const { code, block, catalogPart, itemType, caseType, audience, joint } = item;
  const { labels, blocks, catalogParts, itemTypes, caseTypes, audiences } = words;
  const organs = decidingOrgans(item);
  const kind = caseTypes[caseType];
  return [
    [labels.code, code],
    [labels.block, blocks[block]],
    [labels.catalogPart, catalogParts[catalogPart]],
    [labels.itemType, itemTypes[itemType] ?? itemType],
    [labels.caseType, joint ? words.joint(kind) : kind],
    [labels.audience, audience.map((one) => audiences[one] ?? String(one)).join(words.comma)],
    ...(organs.length > 0 ? [[labels.organ, organs.join(words.comma)] as const] : []),
    [labels.result, resultText(item, words)],
  ];
}

/** Of the item and of each that it calls: in whose name its first decision station decides. */
function decidingOrgans({ stations, organs }: Item): readonly string[] {
  const first = new Map<string | undefined, StationSpec>();
  for (const station of Object.values(stations)) {
    const { kind, called } = station;
    if (kind === 'decision' && !first.has(called)) first.set(called, station);
  }
  const roles = [...first.values()].map(({ principal, organ }) => principal ?? organ);
  return roles.flatMap((deciding) => organs.find(({ role }) => role === deciding)?.name ?? []);
}

/**
 * The stations in which an organ works; the applicant's own turn and supervision are no steps. The
 * parts are worked on before the whole is decided and handed out.
 */
function stepsOf(item: Item, { time }: GuideWords): readonly Step[] {
  const all = Object.values(item.stations);
  const own = all.filter(({ kind, called }) => called === undefined && !NO_STEP.has(kind));
  const parts = all.filter(({ kind, called }) => called !== undefined && STEP_OF_PART.has(kind));
  const end = own.findIndex(({ kind }) => AFTER_PARTS.has(kind));
  return own.toSpliced(end === -1 ? own.length : end, 0, ...parts).map((station) => ({
    name: station.name,
    organ: organOf(item, station),
    limit: station.limit && time(station.limit.n, station.limit.unit),
  }));
}

const NO_STEP: ReadonlySet<StationKind> = new Set(['applicant', 'supervision']);
/** Acceptance and hand-out are the whole's. */
const STEP_OF_PART: ReadonlySet<StationKind> = new Set([
  'review',
  'siteVisit',
  'jointReview',
  'decision',
]);
const AFTER_PARTS: ReadonlySet<StationKind> = new Set(['decision', 'issue', 'delivery']);

/** As its own item names it: the station's name already says which item that is. */
function organOf(item: Item, { organ, called }: StationSpec): string {
  const { organs } = itemOfStation(item, { called });
  const own = localKey({ key: organ, called });
  return organs.find(({ role }) => role === own)?.name ?? own;
}

function limitRows(kind: string, limit: Limit, wording: Wording): readonly LimitRow[] {
  const { words } = wording;
  const { all, none } = words.labels;
  if ('none' in limit) return [{ kind, applies: all, time: none, basis: limit.none }];
  return limit.variants.map((variant, index) => ({
    kind,
    applies: appliesTo(variant, index, wording),
    time: words.since(words.milestones[variant.anchor], words.time(variant.n, variant.unit)),
    basis: basisText(variant.basis, words),
  }));
}

function appliesTo(
  { when }: LimitVariant,
  index: number,
  { words: { labels }, condition }: Wording,
): string {
  if (when) return condition(when.source);
  return index === 0 ? labels.all : labels.otherwise;
}

function regimeRows({ regime, correction }: Item, words: GuideWords): readonly LimitRow[] {
  const { limit = { n: 5, unit: 'workday' } as const, basis } = regime;
  const { labels, milestones } = words;
  const rows: LimitRow[] = [
    {
      kind: labels.receipt,
      applies: words.answered[regime.kind],
      time: words.since(milestones.received, words.time(limit.n, limit.unit)),
      basis: basisText(basis, words),
    },
  ];
  if (!correction) return rows;
  const { n, unit, withdrawal } = correction;
  const over = withdrawal ? words.deemed(basisText(withdrawal, words)) : labels.reminder;
  const time = words.sinceNotice(words.time(n, unit));
  return [...rows, { kind: labels.correction, applies: labels.applicant, time, basis: over }];
}

function materialRow(material: Material, { words, condition }: Wording): MaterialRow {
  const { name, required, originals, copies, source, checkpoints } = material;
  const { sharing, declarable, deferrable, afterDecision } = material;
  const { labels } = words;
  const need = typeof required === 'object' && words.onlyWhen(condition(required.when.source));
  return {
    name,
    required: need || (required === 'always' ? labels.required : labels.optional),
    count: countText(originals, copies, words),
    source,
    notes: [
      ...(sharing ? [words.sharing(sharing.source)] : []),
      ...(declarable ? [labels.declarable] : []),
      ...(deferrable ? [words.deferrable(deferrable.days)] : []),
      ...(afterDecision ? [words.afterDecision(afterDecision.days)] : []),
      ...checkpoints,
    ],
  };
}

function countText(originals: number, copies: number, words: GuideWords): string {
  const parts = [
    ...(originals > 0 ? [words.originals(originals)] : []),
    ...(copies > 0 ? [words.copies(copies)] : []),
  ];
  return parts.length === 0 ? words.labels.notHandedIn : parts.join(words.comma);
}

function resultText({ result }: Item, words: GuideWords): string {
  const months = result.validity === undefined ? 0 : (parseDuration(result.validity)?.months ?? 0);
  return months === 0 ? result.name : words.valid(result.name, months);
}

function basisText({ text, unverified }: LegalBasis, words: GuideWords): string {
  return unverified === true ? words.unverified(text) : text;
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
