/**
 * Intentions about a case, decided by `CasePolicy.decide`. Who and when come from the context.
 */
export type CaseCommand = { readonly type: string };
