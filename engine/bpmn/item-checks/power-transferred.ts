import { type ItemCheck, itemProblem } from './check.js';

/** 许可, 处罚, 强制 of GB/T 39046: set by law, so handed down by law only. */
const BY_LAW_ONLY = new Set(['01', '02', '03']);

/** 直接下放 of such powers needs its statute, checked against the source. */
export const powerTransferred: ItemCheck = ({ root, item }) => {
  if (!BY_LAW_ONLY.has(item.itemType)) return [];
  return Object.values(item.stations)
    .filter((station) => station.powerMode === 'transferred')
    .filter(({ powerBasis }) => powerBasis === undefined || powerBasis.unverified === true)
    .map(({ name }) => {
      const zh = `环节“${name}”直接下放许可、处罚或强制，须注明已核实的法律依据（yc:powerBasis）`;
      const en = `station "${name}": direct transfer of this power needs a verified statute`;
      return itemProblem(root, 'POWER_TRANSFER_WITHOUT_BASIS', zh, en);
    });
};
