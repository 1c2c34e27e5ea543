/** What the server tells of a service item, as far as the window needs it. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly caseType: 1 | 2 | 9;
  readonly audience: readonly number[];
  readonly regime: { readonly kind: 'licence' | 'return' | 'plain' };
  readonly organs: readonly { readonly role: string; readonly at: string }[];
  readonly materials: readonly Material[];
}

export interface Material {
  readonly code: string;
  readonly name: string;
  readonly required: 'always' | 'optional' | { readonly when: unknown };
  readonly deferrable?: { readonly days: number };
  readonly sharing?: { readonly source: string };
  readonly afterDecision?: { readonly days: number };
  readonly declarable?: { readonly template: string };
  readonly originals: number;
  readonly copies: number;
  readonly checkpoints: readonly string[];
  readonly source: string;
}
