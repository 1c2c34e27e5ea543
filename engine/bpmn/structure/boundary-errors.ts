import type { DraftNode } from '../process/draft.js';
import { refuseNode, type StructureCheck } from './check.js';

/** On one activity an error code is caught once: nothing tells which boundary event takes it. */
export const boundaryErrors: StructureCheck = (report, draft) => {
  for (const activity of draft.nodes) {
    const seen = new Set<string>();
    for (const index of activity.boundary) {
      const boundary = draft.nodes[index] as DraftNode;
      for (const event of boundary.events) {
        if (event.kind !== 'error') continue;
        const code = event.code ?? '';
        if (seen.has(code)) {
          const which = code === '' ? '任何错误' : `错误 ${code}`;
          const zh = `同一活动上有两个边界事件捕获${which}`;
          const en = `two boundary events of one activity catch ${code || 'every error'}`;
          refuseNode(report, draft, boundary, ['BOUNDARY_ERROR_DUPLICATE', zh, en]);
        }
        seen.add(code);
      }
    }
  }
};
