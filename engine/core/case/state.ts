/** The case as folded from its facts. */
export type CaseState = { readonly v: 1 };
