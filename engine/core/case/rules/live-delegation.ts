import type { Rejected } from '../../refusal.js';
import { refused, type Decision } from '../decide/decision.js';
import type { DelegationRecord, Organ } from '../environment.js';
import { isFrozen, itemOfStation } from '../called-items.js';
import type { StationSpec } from '../item.js';
import { coversItem, decisionStations, hasEnded, principalOf, stationOrgan } from '../power.js';

/**
 * 授权到位 (行政许可法 §24): each decision that is delegated, or whose acceptance is, needs a live,
 * announced record for this township, for the item whose decision it is. Gives the records to be
 * frozen, or closes the window with the reason.
 *
 * @param day `YYYY-MM-DD` on which they must be live
 * @param of only those of the item called under this key; absent: of the whole case
 */
export function liveDelegations(
  decision: Decision,
  day: string,
  of?: string,
): readonly DelegationRecord[] | Rejected {
  const live: DelegationRecord[] = [];
  for (const station of decisionStations(decision.item)) {
    if (of !== undefined && station.called !== of) continue;
    if (isYetToCome(decision, station)) continue;
    if (station.powerMode === undefined || station.powerMode === 'own') continue;
    const found = findLive(decision, station, day);
    if ('code' in found) return found;
    if (!live.some(({ id }) => id === found.id)) live.push(found);
  }
  return live;
}

// ---------------------------------------------------------------------------------------------

/** Received under a definition that did not know the item: it is asked for when it is called. */
function isYetToCome({ state, item }: Decision, { called }: StationSpec): boolean {
  const part = called === undefined ? undefined : item.calledItems?.[called];
  return called !== undefined && part !== undefined && !isFrozen(state, called, part);
}

function findLive(
  decision: Decision,
  station: StationSpec,
  day: string,
): DelegationRecord | Rejected {
  const { state, item, cases } = decision;
  const delegate = delegateOf(decision, station);
  // 直接下放 names no principal in the diagram: any record for the township is meant.
  const principal =
    station.powerMode === 'transferred' ? undefined : principalOf(state, item, station);
  const { code, name } = itemOfStation(item, station);
  const records = cases.delegations.filter(
    (record) =>
      record.delegate === delegate &&
      coversItem(record, code) &&
      (principal === undefined || record.principal === principal),
  );
  const live = records.find((record) => isLive(record, day));
  if (live !== undefined) return live;
  const from = principal === undefined ? '' : decision.organName(principal);
  const which = station.called === undefined ? '' : `所调用的事项“${name}”：`;
  const who = `${which}${from}对${decision.organName(delegate)}`;
  return refused('NO_LIVE_DELEGATION', { reason: `${who}的${reason(records[0], day)}` });
}

/** The township that decides, reviews in substance, or accepts for the county. */
function delegateOf({ state, item, cases }: Decision, station: StationSpec): string {
  const own = stationOrgan(state, item, station);
  if (isTownship(cases.organ(own))) return own;
  const { accepting, handling } = state.townships;
  return station.powerMode === 'acceptanceOnly' ? accepting : handling;
}

function isTownship(organ: Organ | undefined): boolean {
  return organ?.kind === 'township' || organ?.kind === 'stationedUnit' || organ?.kind === 'village';
}

/** Announced, begun and not ended on that day. */
export function isLive(record: DelegationRecord, today: string): boolean {
  const announced = record.announcedOn !== undefined && record.announcedOn <= today;
  return announced && record.from <= today && !hasEnded(record, today);
}

/** Why a record is not live, as the end of a sentence. */
export function reason(record: DelegationRecord | undefined, today: string): string {
  if (record === undefined) return '授权（委托）没有记录';
  const { documentNumber, announcedOn, from, to, revokedOn } = record;
  const name = `授权（委托）${documentNumber}`;
  if (announcedOn === undefined || announcedOn > today) return `${name}尚未公告`;
  if (from > today) return `${name}自 ${from} 起生效`;
  if (revokedOn !== undefined && revokedOn <= today) return `${name}已于 ${revokedOn} 撤销`;
  return `${name}已于 ${to ?? today} 到期`;
}
