/** One area of the county's organisation, by its 区划代码. */
export interface Region {
  /** 6 digits: county, 9: township, 12: village. */
  readonly code: string;
  readonly name: string;
}

/** What of an organ the regions are made of; `engine/http/contract/organisation.ts` has the rest. */
export interface RegionOrgan {
  readonly name: string;
  readonly kind: string;
  readonly division?: string;
}

export type RegionLevel = 'county' | 'township' | 'village';

const DIGITS: Readonly<Record<RegionLevel, number>> = { county: 6, township: 9, village: 12 };
const KIND_LEVEL: Readonly<Record<string, RegionLevel>> = {
  government: 'county',
  township: 'township',
  village: 'village',
};

/** The county, its townships and their villages, in the order of their codes. */
export function regionsOf(organs: readonly RegionOrgan[]): Region[] {
  const regions = new Map<string, Region>();
  for (const { kind, name, division } of organs) {
    const level = KIND_LEVEL[kind];
    if (!level || !division) continue;
    const code = division.slice(0, DIGITS[level]);
    if (code.length === DIGITS[level] && !regions.has(code)) {
      regions.set(code, { code, name: level === 'township' ? townshipName(name) : name });
    }
  }
  return [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What to choose from, level by level, down to the level that the field asks for. */
export function regionSteps(
  regions: readonly Region[],
  level: RegionLevel,
  chosen: string,
  within = '',
): { readonly level: RegionLevel; readonly value: string; readonly options: readonly Region[] }[] {
  const levels = LEVELS[level];
  const steps = [];
  let prefix = '';
  for (const step of levels) {
    const digits = DIGITS[step];
    const options = regions.filter(
      ({ code }) =>
        code.length === digits &&
        code.startsWith(prefix) &&
        (code.startsWith(within) || within.startsWith(code)),
    );
    const value = chosen.length >= digits ? chosen.slice(0, digits) : '';
    steps.push({ level: step, value, options });
    if (value === '') break;
    prefix = value;
  }
  return steps;
}

/** `清河镇东村`; the code itself where a part has no name here. */
export function regionName(regions: readonly Region[], code: string): string {
  const parts = [9, 12]
    .filter((digits) => code.length >= digits)
    .map((digits) => regions.find((region) => region.code === code.slice(0, digits))?.name);
  const name = parts.filter((part) => part !== undefined).join('');
  return parts.includes(undefined) || name === '' ? (nameOfCode(regions, code) ?? code) : name;
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

/** An installation serves one county, so that level is only asked where it is the answer. */
const LEVELS: Readonly<Record<RegionLevel, readonly RegionLevel[]>> = {
  county: ['county'],
  township: ['township'],
  village: ['township', 'village'],
};

function nameOfCode(regions: readonly Region[], code: string): string | undefined {
  return regions.find((region) => region.code === code)?.name;
}

/** The place, not its government. */
function townshipName(name: string): string {
  return name.replace(/人民政府$/, '');
}
