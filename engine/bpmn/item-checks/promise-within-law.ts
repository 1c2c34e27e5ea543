import type { Limit, LimitVariant } from '../../core/case/item.js';
import { type ItemCheck, itemProblem } from './check.js';

/**
 * A promise is never longer than the law (优化营商环境条例 §36: limits may be shortened). A variant
 * is compared with the statute's of the same condition, else with the longest; limits of different
 * units or anchors cannot be compared.
 */
export const promiseWithinLaw: ItemCheck = ({ root, item }) => {
  const statutory = variantsOf(item.limits.statutory);
  return variantsOf(item.limits.promised).flatMap((promise) => {
    const same = statutory.filter((law) => law.when?.source === promise.when?.source);
    const comparable = (same.length > 0 ? same : statutory).filter(
      (law) => law.unit === promise.unit && law.anchor === promise.anchor,
    );
    const most = Math.max(...comparable.map((law) => law.n));
    if (comparable.length === 0 || promise.n <= most) return [];
    const zh = `承诺时限 ${promise.n} 超过法定时限 ${most}（${UNIT[promise.unit]}）`;
    const en = `the promise of ${promise.n} exceeds the statutory ${most} ${promise.unit}`;
    return [itemProblem(root, 'LIMIT_PROMISE_EXCEEDS_LAW', zh, en)];
  });
};

export const UNIT = { workday: '工作日', naturalDay: '自然日', hour: '小时' } as const;

export function variantsOf(limit: Limit): readonly LimitVariant[] {
  return 'none' in limit ? [] : limit.variants;
}
