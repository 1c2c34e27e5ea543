import { BpmnModdle } from 'bpmn-moddle';
import {
  childOf,
  childrenOf,
  flowElementsOf,
  isA,
  type ModdleElement,
  processesOf,
} from './model.js';

/** Whether the file says where its shapes lie. */
export function hasLayout(xml: string): boolean {
  return /<(?:[\w-]+:)?BPMNShape[\s>]/.test(xml);
}

/**
 * The same file with a layout, where it has none. Only the diagram is taken from the layouter and
 * put before the last tag, so that nothing that the file says can be lost on the way.
 */
export async function withLayout(xml: string): Promise<string> {
  if (hasLayout(xml)) return xml;
  const { layoutProcess } = await import('bpmn-auto-layout');
  const drawn = await layoutProcess(await connected(xml));
  const diagrams = drawn.match(DIAGRAM)?.join('\n') ?? '';
  const bare = xml.replace(DIAGRAM, '');
  const end = bare.search(/<\/(?:[\w-]+:)?definitions\s*>\s*$/);
  if (diagrams === '' || end < 0) return xml;
  return `${bare.slice(0, end)}${named(diagrams)}\n${bare.slice(end)}`;
}

// ---------------------------------------------------------------------------------------------

interface FlowNode {
  get(name: 'incoming' | 'outgoing'): ModdleElement[];
}

/** The layouter follows `incoming` and `outgoing`, which a file may leave out. */
async function connected(xml: string): Promise<string> {
  const moddle = new BpmnModdle();
  const { rootElement } = await moddle.fromXML(xml);
  for (const flow of processesOf(rootElement).flatMap(flowElementsOf)) {
    if (!isA(flow, 'bpmn:SequenceFlow')) continue;
    connect(childOf(flow, 'sourceRef'), 'outgoing', flow);
    connect(childOf(flow, 'targetRef'), 'incoming', flow);
  }
  return (await moddle.toXML(rootElement)).xml;
}

function connect(
  node: ModdleElement | undefined,
  side: 'incoming' | 'outgoing',
  flow: ModdleElement,
): void {
  if (node === undefined || childrenOf(node, side).includes(flow)) return;
  (node as unknown as FlowNode).get(side).push(flow);
}

const DIAGRAM = /<bpmndi:BPMNDiagram[^]*?<\/bpmndi:BPMNDiagram>/g;

const NAMESPACES = [
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ');

/** The file may know these namespaces under other prefixes, or not at all. */
function named(diagrams: string): string {
  return diagrams.replaceAll('<bpmndi:BPMNDiagram', `<bpmndi:BPMNDiagram ${NAMESPACES}`);
}
