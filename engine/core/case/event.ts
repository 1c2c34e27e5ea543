/** A fact about a case; facts are never altered. */
export type CaseEvent = { readonly type: string };
