import { type Fault, isBlank, MISSING, missing, notWhole, repeated } from './fault.js';
import type { ItemModel, MaterialModel } from './item-model.js';

const MOST_SHEETS = 99;
const MOST_DAYS = 365;

export function materialFaults({ materials = [] }: ItemModel): readonly Fault[] {
  if (materials.length === 0) {
    const said = ['四公开须列明申报材料', 'the materials must be disclosed'] as const;
    return [{ path: 'materials', said }];
  }
  return [
    ...materials.flatMap((material, index) => faultsOf(`materials.${index}.`, material)),
    ...repeated(
      materials.map(({ code }) => code),
      (index) => `materials.${index}.code`,
      (code) => [`编号 ${code} 已经有了`, `${code} is there already`],
    ),
  ];
}

function faultsOf(at: string, material: MaterialModel): readonly Fault[] {
  const { required, when, originals, copies, deferrable, afterDecision, sharing, declarable } =
    material;
  return [
    ...missing(at, material, ['code', 'name', 'source']),
    ...(isBlank(required) && isBlank(when) ? [{ path: `${at}required`, said: MISSING }] : []),
    ...notWhole(`${at}originals`, originals, 0, MOST_SHEETS),
    ...notWhole(`${at}copies`, copies, 0, MOST_SHEETS),
    ...catchAll(at, material),
    ...demanded(at, material),
    ...(sharing ? missing(`${at}sharing.`, sharing, ['source']) : []),
    ...(declarable ? missing(`${at}declarable.`, declarable, ['template']) : []),
    ...(deferrable ? missing(`${at}deferrable.`, deferrable, ['days']) : []),
    ...notWhole(`${at}deferrable.days`, deferrable?.days, 1, MOST_DAYS),
    ...(deferrable?.withdrawal
      ? missing(`${at}deferrable.withdrawal.`, deferrable.withdrawal, ['basis'])
      : []),
    ...(afterDecision ? missing(`${at}afterDecision.`, afterDecision, ['days', 'basis']) : []),
    ...notWhole(`${at}afterDecision.days`, afterDecision?.days, 1, MOST_DAYS),
  ];
}

/** What the compiler refuses too: 其他材料, 有关证明, 身份证等材料. */
const CATCH_ALL =
  /(?:其他|其它|其余|有关|相关)(?:的|有关|相关|需要|应当|必要|所需|规定|要求|提交|提供|申请|证明)*(?:材料|资料|文件|证件|手续|证明)(?:等)?$|等(?:材料|资料|文件|证件|证明)?$/;

/** Nothing may be demanded that is not named. */
function catchAll(at: string, { name = '' }: MaterialModel): readonly Fault[] {
  if (!CATCH_ALL.test(name.replace(/\s/g, ''))) return [];
  const zh = '像是兜底条款，请逐项列明具体材料';
  return [{ path: `${at}name`, said: [zh, 'a catch-all: name each material'] }];
}

/** 国务院令第 716 号 §7: what the office can get by sharing is not demanded. */
function demanded(at: string, material: MaterialModel): readonly Fault[] {
  const { sharing, required, originals = '0', copies = '0' } = material;
  if (sharing === undefined || required !== 'always') return [];
  if (Number(originals) + Number(copies) === 0) return [];
  const zh = '能共享取得的不能再要求提交：份数改为 0，或者改为非必要';
  return [{ path: `${at}originals`, said: [zh, 'shared: ask for no sheets'] }];
}
