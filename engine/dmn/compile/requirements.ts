import type { Decision } from '../../core/decision.js';
import { child, children, type DmnElement, text } from '../moddle.js';
import { idOf, type Report } from '../report.js';

/** What each decision requires, by id: the decision requirements graph of one file. */
export type Requirements = ReadonlyMap<string, readonly string[]>;

/** Reads the graph; what leads nowhere and what leads back to itself is refused. */
export function requirementsOf(report: Report, elements: readonly DmnElement[]): Requirements {
  const ids = new Set(elements.map(idOf));
  const graph = new Map<string, readonly string[]>();
  for (const element of elements) {
    const required: string[] = [];
    for (const requirement of children(element, 'informationRequirement')) {
      const href = text(child(requirement, 'requiredDecision'), 'href');
      if (href === undefined) continue;
      const id = href.slice(href.indexOf('#') + 1);
      if (ids.has(id)) required.push(id);
      else {
        const zh = `informationRequirement 指向不存在的决策 “${href}”`;
        report.refuse('REFERENCE_DANGLING', requirement, zh, `there is no decision "${href}"`);
      }
    }
    graph.set(idOf(element) ?? '', required);
  }
  refuseCycles(report, elements, graph);
  return graph;
}

/** The decision after all that it requires, each once; `undefined` if one of them is missing. */
export function inOrder(
  id: string,
  requirements: Requirements,
  decisions: ReadonlyMap<string, Decision>,
): readonly Decision[] | undefined {
  const order: Decision[] = [];
  const seen = new Set<string>();
  let complete = true;
  visit(id);
  return complete ? order : undefined;

  function visit(at: string): void {
    if (seen.has(at)) return;
    seen.add(at);
    for (const required of requirements.get(at) ?? []) visit(required);
    const decision = decisions.get(at);
    if (decision === undefined) complete = false;
    else order.push(decision);
  }
}

// ---------------------------------------------------------------------------------------------

function refuseCycles(
  report: Report,
  elements: readonly DmnElement[],
  graph: Map<string, readonly string[]>,
): void {
  const done = new Set<string>();
  for (const element of elements) {
    const cycle = cycleFrom(idOf(element) ?? '', graph, done, []);
    if (cycle === undefined) continue;
    const zh = `决策互相依赖成环：${cycle.join(' → ')}`;
    report.refuse(
      'DECISION_CYCLE',
      element,
      zh,
      `decisions require each other: ${cycle.join(', ')}`,
    );
    return;
  }
}

function cycleFrom(
  id: string,
  graph: Requirements,
  done: Set<string>,
  path: readonly string[],
): readonly string[] | undefined {
  if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
  if (done.has(id)) return undefined;
  for (const required of graph.get(id) ?? []) {
    const cycle = cycleFrom(required, graph, done, [...path, id]);
    if (cycle !== undefined) return cycle;
  }
  done.add(id);
  return undefined;
}
