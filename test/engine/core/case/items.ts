import type {
  Item,
  LimitVariant,
  Material,
  StationOutcome,
  StationSpec,
} from '../../../../engine/core/case/item.js';

/** Items by hand; bases are made up where they only have to be there. */
export const BASIS = { text: '依据' };

export function feel(source: string) {
  return { language: 'feel', source } as const;
}

export function limit(changes: Partial<LimitVariant> = {}): LimitVariant {
  return { n: 20, unit: 'workday', anchor: 'accepted', basis: BASIS, ...changes };
}

export function material(code: string, changes: Partial<Material> = {}): Material {
  return {
    code,
    name: `材料${code}`,
    required: 'always',
    originals: 1,
    copies: 0,
    checkpoints: [],
    source: '申请人',
    ...changes,
  };
}

export function outcome(effect: StationOutcome['effect'], id: string = effect): StationOutcome {
  return { id, label: id, effect };
}

export function station(
  key: string,
  kind: StationSpec['kind'],
  changes: Partial<StationSpec> = {},
): StationSpec {
  return {
    key,
    kind,
    name: `环节${key}`,
    organ: 'decider',
    post: 'review',
    outcomes: [],
    ...changes,
  };
}

const acceptance = station('acceptance', 'acceptance', {
  organ: 'window',
  post: 'acceptance',
  outcomes: [
    outcome('accept'),
    outcome('notifyCorrection'),
    outcome('returnFile'),
    outcome('refuseAcceptance'),
  ],
});
const correction = station('correction', 'applicant', { organ: 'window', post: 'applicant' });
const review = station('review', 'review', {
  limit: { n: 5, unit: 'workday' },
  outcomes: [
    outcome('opinion'),
    outcome('beginSpecialProcedure'),
    outcome('requestExtension'),
    outcome('returnInternally'),
  ],
});
const testing = station('testing', 'review', { outcomes: [outcome('endSpecialProcedure')] });
const extension = station('extension', 'decision', {
  post: 'head',
  outcomes: [outcome('grantExtension'), outcome('denyExtension')],
});
const decision = station('decision', 'decision', {
  post: 'decision',
  powerMode: 'acceptanceOnly',
  principal: 'decider',
  outcomes: [outcome('grant'), outcome('refuse'), outcome('returnInternally')],
});
const issue = station('issue', 'issue', { post: 'issue', outcomes: [outcome('issue')] });
const delivery = station('delivery', 'delivery', {
  organ: 'window',
  post: 'issue',
  outcomes: [outcome('deliver')],
});

/** 委托受理, licence regime: accepted at a township for the county health bureau (20/10). */
export function licence(changes: Partial<Item> = {}): Item {
  const stations = [acceptance, correction, review, testing, decision, extension, issue, delivery];
  return {
    code: '511602-WJ-008',
    codeScheme: 'demo',
    name: '公共场所卫生许可',
    block: 'health',
    catalogPart: 'acceptanceOnly',
    joint: false,
    caseType: 2,
    itemType: '01',
    audience: [1, 2],
    organs: [
      { role: 'window', name: '受理乡镇', at: 'acceptingTownship' },
      { role: 'decider', name: '县卫生健康局', at: 'county', department: 'health' },
    ],
    regime: { kind: 'licence', basis: { text: '《行政许可法》第三十二条' } },
    limits: {
      statutory: { variants: [limit()] },
      promised: { variants: [limit({ n: 10 })] },
    },
    legalBases: [{ text: '《公共场所卫生管理条例》第八条' }],
    procedure: '受理、审查、决定、送达',
    conditions: [],
    fees: [],
    result: { name: '卫生许可证', template: 'hygiene-licence', validity: 'P4Y' },
    materials: [
      material('form'),
      material('plan'),
      material('id', { sharing: { source: '公安' } }),
      material('health', { deferrable: { days: 5 } }),
      material('pledge', { declarable: { template: 'pledge' }, required: 'optional' }),
    ],
    stations: byKey(stations),
    ...changes,
  };
}

/** 委托下放: the township decides in the name and under the seal of the county forestry bureau. */
export function entrusted(changes: Partial<Item> = {}): Item {
  const base = licence();
  return {
    ...base,
    name: '林木采伐许可',
    catalogPart: 'transferred',
    organs: [
      { role: 'window', name: '受理乡镇', at: 'acceptingTownship' },
      { role: 'decider', name: '承办乡镇', at: 'handlingTownship' },
      { role: 'principal', name: '县林业局', at: 'county', department: 'forestry' },
    ],
    stations: {
      ...base.stations,
      decision: { ...decision, powerMode: 'entrusted', principal: 'principal' },
      extension: { ...extension, powerMode: 'entrusted', principal: 'principal' },
    },
    ...changes,
  };
}

/** 审核转报: the township reviews, the county decides, each within 20 workdays of its own. */
export function forwarding(changes: Partial<Item> = {}): Item {
  const base = licence();
  const own = { ...review, organ: 'township', outcomes: [outcome('opinion'), outcome('forward')] };
  const receiving = station('receiving', 'handOver', { outcomes: [outcome('takeOver')] });
  const { powerMode: _, principal: __, ...plain } = decision;
  return {
    ...base,
    name: '最低生活保障',
    catalogPart: 'forward',
    itemType: '05',
    regime: { kind: 'plain', basis: BASIS },
    organs: [
      { role: 'window', name: '受理乡镇', at: 'acceptingTownship' },
      { role: 'township', name: '承办乡镇', at: 'handlingTownship' },
      { role: 'decider', name: '县民政局', at: 'county', department: 'health' },
    ],
    limits: {
      statutory: { variants: [limit(), limit({ anchor: 'takenOver' })] },
      promised: { variants: [limit({ n: 25 })] },
    },
    stations: {
      ...base.stations,
      review: own,
      receiving,
      countyReview: {
        ...review,
        key: 'countyReview',
        outcomes: [outcome('opinion'), outcome('returnInternally')],
      },
      decision: { ...plain, powerMode: 'own' },
    },
    ...changes,
  };
}

export function withStation(item: Item, spec: StationSpec): Item {
  return { ...item, stations: { ...item.stations, [spec.key]: spec } };
}

function byKey(stations: readonly StationSpec[]): Item['stations'] {
  return Object.fromEntries(stations.map((spec) => [spec.key, spec]));
}
