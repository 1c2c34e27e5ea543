import type { Graph, GraphFlow, GraphNode } from '../../../diagram/graph.js';

/**
 * Nodes and flows of every process of a diagram, read from its text by the browser: enough to tell
 * which flows were taken, without loading the modeler's parser a second time.
 */
export function graphOfXml(xml: string): Graph {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = [...document.querySelectorAll('*')];
  const flows = new Map<string, GraphFlow>();
  for (const element of elements) {
    const { id, localName } = element;
    const source = element.getAttribute('sourceRef');
    const target = element.getAttribute('targetRef');
    if (localName !== 'sequenceFlow' || !source || !target) continue;
    flows.set(id, { id, name: element.getAttribute('name') ?? '', source, target });
  }
  const ends = new Set([...flows.values()].flatMap(({ source, target }) => [source, target]));
  const nodes = new Map<string, GraphNode>();
  for (const element of elements) {
    const { id, localName: type } = element;
    const attachedTo = element.getAttribute('attachedToRef') ?? undefined;
    if (!ends.has(id) && attachedTo === undefined) continue;
    const of = (end: 'source' | 'target'): string[] =>
      [...flows.values()].filter((flow) => flow[end] === id).map((flow) => flow.id);
    const [name, scope] = [element.getAttribute('name') ?? '', element.parentElement?.id ?? ''];
    const ways = { incoming: of('target'), outgoing: of('source') };
    nodes.set(id, { id, name, type, scope, ...ways, ...(attachedTo && { attachedTo }) });
  }
  return { nodes, flows };
}
