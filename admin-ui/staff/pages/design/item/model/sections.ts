import type { Text } from '../../../../../i18n/texts.js';
import type { DesignProblem } from '../../workbench/model.js';
import type { Fault } from './fault.js';

export const SECTIONS = [
  'basics',
  'organs',
  'limits',
  'acceptance',
  'disclosures',
  'materials',
  'outcome',
  'stations',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_NAMES: Readonly<Record<Section, Text>> = {
  basics: ['基本信息', 'Basics'],
  organs: ['机关与授权', 'Organs and power'],
  limits: ['办理时限', 'Time limits'],
  acceptance: ['受理与补正', 'Acceptance'],
  disclosures: ['依据、条件、程序', 'Basis and conditions'],
  materials: ['申报材料', 'Materials'],
  outcome: ['收费与结果', 'Fees and result'],
  stations: ['办理环节', 'Stations'],
};

/** Where a field is found. */
export function sectionOfPath(path: string): Section {
  if (/^stations\.\d+\.(powerMode|powerBasis|principal)/.test(path)) return 'organs';
  return OF_PART[path.split('.')[0] ?? ''] ?? 'basics';
}

/** Where what the server says is told: by its code, else by what it begins with. */
export function sectionOfProblem({ code, message, station }: DesignProblem): Section {
  const known = OF_CODE.find(([pattern]) => pattern.test(code))?.[1];
  if (known !== undefined) return known;
  if (station !== undefined) return 'stations';
  return OF_LABEL.find(([pattern]) => pattern.test(message))?.[1] ?? 'basics';
}

/**
 * The server's findings that a field does not tell already: what is missing or ill-written is
 * marked where it is typed, so a section with such marks does not repeat it in words.
 */
export function unsaid(
  problems: readonly DesignProblem[],
  faults: readonly Fault[],
): readonly DesignProblem[] {
  const marked = new Set(faults.map(({ path }) => sectionOfPath(path)));
  return problems.filter((problem) => {
    const isOfFields = TOLD_BY_FIELDS.has(problem.code);
    return !(isOfFields && marked.has(sectionOfProblem(problem)));
  });
}

// ---------------------------------------------------------------------------------------------

const OF_PART: Readonly<Record<string, Section>> = {
  organs: 'organs',
  statutoryLimit: 'limits',
  promisedLimit: 'limits',
  regime: 'acceptance',
  correction: 'acceptance',
  procedure: 'disclosures',
  legalBases: 'disclosures',
  conditions: 'disclosures',
  materials: 'materials',
  fees: 'outcome',
  result: 'outcome',
  quota: 'outcome',
  copies: 'outcome',
  stations: 'stations',
};

const OF_CODE: readonly (readonly [RegExp, Section])[] = [
  [/^MATERIAL_/, 'materials'],
  [/^LIMIT_/, 'limits'],
  [/^DISCLOSURE_/, 'disclosures'],
  [/^(POWER|SEPARATION|SILENCE|STATION|form\/station)/, 'stations'],
];

/** How the compiler calls the parts of an item. */
const OF_LABEL: readonly (readonly [RegExp, Section])[] = [
  [/^(材料|容缺|共享|告知承诺|先行|审查要点)/, 'materials'],
  [/^机关角色/, 'organs'],
  [/^(法定|承诺)办结时限/, 'limits'],
  [/^(受理制度|补正)/, 'acceptance'],
  [/^(设定依据|受理条件|办事程序)/, 'disclosures'],
  [/^(收费|办理结果|数量限制|抄送)/, 'outcome'],
  [/^(环节|办理结论|字段权限|视为同意|下放依据)/, 'stations'],
];

const TOLD_BY_FIELDS = new Set([
  'ITEM_FIELD_MISSING',
  'ITEM_FIELD_INVALID',
  'ITEM_KEY_DUPLICATE',
  'ITEM_REFERENCE_UNKNOWN',
  'MATERIAL_CATCH_ALL',
  'MATERIAL_SHARED_DEMANDED',
  'LIMIT_PROMISE_EXCEEDS_LAW',
  'DISCLOSURE_INCOMPLETE',
  'BASIS_PLACEHOLDER',
  'SEPARATION_VIOLATED',
  'POWER_TRANSFER_WITHOUT_BASIS',
  'POWER_TAKEN_FROM_TOWNSHIP',
]);
