import type { Flow } from '../../core/model.js';
import type { DraftNode } from '../process/draft.js';
import { refuseNode, type StructureCheck } from './check.js';

const CAUGHT = new Set(['message', 'timer', 'signal', 'conditional']);

/** Behind an event-based gateway stand events that wait, reached by nothing else (BPMN 10.6.6). */
export const eventBasedGateways: StructureCheck = (report, draft) => {
  for (const gateway of draft.nodes) {
    if (gateway.type !== 'eventBasedGateway') continue;
    if (gateway.instantiate !== undefined && gateway.incoming.length > 0) {
      const zh = '用来启动流程的事件网关不能有流入的顺序流';
      const en = 'an event-based gateway that instantiates takes no flow';
      refuseNode(report, draft, gateway, ['INCOMING_FORBIDDEN', zh, en]);
    }
    const targets = gateway.outgoing.map((flow) => (draft.flows[flow] as Flow).target);
    for (const index of targets) {
      const target = draft.nodes[index] as DraftNode;
      if (waits(target) && target.incoming.length === 1) continue;
      const zh = `事件网关之后只能是捕获事件或有消息的接收任务，且没有别的流入（${target.id}）`;
      const en = `behind an event-based gateway stand catch events or receive tasks with a message (${target.id})`;
      refuseNode(report, draft, gateway, ['EVENT_GATEWAY_TARGET', zh, en]);
    }
  }
};

function waits(node: DraftNode): boolean {
  const catches = node.events.length > 0 && node.events.every(({ kind }) => CAUGHT.has(kind));
  if (node.type === 'receiveTask') {
    return catches && node.boundary.length === 0 && node.loop === undefined;
  }
  return node.type === 'intermediateCatchEvent' && catches;
}
