import { refuseNode, type StructureCheck } from './check.js';

const FORBIDDEN = new Set(['startEvent', 'endEvent']);

/** What an ad-hoc sub-process holds (BPMN 10.3.5): activities, no start and no end events. */
export const adHoc: StructureCheck = (report, draft) => {
  for (const node of draft.nodes) {
    if (node.inAdHoc !== true || !FORBIDDEN.has(node.type)) continue;
    const zh = '特设子流程里不能有开始事件和结束事件';
    const en = 'an ad-hoc sub-process holds no start and no end events';
    refuseNode(report, draft, node, ['AD_HOC_CONTENT', zh, en]);
  }
};
