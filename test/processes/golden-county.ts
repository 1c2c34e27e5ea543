import type {
  CaseEnvironment,
  DelegationRecord,
  Organ,
  OrganKind,
  Townships,
} from '../../engine/core/case/environment.js';
import type { OrganRole } from '../../engine/core/case/item.js';
import type { Golden } from './golden.js';

/** The county in which the golden runs play: two townships, the departments that they need. */
const ORGANS: Readonly<Record<string, Organ>> = Object.fromEntries(
  [
    township('qinghe', '清河镇人民政府', '清政', '130322101'),
    township('baishan', '白山镇人民政府', '白政', '130322102'),
    county('government', '云川县人民政府', '云政', 'government'),
    county('health', '云川县卫生健康局', '云卫'),
    county('forestry', '云川县林业局', '云林'),
    county('market', '云川县市场监督管理局', '云市监'),
    county('civil', '云川县民政局', '云民'),
    county('land', '云川县自然资源局', '云自然资'),
    county('agriculture', '云川县农业农村局', '云农'),
    county('water', '云川县水利局', '云水'),
    county('transport', '云川县交通运输局', '云交'),
    county('housing', '云川县住房和城乡建设局', '云建'),
  ].map((entry) => [entry.id, entry]),
);

/** Numbers count up with every commit; a refused step takes what it leased back. */
export class GoldenCounty implements CaseEnvironment {
  readonly random = 'golden';
  readonly delegations: readonly DelegationRecord[];
  discredited = false;
  readonly #quota: Golden['quota'];
  readonly #used = new Map<string, number>();
  readonly #leased = new Map<string, number>();

  constructor({ delegations = [], quota }: Golden) {
    this.delegations = delegations.map((given, index) => ({
      id: `delegation${index + 1}`,
      documentNumber: `云委〔2026〕${index + 1}号`,
      from: '2026-01-01',
      announcedOn: '2025-12-20',
      basis: '《行政许可法》第二十四条',
      ...given,
    }));
    this.#quota = quota;
  }

  number(series: string): string {
    const [base = series, nth = '1'] = series.split('#');
    const used = this.#used.get(base) ?? (base.startsWith('quota:') ? this.#quota?.taken : 0) ?? 0;
    const number = used + Number(nth);
    this.#leased.set(base, Math.max(number, this.#leased.get(base) ?? 0));
    return String(number);
  }

  /** After each step. */
  settle(committed: boolean): void {
    if (committed) for (const [series, number] of this.#leased) this.#used.set(series, number);
    this.#leased.clear();
  }

  organ(id: string): Organ | undefined {
    return ORGANS[id];
  }

  play({ at, department }: OrganRole, townships: Townships): Organ | undefined {
    switch (at) {
      case 'acceptingTownship':
        return ORGANS[townships.accepting];
      case 'handlingTownship':
        return ORGANS[townships.handling];
      case 'handOutTownship':
        return ORGANS[townships.handOut];
      case 'county':
        return ORGANS[department ?? ''];
      case 'stationedUnit':
      case 'outside':
        return undefined;
    }
  }

  quota(): { readonly total: number; readonly freed: number } | undefined {
    return this.#quota && { total: this.#quota.total, freed: 0 };
  }
}

// ---------------------------------------------------------------------------------------------

function county(id: string, name: string, shortName: string, kind: OrganKind = 'department') {
  return organ({ id, name, shortName, kind });
}

function township(id: string, name: string, shortName: string, division: string): Organ {
  return { ...organ({ id, name, shortName, kind: 'township' }), division };
}

function organ(given: Pick<Organ, 'id' | 'name' | 'shortName' | 'kind'>): Organ {
  const remedies = { reconsideration: '云川县人民政府', court: '云川县人民法院' };
  return { ...given, seal: `${given.name}（印章）`, remedies };
}
