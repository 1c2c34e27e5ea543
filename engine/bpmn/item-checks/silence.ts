import { type ItemCheck, itemProblem } from './check.js';

/** 视为同意 only for a supporting organ's opinion at the joint review, never at a decision. */
export const silence: ItemCheck = ({ root, item }) =>
  Object.values(item.stations)
    .filter((station) => station.silence !== undefined)
    .filter((station) => station.kind !== 'jointReview' || decides(station.outcomes))
    .map(({ name }) => {
      const zh = `环节“${name}”不能以沉默视为同意：只有联合审查中的配合意见可以`;
      const en = `station "${name}": silence counts only for an opinion at the joint review`;
      return itemProblem(root, 'SILENCE_AT_DECISION', zh, en);
    });

function decides(outcomes: readonly { readonly effect: string }[]): boolean {
  return outcomes.some(({ effect }) => effect === 'grant' || effect === 'refuse');
}
