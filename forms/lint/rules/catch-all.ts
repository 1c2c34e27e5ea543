import { isRecord } from '../../components/shape.js';
import type { Json } from '../../types.js';
import type { LintRule } from '../view.js';

const THING = '(材料|资料|文件|证件|证明|凭证|手续)';
const CATCH_ALLS = [
  new RegExp(`(其他|其它|另外)[^，。；、（(]{0,16}${THING}`),
  new RegExp(`(等|有关|相关)(的)?(证明)?${THING}`),
  /(认为|视情)(有|需)?(必要|需要)/,
];

/** 兜底条款: an applicant must be able to read off the form all that is asked; "other materials"
 * and "documents deemed necessary" are forbidden in disclosed service items. */
export const catchAll: LintRule = {
  name: 'catch-all',
  check({ components }, report) {
    for (const linted of components) {
      const name = namesIn(linted.component).find((text) => CATCH_ALLS.some((p) => p.test(text)));
      if (name === undefined) continue;
      report(
        linted,
        `“${name.slice(0, 40)}”是兜底条款，请写明具体材料`,
        `"${name.slice(0, 40)}" is a catch-all; name the material`,
      );
    }
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

function namesIn(component: Json): string[] {
  const { label, title, legend, materials } = component as Record<string, unknown>;
  const own = [label, title, legend];
  const asked = Array.isArray(materials) ? materials.map((m) => isRecord(m) && m['name']) : [];
  return [...own, ...asked].filter((text) => typeof text === 'string');
}
