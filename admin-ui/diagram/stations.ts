import { blockOf } from './blocks.js';
import {
  childrenOf,
  extensionsOf,
  flowElementsOf,
  isA,
  type ModdleElement,
  processOf,
  textOf,
} from './model.js';

/** The yc:item of the process in which an element lies. */
export function itemOf(element: ModdleElement): ModdleElement | undefined {
  return extensionsOf(processOf(element), 'yc:Item')[0];
}

/** Definitions of the item's stations, in their order. */
export function stationsOf(element: ModdleElement): readonly ModdleElement[] {
  return childrenOf(itemOf(element), 'stations');
}

export function stationNamed(element: ModdleElement, key: string): ModdleElement | undefined {
  return stationsOf(element).find((station) => textOf(station, 'key') === key);
}

/** Which station a user task names; empty without yc:station. */
export function stationRefOf(task: ModdleElement): string {
  return textOf(extensionsOf(task, 'yc:Station')[0], 'ref');
}

/** One place where a call activity hands a station to its block, or the block names its own. */
export interface StationUse {
  readonly key: string;
  /** Input of the block; absent where the block itself names the station. */
  readonly input?: string;
}

/** Stations that work inside a called block, in the order of the block's table. */
export function stationsCalled(call: ModdleElement): readonly StationUse[] {
  const block = blockOf(textOf(call, 'calledElement'));
  if (block === undefined) return [];
  const given = block.inputs.flatMap(({ target, kind }) => {
    const key = kind === 'station' ? mappedStation(call, target) : '';
    return key === '' ? [] : [{ key, input: target }];
  });
  return [...block.stations.map((key) => ({ key })), ...given];
}

/** The literal that a mapping hands in under `target`; empty for expressions and where none is. */
export function mappedStation(call: ModdleElement, target: string): string {
  const source = textOf(mappingTo(call, target), 'sourceExpression');
  return /^[$#]\{/.test(source) ? '' : source;
}

export function mappingTo(call: ModdleElement, target: string): ModdleElement | undefined {
  return extensionsOf(call, 'camunda:In').find((mapping) => textOf(mapping, 'target') === target);
}

/** Where in the diagram a station works: ids of user tasks and call activities. */
export function usesOfStation(process: ModdleElement, key: string): readonly string[] {
  return flowElementsOf(process).flatMap((element) => {
    const used = isA(element, 'bpmn:UserTask')
      ? stationRefOf(element) === key
      : stationsCalled(element).some((use) => use.key === key);
    return used && element.id !== undefined ? [element.id] : [];
  });
}

/** A key that no station has yet: `station1`, `station2`. */
export function freeStationKey(element: ModdleElement): string {
  const taken = new Set(stationsOf(element).map((station) => textOf(station, 'key')));
  let n = taken.size + 1;
  while (taken.has(`station${n}`)) n += 1;
  return `station${n}`;
}
