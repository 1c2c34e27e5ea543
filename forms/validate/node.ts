import type { ComponentKind } from '../components/kind.js';
import type { ComponentJson, Json } from '../types.js';

/** One component of a compiled form. Frozen with its form; holds nothing of any request. */
export interface FormNode {
  /** Position in document order: rights and other per-node tables are arrays over it. */
  index: number;
  /** Data path without row numbers; for layout its key behind the path of what it lies in. */
  path: string;
  key: string;
  label: string;
  kind: ComponentKind;
  component: ComponentJson;
  /**
   * Copies for @formio/core's rules, which note things on what they are given: as the form has it,
   * and as a task that requires the field.
   */
  plain: ComponentJson;
  required: ComponentJson;
  children: readonly FormNode[];
  condition?: Condition;
  /** JSONLogic that computes the value; a posted one is ignored. */
  calculate?: Json;
  rules: readonly CoreRule[];
  matches?: (text: string) => boolean;
  /** `validate.json`, with the texts in it: only those may come out as a message. */
  logic?: { json: Json; texts: ReadonlySet<string> };
}

/** Whether a component is shown. `operands` are the fields it looks at, as keys from the root. */
export type Condition =
  | { type: 'logic'; json: Json }
  | {
      type: 'simple';
      operands: readonly (readonly string[])[];
      shows: (values: readonly unknown[]) => boolean;
    };

/** The part of a @formio/core rule that is driven here. */
export interface CoreRule {
  name: string;
  processSync(context: object): CoreError | null | undefined;
}

export interface CoreError {
  ruleName: string;
  context: Json;
}

/** The component and all below it, in document order. */
export function* walk(nodes: readonly FormNode[]): Generator<FormNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
