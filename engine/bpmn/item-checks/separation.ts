import { type ItemCheck, itemProblem } from './check.js';

/** In a 承诺件 the acceptor does not decide and the decider does not hand out. */
export const separation: ItemCheck = ({ root, item }) => {
  if (item.caseType !== 2) return [];
  return Object.values(item.stations)
    .filter(
      ({ kind, post }) =>
        (kind === 'decision' && (post === 'acceptance' || post === 'issue')) ||
        ((kind === 'acceptance' || kind === 'delivery') && post === 'decision'),
    )
    .map(({ name, post }) => {
      const zh = `承诺件的受理、决定、出件应分岗：环节“${name}”不能由岗位 ${post} 办理`;
      const en = `station "${name}": post ${post} would join what has to be separate`;
      return itemProblem(root, 'SEPARATION_VIOLATED', zh, en);
    });
};
