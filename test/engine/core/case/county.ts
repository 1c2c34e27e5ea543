import type {
  CaseEnvironment,
  DelegationRecord,
  Organ,
  Townships,
} from '../../../../engine/core/case/environment.js';
import type { OrganRole } from '../../../../engine/core/case/item.js';

/** A small county: two townships, three departments, a stationed unit. */
const DIVISIONS: Readonly<Record<string, string>> = { t1: '511602101', t2: '511602102' };
const REMEDIES = { reconsideration: '云川县人民政府', court: '云川县人民法院' };

export const ORGANS: Readonly<Record<string, Organ>> = Object.fromEntries(
  (
    [
      { id: 'county', name: '云川县人民政府', shortName: '云政', kind: 'government' },
      { id: 'health', name: '云川县卫生健康局', shortName: '云卫', kind: 'department' },
      { id: 'forestry', name: '云川县林业局', shortName: '云林', kind: 'department' },
      { id: 'water', name: '云川县水利局', shortName: '云水', kind: 'department' },
      { id: 'land', name: '青山镇自然资源所', shortName: '青自', kind: 'stationedUnit' },
      { id: 't1', name: '青山镇人民政府', shortName: '青山', kind: 'township' },
      { id: 't2', name: '碧水乡人民政府', shortName: '碧水', kind: 'township' },
    ] as const
  ).map((organ) => [
    organ.id,
    { ...organ, division: DIVISIONS[organ.id] ?? '', seal: `seal-${organ.id}`, remedies: REMEDIES },
  ]),
);

export const DELEGATIONS: readonly DelegationRecord[] = [
  record('health-t1', 'health', 't1'),
  record('health-t2', 'health', 't2'),
  record('forestry-t1', 'forestry', 't1'),
];

export function record(
  id: string,
  principal: string,
  delegate: string,
  changes: Partial<DelegationRecord> = {},
): DelegationRecord {
  return {
    id,
    documentNumber: `云政发〔2025〕${id.length}号`,
    principal,
    delegate,
    from: '2025-01-01',
    to: '2026-12-31',
    nameAndSeal: 'principal',
    announcedOn: '2025-01-10',
    basis: '《行政许可法》第二十四条',
    ...changes,
  };
}

/** Numbers as a shell would lease them: each series counts on with each step. */
export class Numbers {
  readonly #next = new Map<string, number>();
  readonly #leased = new Map<string, string>();

  /** A new step: what was leased before is spent. */
  begin(): void {
    this.#leased.clear();
  }

  lease(series: string): void {
    const base = series.replace(/#\d+$/, '');
    const next = (this.#next.get(base) ?? 0) + 1;
    this.#next.set(base, next);
    this.#leased.set(series, String(next));
  }

  get(series: string): string | undefined {
    return this.#leased.get(series);
  }
}

export function environment(
  numbers: Numbers,
  changes: Partial<CaseEnvironment> = {},
): CaseEnvironment {
  return {
    number: (series) => numbers.get(series),
    random: 'b5f1',
    organ: (id) => (Object.hasOwn(ORGANS, id) ? ORGANS[id] : undefined),
    play: (role, townships) => ORGANS[played(role, townships)],
    delegations: DELEGATIONS,
    ...changes,
  };
}

// ---------------------------------------------------------------------------------------------

function played({ at, department }: OrganRole, townships: Townships): string {
  switch (at) {
    case 'acceptingTownship':
      return townships.accepting;
    case 'handlingTownship':
      return townships.handling;
    case 'handOutTownship':
      return townships.handOut;
    case 'county':
    case 'stationedUnit':
    case 'outside':
      return department ?? 'county';
  }
}
