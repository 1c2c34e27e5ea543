import type { EventDefinition } from '../../core/model.js';
import type { Context } from '../context.js';
import type { ModdleElement } from '../moddle.js';

/** How one event definition is compiled; `catching` tells a catch from a throw. */
export type DefinitionCompiler = (
  context: Context,
  definition: ModdleElement,
  event: ModdleElement,
  catching: boolean,
) => EventDefinition | undefined;
