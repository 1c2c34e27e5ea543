import type { NodeIndex } from '../../core/model.js';
import type { Context } from '../context.js';
import { children, type ModdleElement, text } from '../moddle.js';
import type { Draft, DraftNode } from './draft.js';

/**
 * Leads each throwing link event to the catching one of the same name in its scope. Several may
 * lead to one; a link replaces a flow, so no flow leaves it or arrives behind it.
 */
export function joinLinks(context: Context, draft: Draft): void {
  const links = draft.nodes.filter(({ events }) => events.some(({ kind }) => kind === 'link'));
  const catching = new Map<string, NodeIndex>();
  for (const node of links.filter(({ type }) => type === 'intermediateCatchEvent')) {
    const name = placeOf(draft, node);
    if (catching.has(name)) {
      const zh = `同一层已有名为“${nameOf(draft, node)}”的链接捕获事件，不知道到哪一个`;
      refuse(context, draft, node, zh, 'the scope has another catching link of this name');
    }
    if (node.incoming.length > 0) {
      refuse(context, draft, node, '链接捕获事件不能有流入的顺序流', 'no flow leads to a link');
    }
    catching.set(name, node.index);
  }
  for (const node of links.filter(({ type }) => type === 'intermediateThrowEvent')) {
    const target = catching.get(placeOf(draft, node));
    if (target === undefined) {
      const zh = `同一层没有名为“${nameOf(draft, node)}”的链接捕获事件`;
      refuse(context, draft, node, zh, 'the scope has no catching link of this name');
    } else {
      node.linkTarget = target;
    }
    if (node.outgoing.length > 0) {
      refuse(context, draft, node, '链接抛出事件不能有流出的顺序流', 'no flow leaves a link');
    }
  }
}

// ---------------------------------------------------------------------------------------------

function placeOf(draft: Draft, node: DraftNode): string {
  return `${node.parent}/${nameOf(draft, node)}`;
}

function nameOf(draft: Draft, node: DraftNode): string {
  const element = draft.nodeElements[node.index] as ModdleElement;
  const definitions = [
    ...children(element, 'eventDefinitions'),
    ...children(element, 'eventDefinitionRef'),
  ];
  const link = definitions.find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
  return (link && text(link, 'name')) ?? '';
}

function refuse(context: Context, draft: Draft, node: DraftNode, zh: string, en: string): void {
  context.report.refuse('LINK_INVALID', draft.nodeElements[node.index], zh, en);
}
