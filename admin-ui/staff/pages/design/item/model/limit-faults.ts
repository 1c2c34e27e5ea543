import { UNITS } from '../../../../../diagram/words.js';
import { type Fault, isBlank, missing, notWhole } from './fault.js';
import type { ItemModel, LimitModel, VariantModel } from './item-model.js';

const MOST = 3660;

export function limitFaults(item: ItemModel): readonly Fault[] {
  return [
    ...faultsOf('statutoryLimit', item.statutoryLimit),
    ...faultsOf('promisedLimit', item.promisedLimit),
    ...beyondLaw(item),
    ...undatedOnTheSpot(item),
  ];
}

function faultsOf(path: string, limit: LimitModel = {}): readonly Fault[] {
  const { variants = [] } = limit;
  if (variants.length === 0) return missing(`${path}.`, limit, ['none']);
  return variants.flatMap((variant, index) => {
    const at = `${path}.variants.${index}.`;
    return [
      ...missing(at, variant, ['n', 'unit', 'anchor', 'basis']),
      ...notWhole(`${at}n`, variant.n, 0, MOST),
      ...conditionOf(at, variant, index === variants.length - 1),
    ];
  });
}

/** Every situation but the last says when it applies; the last is for all others. */
function conditionOf(at: string, { when }: VariantModel, isLast: boolean): readonly Fault[] {
  if (isLast && !isBlank(when)) {
    const zh = '最后一种情形适用于其余所有情形，不写条件';
    return [{ path: `${at}when`, said: [zh, 'the last has no condition'] }];
  }
  if (isLast || !isBlank(when)) return [];
  return [{ path: `${at}when`, said: ['写明什么时候适用', 'say when it applies'] }];
}

/** 优化营商环境条例 §36: what is promised is never longer than the law. */
function beyondLaw({ statutoryLimit, promisedLimit }: ItemModel): readonly Fault[] {
  const law = statutoryLimit?.variants ?? [];
  return (promisedLimit?.variants ?? []).flatMap((promise, index) => {
    const same = law.filter(({ when }) => (when ?? '') === (promise.when ?? ''));
    const most = (same.length > 0 ? same : law)
      .filter(({ unit, anchor }) => unit === promise.unit && anchor === promise.anchor)
      .map(({ n }) => Number(n ?? Number.NaN))
      .filter((n) => !Number.isNaN(n));
    if (most.length === 0 || !(Number(promise.n) > Math.max(...most))) return [];
    const n = Math.max(...most);
    const [zh, en] = UNITS[promise.unit ?? ''] ?? ['', ''];
    return [
      {
        path: `promisedLimit.variants.${index}.n`,
        said: [`超过法定时限 ${n} ${zh}`, `longer than the law's ${n} ${en}`],
      },
    ];
  });
}

/** 即办件 too says what holds when it is not decided on the spot. */
function undatedOnTheSpot(item: ItemModel): readonly Fault[] {
  const { caseType, promisedLimit: promised, statutoryLimit: statutory } = item;
  const none = (limit: LimitModel | undefined) => (limit?.variants ?? []).length === 0;
  if (caseType !== '1' || !none(promised) || !none(statutory)) return [];
  const zh = '即办件也要写明不能当场办结时的时限';
  return [{ path: 'promisedLimit.none', said: [zh, 'a limit is needed if not done at once'] }];
}
