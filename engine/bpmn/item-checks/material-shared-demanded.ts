import { type ItemCheck, itemProblem } from './check.js';

/** What the office gets by sharing may not be demanded (国务院令 716 号 §7). */
export const materialSharedDemanded: ItemCheck = ({ root, item }) =>
  item.materials
    .filter(
      (material) =>
        material.sharing !== undefined &&
        material.required === 'always' &&
        material.originals + material.copies > 0,
    )
    .map(({ name, sharing }) => {
      const zh = `材料“${name}”可由“${sharing?.source ?? ''}”共享取得，不能再要求申请人提交`;
      const en = `material "${name}" is obtainable by sharing and still demanded`;
      return itemProblem(root, 'MATERIAL_SHARED_DEMANDED', zh, en);
    });
