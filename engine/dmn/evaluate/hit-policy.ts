import type { DecisionTable, HitPolicy } from '../../core/decision.js';
import type { Value } from '../../core/expression.js';
import { fail } from './failure.js';
import type { Matched } from './matched.js';

/** What becomes of the rules that match, in the order of the table; DMN 1.3, section 8.2.10. */
export function applyHitPolicy(
  table: DecisionTable,
  matched: readonly Matched[],
): readonly Matched[] {
  return POLICIES[table.hitPolicy](matched, table);
}

export function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const mine = Object.entries(a);
  const theirs = new Map(Object.entries(b));
  if (Array.isArray(a) !== Array.isArray(b) || mine.length !== theirs.size) return false;
  return mine.every(([key, value]) => theirs.has(key) && isSameValue(value, theirs.get(key)));
}

// ---------------------------------------------------------------------------------------------

type Policy = (matched: readonly Matched[], table: DecisionTable) => readonly Matched[];

const POLICIES: Readonly<Record<HitPolicy, Policy>> = {
  UNIQUE(matched) {
    if (matched.length <= 1) return matched;
    const ids = matched.map(({ id }) => id).join('、');
    return fail(
      `命中策略为 UNIQUE，而同时有几条规则匹配：${ids}`,
      `hit policy UNIQUE, but several rules match: ${matched.map(({ id }) => id).join(', ')}`,
    );
  },
  ANY(matched) {
    const [first] = matched;
    const other = matched.find(
      ({ values }) => !values.every((value, at) => isSameValue(value, first?.values[at])),
    );
    if (first === undefined || other === undefined) return matched.slice(0, 1);
    return fail(
      `命中策略为 ANY，而规则 ${first.id} 与 ${other.id} 的输出不同`,
      `hit policy ANY, but the outputs of ${first.id} and ${other.id} differ`,
    );
  },
  FIRST: (matched) => matched.slice(0, 1),
  PRIORITY: (matched, table) => byPriority(matched, table).slice(0, 1),
  'OUTPUT ORDER': byPriority,
  'RULE ORDER': (matched) => matched,
  COLLECT: (matched) => matched,
};

/** Outputs from left to right, their values in the order of the output values; stable. */
function byPriority(matched: readonly Matched[], table: DecisionTable): readonly Matched[] {
  const ranked = matched.map((rule) => ({ rule, ranks: ranksOf(rule, table) }));
  ranked.sort((a, b) => {
    const at = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
    return at === -1 ? 0 : a.ranks[at]! - b.ranks[at]!;
  });
  return ranked.map(({ rule }) => rule);
}

function ranksOf({ id, values }: Matched, { outputs }: DecisionTable): readonly number[] {
  return outputs.flatMap(({ priorities, name }, index) => {
    if (priorities === undefined) return [];
    const value = values[index];
    const rank = priorities.findIndex((known) => isSameValue(known, value));
    if (rank !== -1 || value === undefined) return [rank === -1 ? priorities.length : rank];
    return fail(
      `规则 ${id} 的输出 ${name} 不在 outputValues 所列的值里，排不出先后`,
      `output ${name} of rule ${id} is none of the output values, which give the order`,
    );
  });
}
