import { isRecord } from '../../components/shape.js';
import type { LintRule } from '../view.js';

/** 材料清单: codes once each, and nothing demanded that the office can fetch itself. */
export const materials: LintRule = {
  name: 'materials',
  check({ components }, report) {
    for (const linted of components) {
      const list = linted.component['materials'];
      if (!Array.isArray(list)) continue;
      const asked = list.filter(isRecord);
      if (new Set(asked.map((m) => m['code'])).size < asked.length) {
        report(linted, '材料编码有重复', 'a material code stands twice');
      }
      if (asked.some((m) => m['required'] === true && m['obtainableBySharing'] === true)) {
        report(
          linted,
          '能通过数据共享获取的材料不能要求申请人提交',
          'what is obtained by sharing may not be demanded from the applicant',
        );
      }
    }
  },
};
