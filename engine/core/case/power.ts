import { itemOfStation } from './called-items.js';
import type { DelegationRecord } from './environment.js';
import type { Item, StationSpec } from './item.js';
import type { CaseState } from './state.js';

/** In whose name, under whose seal and at whose risk an organ acts (行政许可法 §24). */

/**
 * The station that decides the item, or the one that it calls under the key; of several the first,
 * in whose name the case is accepted. The head's station for extensions is of the same kind but
 * decides nothing about the application.
 */
export function leadDecision(item: Item, of?: string): StationSpec | undefined {
  const stations = decisionStations(item).filter(({ called }) => called === of);
  const decides = ({ outcomes }: StationSpec) =>
    outcomes.some(({ effect }) => effect === 'grant' || effect === 'refuse');
  return stations.find(decides) ?? stations[0];
}

/** Those of called items too. */
export function decisionStations(item: Item): StationSpec[] {
  return Object.values(item.stations).filter(({ kind }) => kind === 'decision');
}

/** The station acts for another organ, or another organ lets it accept, review or decide. */
export function isDelegated({ powerMode }: StationSpec): boolean {
  return powerMode === 'entrusted' || powerMode === 'substantive' || powerMode === 'acceptanceOnly';
}

export type CaseOrgans = Pick<CaseState, 'organs' | 'townships'>;

/** Organ that plays the station's role; hand-out follows the hand-out point. */
export function stationOrgan(state: CaseOrgans, item: Item, station: StationSpec): string {
  const role = item.organs.find(({ role: name }) => name === station.organ);
  const atTownship = role !== undefined && role.at.endsWith('Township');
  if (station.kind === 'delivery' && atTownship) return state.townships.handOut;
  if (role?.at === 'handOutTownship') return state.townships.handOut;
  return state.organs[station.organ] ?? state.townships.accepting;
}

/** The organ whose power it is: the principal of a delegated station, else the station's own. */
export function principalOf(state: CaseOrgans, item: Item, station: StationSpec): string {
  const principal = station.principal === undefined ? undefined : state.organs[station.principal];
  return principal ?? stationOrgan(state, item, station);
}

/** Name and seal on what the station issues; the lead decision's for all that has none itself. */
export function nameOf(state: CaseOrgans, item: Item, station: StationSpec): string {
  const decision = station.powerMode === undefined ? leadDecision(item, station.called) : station;
  if (decision === undefined) return stationOrgan(state, item, station);
  return isDelegated(decision)
    ? principalOf(state, item, decision)
    : stationOrgan(state, item, decision);
}

/** Name and seal of acceptance: the deciding organ's where it lets the township accept for it. */
export function acceptanceName(state: CaseOrgans, item: Item): string {
  const decision = leadDecision(item);
  if (decision === undefined || !isDelegated(decision)) return state.townships.accepting;
  return principalOf(state, item, decision);
}

/**
 * Who answers for the days at a station: the delegating organ for its delegate (委托机关对后果
 * 负责), every organ for its own stage otherwise (审核转报).
 */
export function answerableFor(state: CaseOrgans, item: Item, station: StationSpec): string {
  if (station.kind === 'applicant') return APPLICANT;
  const organ = stationOrgan(state, item, station);
  if (station.powerMode !== undefined) {
    return isDelegated(station) ? principalOf(state, item, station) : organ;
  }
  const decision = leadDecision(item, station.called);
  const { accepting, handling, handOut } = state.townships;
  const delegate = organ === accepting || organ === handling || organ === handOut;
  return decision !== undefined && delegate && isDelegated(decision)
    ? principalOf(state, item, decision)
    : organ;
}

/** Holder of an applicant's own time. */
export const APPLICANT = 'applicant';

/** The organ that works at a station now: the delegating one once its delegation has expired. */
export function responsibleOrgan(
  state: CaseOrgans & Pick<CaseState, 'delegations'>,
  item: Item,
  station: StationSpec,
  today: string,
  records: readonly DelegationRecord[],
): string {
  const organ = stationOrgan(state, item, station);
  const frozen = frozenDelegation(state, item, station);
  if (frozen === undefined) return organ;
  const newest = records.find(({ id }) => id === frozen.id) ?? frozen;
  return hasEnded(newest, today) ? frozen.principal : organ;
}

/** Under which the station's organ acts for another; undefined: it acts by its own power. */
export function frozenDelegation(
  state: CaseOrgans & Pick<CaseState, 'delegations'>,
  item: Item,
  station: StationSpec,
): DelegationRecord | undefined {
  const transferred = station.powerMode === 'transferred';
  if (!isDelegated(station) && !transferred) return undefined;
  const organ = stationOrgan(state, item, station);
  // 直接下放 names no principal in the diagram; its record does.
  const principal = transferred ? undefined : principalOf(state, item, station);
  const { code } = itemOfStation(item, station);
  return state.delegations.find(
    (record) =>
      record.delegate === organ &&
      coversItem(record, code) &&
      (principal === undefined || record.principal === principal),
  );
}

/** Whether a record is for the item with that code. */
export function coversItem({ items = [] }: DelegationRecord, code: string): boolean {
  return items.length === 0 || items.includes(code);
}

/** After the last day, or from the day of revocation. */
export function hasEnded({ to, revokedOn }: DelegationRecord, today: string): boolean {
  return (to !== undefined && to < today) || (revokedOn !== undefined && revokedOn <= today);
}
