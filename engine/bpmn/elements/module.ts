import type { Node, NodeType } from '../../core/model.js';
import type { Context } from '../context.js';
import type { ModdleElement } from '../moddle.js';

/** How one BPMN element becomes a node. One file per element; the registry is `index.ts`. */
export interface ElementModule {
  /** The core's word for it. */
  readonly type: NodeType;
  readonly category: 'activity' | 'event' | 'gateway';
  /** Flow elements are inside it. */
  readonly scope?: true;
  /** moddle properties that `compile` reads, beyond those of its category. */
  readonly reads?: readonly string[];
  /** Extension elements that `compile` reads, beyond those of its category. */
  readonly extensions?: readonly string[];
  /** The node's own parts; problems go to the context's report. */
  compile(context: Context, element: ModdleElement): NodeParts;
}

export type NodeParts = Partial<
  Pick<
    Node,
    | 'events'
    | 'interrupting'
    | 'parallelMultiple'
    | 'user'
    | 'external'
    | 'call'
    | 'decision'
    | 'script'
    | 'formKey'
    | 'station'
    | 'taskListeners'
    | 'adHoc'
    | 'instantiate'
    | 'activationCondition'
  >
>;
