import { CLOCK_KINDS } from '../../clock/kinds.js';
import { findingText } from '../../clock/breach.js';
import type { CaseEventType } from '../event.js';
import type { ClockKind, Item, MilestoneName } from '../item.js';
import type { MaterialIn } from '../parties.js';
import {
  CHANNEL_NAMES,
  DELIVERY_NAMES,
  DOCUMENT_NAMES_EN,
  PROCEDURE_NAMES_EN,
  UNIT_NAMES,
  procedureName,
} from '../documents/names.js';
import type { Fact } from '../fold/folds.js';
import { APPLICANT } from '../power.js';

/** What a sentence may look up. */
export interface Names {
  readonly item: Item;
  readonly organ: (id: string) => string;
}

export type Sentence<T extends CaseEventType> = (
  fact: Fact<T>,
  names: Names,
) => readonly [zh: string, en: string];

export type Sentences<T extends CaseEventType> = { readonly [K in T]: Sentence<K> };

export const MILESTONE_NAMES: Readonly<Record<MilestoneName, readonly [string, string]>> = {
  received: ['收件', 'received'],
  corrected: ['补正齐全', 'corrected'],
  accepted: ['受理', 'accepted'],
  forwarded: ['转报', 'forwarded'],
  takenOver: ['县级接收', 'taken over'],
  decided: ['作出决定', 'decided'],
  issued: ['制发结果', 'issued'],
  handedOver: ['交接', 'handed over'],
  delivered: ['送达', 'delivered'],
  archived: ['归档', 'archived'],
};

export function materialNames(item: Item, codes: readonly string[]): string {
  const name = (code: string) => item.materials.find((m) => m.code === code)?.name ?? code;
  return codes.map(name).join('、') || '无';
}

export function codesOf(materials: readonly MaterialIn[]): string[] {
  return materials.map(({ code }) => code);
}

export function stationName(item: Item, key: string): string {
  return item.stations[key]?.name ?? key;
}

export function clockName(kind: ClockKind): readonly [string, string] {
  const { name, nameEn } = CLOCK_KINDS[kind];
  return [name, nameEn];
}

/** The clock's kind from its id (`receipt:2`). */
export function kindOfClock(id: string): readonly [string, string] {
  const kind = id.split(':')[0] as ClockKind;
  return Object.hasOwn(CLOCK_KINDS, kind) ? clockName(kind) : [id, id];
}

export function organName(names: Names, id: string): string {
  return id === APPLICANT ? '申请人' : names.organ(id);
}

export function organNameEn(names: Names, id: string): string {
  return id === APPLICANT ? 'the applicant' : names.organ(id);
}

export {
  CHANNEL_NAMES,
  DELIVERY_NAMES,
  DOCUMENT_NAMES_EN,
  PROCEDURE_NAMES_EN,
  UNIT_NAMES,
  findingText,
  procedureName,
};
