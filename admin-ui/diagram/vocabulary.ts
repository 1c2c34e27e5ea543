import type { FieldInfo } from './facts.js';

/** What the item's forms and the county's templates offer to a diagram; the page knows them. */
export interface Vocabulary {
  readonly forms: readonly FormInfo[];
  /** Document templates that a button may issue. */
  readonly notices: readonly { readonly key: string; readonly name: string }[];
  /** Decisions that are published, by key. */
  readonly decisions: readonly { readonly key: string; readonly name: string }[];
  /** Where the item itself is edited: its codes, limits, materials. */
  readonly itemHref?: string;
}

export interface FormInfo {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly FieldInfo[];
  /** What rights can name and conditions cannot ask for: groups, tables, files. */
  readonly parts?: readonly Pick<FieldInfo, 'key' | 'label'>[];
}

export const NO_VOCABULARY: Vocabulary = { forms: [], notices: [], decisions: [] };
