import { audit } from '../audit.js';
import { text } from '../moddle.js';
import type { DefinitionCompiler } from './compiler.js';

/** A link leads to the catching event of its name; which that is, is told in `process/links.ts`. */
export const linkDefinition: DefinitionCompiler = (context, definition, event) => {
  audit(context.report, definition, { properties: ['bpmn:source', 'bpmn:target'] });
  if (text(definition, 'name') === undefined) {
    const zh = '链接事件没有链接名称（linkEventDefinition 的 name）';
    context.report.refuse('LINK_INVALID', event, zh, 'the link has no name');
    return undefined;
  }
  return { kind: 'link' };
};
