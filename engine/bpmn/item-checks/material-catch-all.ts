import { type ItemCheck, itemProblem } from './check.js';

/** Nothing may be demanded that is not named: "其他材料", "有关证明", "身份证等材料". */
export const materialCatchAll: ItemCheck = ({ root, item }) =>
  item.materials
    .filter((material) => CATCH_ALL.test(material.name.replace(/\s/g, '')))
    .map(({ name }) => {
      const zh = `材料“${name}”是兜底条款，请逐项列明`;
      return itemProblem(root, 'MATERIAL_CATCH_ALL', zh, `material "${name}" is a catch-all`);
    });

const CATCH_ALL =
  /(?:其他|其它|其余|有关|相关)(?:的|有关|相关|需要|应当|必要|所需|规定|要求|提交|提供|申请|证明)*(?:材料|资料|文件|证件|手续|证明)(?:等)?$|等(?:材料|资料|文件|证件|证明)?$/;
