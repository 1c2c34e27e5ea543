import { dateOf } from '../../core/clock/civil.js';
import type { Organ } from '../../core/case/environment.js';
import type { Item, StationKind, StationSpec } from '../../core/case/item.js';
import { itemOfStation } from '../../core/case/called-items.js';
import { coversItem, decisionStations, isDelegated } from '../../core/case/power.js';
import { isLive, reason } from '../../core/case/rules/live-delegation.js';
import type { ServiceContext } from '../context.js';
import { unknownTemplates } from '../documents/templates/index.js';
import type { Lookups } from '../organisation/directory.js';
import { POSTS } from './words.js';
import type { OrganEntry, Person } from '../organisation/organ.js';

export interface Gap {
  readonly message: string;
  readonly messageEn: string;
  /** Key of the item's station. */
  readonly station?: string;
  /** Organ id. */
  readonly organ?: string;
}

export type ReadinessCheck = keyof typeof CHECKS;

/** 五到位 of one item in one township. */
export interface Readiness {
  readonly township: string;
  readonly name: string;
  readonly ready: boolean;
  readonly checks: readonly {
    readonly check: ReadinessCheck;
    readonly label: string;
    readonly labelEn: string;
    readonly ok: boolean;
    readonly gaps: readonly Gap[];
  }[];
}

/**
 * 授权、受理、审查、组卷、发证到位: each township with the reason for every gap; of an item that
 * calls others for theirs too.
 *
 * @param item with the items that it calls
 */
export async function readinessOf(
  { directory, runtime }: Pick<ServiceContext, 'directory' | 'runtime'>,
  item: Item,
  tenant: string,
): Promise<readonly Readiness[]> {
  const lookups = await directory.lookups(tenant);
  const people = (await directory.people(tenant)).filter(({ disabled }) => disabled !== true);
  const organs = await directory.organs(tenant);
  const today = dateOf(runtime.clock.now());
  const townships = organs.filter(({ kind }) => kind === 'township');
  return townships.map((township) => {
    const place = new Place({ item, township, lookups, people, today });
    const checks = (Object.keys(CHECKS) as ReadinessCheck[]).map((check) => {
      const [label, labelEn] = CHECKS[check];
      const gaps = place.gaps(check);
      return { check, label, labelEn, ok: gaps.length === 0, gaps };
    });
    const ready = checks.every(({ ok }) => ok);
    return { township: township.id, name: township.name, ready, checks };
  });
}

// ---------------------------------------------------------------------------------------------

const CHECKS = {
  authority: ['授权到位', 'authority'],
  intake: ['受理到位', 'acceptance'],
  review: ['审查到位', 'review and decision'],
  filing: ['组卷到位', 'filing and hand-over'],
  issuing: ['发证到位', 'issue and delivery'],
} as const;

/** Whose turn each kind of station is; the applicant needs no staff. */
const CHECK_OF: Readonly<Record<Exclude<StationKind, 'applicant'>, ReadinessCheck>> = {
  acceptance: 'intake',
  review: 'review',
  siteVisit: 'review',
  jointReview: 'review',
  decision: 'review',
  supervision: 'review',
  assembly: 'filing',
  handOver: 'filing',
  issue: 'issuing',
  delivery: 'issuing',
};

interface About {
  readonly item: Item;
  readonly township: OrganEntry;
  readonly lookups: Lookups;
  readonly people: readonly Person[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** One township with the county's organs that have a part in its cases. */
class Place {
  readonly #about: About;

  constructor(about: About) {
    this.#about = about;
  }

  gaps(check: ReadinessCheck): readonly Gap[] {
    const { item } = this.#about;
    const stations = Object.values(item.stations).filter(
      ({ kind }) => kind !== 'applicant' && CHECK_OF[kind] === check,
    );
    const staffed = stations.flatMap((station) => this.#staffGaps(station));
    if (check === 'authority') return this.#authorityGaps();
    return check === 'issuing' ? [...staffed, ...this.#resultGaps()] : staffed;
  }

  #authorityGaps(): readonly Gap[] {
    const { item, lookups, township, today } = this.#about;
    return decisionStations(item).flatMap((station): Gap[] => {
      const { key, principal: role, powerMode } = station;
      if (!isDelegated(station) && powerMode !== 'transferred') return [];
      const principal = role === undefined ? undefined : this.#play(role);
      const { code, name } = itemOfStation(item, station);
      const records = lookups.delegations.filter(
        (record) =>
          record.delegate === township.id &&
          coversItem(record, code) &&
          (!principal || record.principal === principal.id),
      );
      if (records.some((record) => isLive(record, today))) return [];
      const which = station.called === undefined ? '' : `所调用的事项“${name}”：`;
      const from = `${principal?.name ?? ''}对${township.name}`;
      const message = `${which}${from}的${reason(records[0], today)}`;
      const of = station.called === undefined ? '' : ` for the called item “${name}”`;
      const messageEn = `no live delegation record to ${township.name}${of}`;
      return [{ message, messageEn, station: key }];
    });
  }

  #staffGaps(station: StationSpec): readonly Gap[] {
    const { key, name, organ: role, post, signers = 1 } = station;
    const organ = this.#play(role);
    if (!organ) {
      const message = `环节“${name}”：没有机构承担“${this.#roleName(role)}”`;
      return [{ message, messageEn: `${name}: nobody plays role ${role}`, station: key }];
    }
    const held = this.#about.people.flatMap(({ posts, user }) =>
      posts
        .filter((one) => one.organ === organ.id && one.post === post)
        .map(({ officer }) => ({ user, officer })),
    );
    const where = { station: key, organ: organ.id };
    const persons = new Set(held.map(({ user }) => user)).size;
    if (persons < signers) {
      const needed = signers > 1 ? `需要 ${signers} 人，现有 ${persons} 人` : '没有人员';
      const [zh, en] = POSTS[post];
      const message = `环节“${name}”：${organ.name}的${zh}${needed}`;
      const messageEn = `${name}: ${persons} of ${signers} persons at ${en} of ${organ.name}`;
      return [{ message, messageEn, ...where }];
    }
    if (station.kind !== 'acceptance' || held.some(({ officer }) => officer === 'B')) return [];
    const message = `环节“${name}”：${organ.name}没有 B 岗，A 岗不在时窗口无人受理`;
    const messageEn = `${name}: no B officer at ${organ.name}`;
    return [{ message, messageEn, ...where }];
  }

  /** 结果样式 and 印章. */
  #resultGaps(): readonly Gap[] {
    const { item } = this.#about;
    const gaps: Gap[] = unknownTemplates(item).map((template) => ({
      message: `没有文书模板“${template}”`,
      messageEn: `no document template ${template}`,
    }));
    const names = new Set(decisionStations(item).map(({ principal, organ }) => principal ?? organ));
    for (const role of names) {
      const organ = this.#play(role);
      if (!organ || organ.seal !== undefined) continue;
      const message = `${organ.name}没有登记印章`;
      gaps.push({ message, messageEn: `${organ.name} has no seal`, organ: organ.id });
    }
    return gaps;
  }

  #play(role: string): Organ | undefined {
    const { item, lookups, township } = this.#about;
    const { id } = township;
    const found = item.organs.find((organ) => organ.role === role);
    return found && lookups.play(found, { accepting: id, handling: id, handOut: id });
  }

  #roleName(role: string): string {
    return this.#about.item.organs.find((organ) => organ.role === role)?.name ?? role;
  }
}
