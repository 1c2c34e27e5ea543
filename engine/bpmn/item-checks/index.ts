import type { Model } from '../../core/model.js';
import type { Problem } from '../problem.js';
import { blocksKnown } from './blocks-known.js';
import { calledItems } from './called-items.js';
import type { ItemCheck } from './check.js';
import { disclosures } from './disclosures.js';
import { limitCycle } from './limit-cycle.js';
import { materialCatchAll } from './material-catch-all.js';
import { materialSharedDemanded } from './material-shared-demanded.js';
import { placeholderBases } from './placeholder-bases.js';
import { powerTaken } from './power-taken.js';
import { powerTransferred } from './power-transferred.js';
import { promiseWithinLaw } from './promise-within-law.js';
import { separation } from './separation.js';
import { silence } from './silence.js';
import { type StageSum, stageSums } from './stage-sums.js';
import { stagesWithinPromise } from './stages-within-promise.js';
import { stationsKnown } from './stations-known.js';

export type { StageSum };

const CHECKS: readonly ItemCheck[] = [
  disclosures,
  placeholderBases,
  promiseWithinLaw,
  stagesWithinPromise,
  limitCycle,
  blocksKnown,
  stationsKnown,
  calledItems,
  materialCatchAll,
  materialSharedDemanded,
  powerTransferred,
  powerTaken,
  separation,
  silence,
];

/** How the longest way through an item adds up, in each unit of its promise. */
export function limitsOf(
  root: Model,
  blocks: Readonly<Record<string, Model>>,
): readonly StageSum[] {
  const { item } = root;
  return item === undefined ? [] : stageSums({ root, item, blocks });
}

/**
 * What stands against publishing an item, as far as the item and the processes it calls tell.
 * A process without `yc:item` is no item: nothing to check.
 */
export function checkItem(
  root: Model,
  blocks: Readonly<Record<string, Model>>,
): readonly Problem[] {
  const { item } = root;
  if (item === undefined) return [];
  return CHECKS.flatMap((check) => check({ root, item, blocks }));
}
