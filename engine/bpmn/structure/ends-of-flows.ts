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
    if (node.type === 'eventSubProcess' && node.incoming.length + node.outgoing.length > 0) {
      const zh = '事件子流程由其开始事件启动，不能有流入或流出的顺序流';
      const en = 'an event sub-process starts by its event and takes no flow';
      refuseNode(report, draft, node, ['INCOMING_FORBIDDEN', zh, en]);
    }
    if (node.type === 'endEvent' && node.outgoing.length > 0) {
      const zh = '结束事件不能有流出的顺序流';
      refuseNode(report, draft, node, ['OUTGOING_FORBIDDEN', zh, 'nothing follows an end event']);
    }
    if (node.type === 'eventBasedGateway' && node.outgoing.length === 0) {
      const zh = '事件网关没有流出的顺序流，等不到任何事件';
      refuseNode(report, draft, node, ['OUTGOING_MISSING', zh, 'the gateway waits for nothing']);
    }
  }
};
