/**
 * yc:item as the pages edit it: every property under its name in `engine/bpmn/yc.json`, attributes
 * and bodies as the texts that stand in the file. What is empty is left out of the file.
 */
export interface ItemModel {
  readonly code?: string;
  readonly codeScheme?: string;
  readonly name?: string;
  readonly block?: string;
  readonly catalogPart?: string;
  readonly joint?: string;
  readonly caseType?: string;
  readonly itemType?: string;
  /** Digits of GB/T 39046 with blanks between. */
  readonly audience?: string;
  readonly procedure?: Worded;
  readonly organs?: readonly OrganModel[];
  readonly regime?: Basis & Term & { readonly kind?: string };
  readonly correction?: { readonly n?: string; readonly unit?: string } & Withdrawable;
  readonly statutoryLimit?: LimitModel;
  readonly promisedLimit?: LimitModel;
  readonly legalBases?: readonly (Worded & { readonly unverified?: string })[];
  readonly conditions?: readonly Worded[];
  readonly fees?: readonly FeeModel[];
  readonly result?: { readonly name?: string; readonly template?: string; validity?: string };
  readonly materials?: readonly MaterialModel[];
  readonly stations?: readonly StationModel[];
  readonly quota?: { readonly series?: string; readonly basis?: string };
  readonly copies?: readonly { readonly at?: string; readonly role?: string }[];
}

export interface Worded {
  readonly text?: string;
}

export interface Basis {
  readonly basis?: string;
  readonly unverified?: string;
}

export interface Term {
  readonly limit?: string;
  readonly unit?: string;
}

interface Withdrawable {
  readonly withdrawal?: Basis;
}

export interface OrganModel {
  readonly role?: string;
  readonly name?: string;
  readonly at?: string;
  readonly department?: string;
}

export interface LimitModel {
  /** Why there is no limit; then there are no variants. */
  readonly none?: string;
  readonly variants?: readonly VariantModel[];
}

export interface VariantModel extends Basis {
  readonly when?: string;
  readonly n?: string;
  readonly unit?: string;
  readonly anchor?: string;
}

export interface FeeModel {
  readonly name?: string;
  readonly amount?: string;
  readonly basis?: string;
}

export interface MaterialModel {
  readonly code?: string;
  readonly name?: string;
  /** `always`, `optional`; absent beside `when`. */
  readonly required?: string;
  readonly when?: string;
  readonly originals?: string;
  readonly copies?: string;
  readonly source?: string;
  readonly deferrable?: Basis & Withdrawable & { readonly days?: string };
  readonly afterDecision?: Basis & { readonly days?: string };
  readonly sharing?: { readonly source?: string };
  readonly declarable?: { readonly template?: string };
  readonly checkpoints?: readonly Worded[];
}

export interface StationModel extends Term {
  readonly key?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly organ?: string;
  readonly post?: string;
  readonly powerMode?: string;
  readonly principal?: string;
  readonly form?: string;
  readonly signers?: string;
  readonly outcomes?: readonly {
    readonly id?: string;
    readonly label?: string;
    readonly effect?: string;
    readonly reasonRequired?: string;
    readonly notice?: string;
  }[];
  readonly rights?: readonly { readonly field?: string; readonly access?: string }[];
  readonly silence?: Basis;
  readonly powerBasis?: Basis;
}

/** One change, applied to the item as it stands when its turn comes. */
export type Edit = (item: ItemModel) => ItemModel;
