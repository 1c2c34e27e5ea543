import type { ServiceContext } from '../context.js';
import type { BuildingBlock, Template } from './library.js';

type Context = Pick<ServiceContext, 'library'>;

/** What a new item may start from, one or more for each catalogue part. */
export function listTemplates({ library }: Context): readonly Omit<Template, 'bpmn' | 'forms'>[] {
  return library.templates.map(({ bpmn: _bpmn, forms: _forms, ...template }) => template);
}

export function listBlocks({ library }: Context): readonly Omit<BuildingBlock, 'file'>[] {
  return library.blocks.map(({ file: _file, ...block }) => block);
}
