import { refuseNode, type StructureCheck } from './check.js';

/** A handler is started by compensation alone; a cancel event belongs to a transaction. */
export const compensation: StructureCheck = (report, draft) => {
  for (const node of draft.nodes) {
    if (node.isForCompensation === true && node.incoming.length + node.outgoing.length > 0) {
      const zh = '补偿活动不能有顺序流：它只由补偿启动';
      const en = 'an activity for compensation has no sequence flows';
      refuseNode(report, draft, node, ['COMPENSATION_HANDLER_FLOWS', zh, en]);
    }
    if (!node.events.some(({ kind }) => kind === 'cancel')) continue;
    const around = draft.nodes[node.attachedTo ?? node.parent];
    if (around?.type !== 'transaction') {
      const zh = '取消事件只能用于事务子流程';
      const en = 'a cancel event belongs to a transaction';
      refuseNode(report, draft, node, ['CANCEL_OUTSIDE_TRANSACTION', zh, en]);
    } else if (node.type === 'endEvent' && !around.boundary.some((it) => isCancel(draft, it))) {
      const zh = '事务子流程有取消结束事件，却没有取消边界事件，取消之后无处可去';
      const en = 'the transaction has a cancel end event and no cancel boundary event';
      refuseNode(report, draft, node, ['CANCEL_OUTSIDE_TRANSACTION', zh, en]);
    }
  }
};

function isCancel(draft: Parameters<StructureCheck>[1], index: number): boolean {
  return draft.nodes[index]?.events.some(({ kind }) => kind === 'cancel') === true;
}
