import type { FormJson, Json } from '../../../../../forms/index.js';

/** A button of a station. */
export interface Outcome {
  readonly id: string;
  readonly label: string;
  readonly effect: string;
  readonly reasonRequired?: boolean;
  /** Template of the document that it issues. */
  readonly notice?: string;
}

export interface Station {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly organ?: string;
  readonly organName?: string;
  /** Persons who must have been there. */
  readonly signers?: number;
  /** 视为同意: its basis. */
  readonly silence?: string;
}

export interface ReturnTarget {
  readonly station: string;
  readonly name: string;
  readonly organ: string;
  /** To a township: what its opinion lacks must be named. */
  readonly isDown: boolean;
}

export interface TaskOptions {
  readonly returnTo: readonly ReturnTarget[];
  readonly signers?: {
    readonly stations: readonly { readonly key: string; readonly name: string }[];
  };
  readonly procedures: readonly { readonly procedure: string; readonly basis: string }[];
  readonly extension?: { readonly n: number; readonly reason: string };
  readonly statutoryUnit?: string;
  readonly handOvers: readonly string[];
  readonly handOverWhat: 'file' | 'result';
  readonly handOverTo: readonly { readonly id: string; readonly name: string }[];
  readonly materials: readonly { readonly code: string; readonly name: string }[];
  readonly needsDelayReason: boolean;
}

/** `GET /tasks/:id`. */
export interface TaskShown {
  readonly id: string;
  readonly name: string;
  readonly caseNumber?: string;
  readonly assignee?: string;
  readonly assigneeName?: string;
  readonly owner?: string;
  readonly delegation?: string;
  readonly createdAt: string;
  readonly dueAt?: string;
  readonly station?: Station;
  /** Whether whoever asks may work on it. */
  readonly mine: boolean;
  readonly options?: TaskOptions;
  readonly form?: {
    readonly key: string;
    readonly schema: FormJson;
    readonly data: Json;
    /** Nothing of it may be filled in here. */
    readonly readOnly: boolean;
  };
}

/** Of a task of a plain process, or before the server has said more. */
export const NO_OPTIONS: TaskOptions = {
  returnTo: [],
  procedures: [],
  handOvers: [],
  handOverWhat: 'file',
  handOverTo: [],
  materials: [],
  needsDelayReason: false,
};
