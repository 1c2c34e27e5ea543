import { audit } from '../audit.js';
import type { DefinitionCompiler } from './compiler.js';

export const cancelDefinition: DefinitionCompiler = (context, definition) => {
  audit(context.report, definition, {});
  return { kind: 'cancel' };
};
