import { refuseNode, type StructureCheck } from './check.js';

/** Where flows may not arrive, not leave, or have to leave. */
export const endsOfFlows: StructureCheck = (report, draft) => {
  for (const node of draft.nodes) {
    if (node.type === 'startEvent' && node.incoming.length > 0) {
      const zh = '开始事件不能有流入的顺序流';
      refuseNode(report, draft, node, ['INCOMING_FORBIDDEN', zh, 'a start event takes no flow']);
    }
    if (node.type === 'boundaryEvent' && node.incoming.length > 0) {
      const zh = '边界事件不能有流入的顺序流';
      refuseNode(report, draft, node, ['INCOMING_FORBIDDEN', zh, 'a boundary event takes no flow']);
    }
    if (node.type === 'endEvent' && node.outgoing.length > 0) {
      const zh = '结束事件不能有流出的顺序流';
      refuseNode(report, draft, node, ['OUTGOING_FORBIDDEN', zh, 'nothing follows an end event']);
    }
    if (node.type.endsWith('Gateway') && node.outgoing.length === 0) {
      const zh = '网关没有流出的顺序流';
      refuseNode(report, draft, node, ['OUTGOING_MISSING', zh, 'the gateway leads nowhere']);
    }
  }
};
