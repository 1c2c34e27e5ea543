/** 办事指南 in words, as the server makes it of an item. */
export interface GuideSheet {
  readonly key: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly bases: readonly { readonly text: string; readonly unverified: boolean }[];
  readonly conditions: readonly string[];
  readonly procedure: string;
  readonly steps: readonly {
    readonly name: string;
    readonly organ: string;
    readonly limit?: string;
  }[];
  readonly limits: readonly {
    readonly kind: string;
    readonly applies: string;
    readonly time: string;
    readonly basis: string;
  }[];
  readonly materials: readonly {
    readonly name: string;
    readonly required: string;
    readonly count: string;
    readonly source: string;
    readonly notes: readonly string[];
  }[];
  readonly fees: readonly string[];
  readonly result: string;
}
