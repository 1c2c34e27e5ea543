import type { Flow } from '../../core/model.js';
import type { Draft, DraftNode } from '../process/draft.js';
import { refuseNode, type StructureCheck } from './check.js';

const UNCONDITIONAL = new Set(['parallelGateway', 'eventBasedGateway']);

/**
 * Conditions stand where they are evaluated, and never on a default flow. Of an exclusive gateway
 * at most one flow may be without, as a silent default (Camunda refuses the same).
 */
export const conditions: StructureCheck = (report, draft) => {
  for (const node of draft.nodes) {
    const flows = node.outgoing.map((index) => draft.flows[index] as Flow);
    const conditional = flows.filter((flow) => flow.condition !== undefined);
    if (UNCONDITIONAL.has(node.type) && conditional.length > 0) {
      const zh = '并行网关和事件网关不计算条件，请改用排他网关或删除条件';
      const en = 'parallel and event-based gateways evaluate no conditions';
      refuseNode(report, draft, node, ['CONDITION_NOT_EVALUATED', zh, en]);
    }
    if (conditional.some((flow) => flow.index === node.defaultFlow)) {
      const zh = '默认流不能有条件';
      const en = 'a default flow has no condition';
      refuseNode(report, draft, node, ['DEFAULT_FLOW_INVALID', zh, en]);
    }
    if (node.type === 'exclusiveGateway') exclusive(report, draft, node, flows);
  }
};

function exclusive(
  report: Parameters<StructureCheck>[0],
  draft: Draft,
  node: DraftNode,
  flows: readonly Flow[],
): void {
  const [only, second] = flows;
  if (only?.condition !== undefined && second === undefined) {
    const zh = '排他网关只有一条流出的顺序流，它不能有条件：条件不成立时流程会停住';
    const en = 'the only flow of an exclusive gateway must not have a condition';
    refuseNode(report, draft, node, ['CONDITION_NOT_EVALUATED', zh, en]);
  }
  if (second === undefined) return;
  const bare = flows.filter((flow) => !flow.condition && flow.index !== node.defaultFlow);
  if (bare.length > 1 || (bare.length === 1 && node.defaultFlow !== undefined)) {
    const ids = bare.map((flow) => flow.id).join('、');
    const zh = `排他网关的顺序流 ${ids} 既没有条件也不是默认流`;
    refuseNode(report, draft, node, ['CONDITION_MISSING', zh, `no condition on ${ids}`]);
  } else if (bare.length === 1) {
    const element = draft.flowElements[(bare[0] as Flow).index];
    const zh = '没有条件的顺序流总是成立，建议设为默认流';
    report.warn('CONDITION_MISSING', element, zh, 'without a condition; make it the default flow');
  }
}
