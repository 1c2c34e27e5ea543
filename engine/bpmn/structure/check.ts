import type { ProblemCode } from '../problem.js';
import type { Draft, DraftNode } from '../process/draft.js';
import type { Report } from '../report.js';

/** One rule about the graph; `index.ts` lists them. */
export type StructureCheck = (report: Report, draft: Draft) => void;

export function refuseNode(
  report: Report,
  draft: Draft,
  node: DraftNode,
  said: readonly [code: ProblemCode, zh: string, en: string],
): void {
  report.refuse(said[0], draft.nodeElements[node.index], said[1], said[2]);
}
