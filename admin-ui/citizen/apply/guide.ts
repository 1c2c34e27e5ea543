import type { FormJson } from '../../../forms/index.js';

/** Of an item what applying needs; `/api/items/{key}` has all of it. */
export interface ItemMaterial {
  readonly code: string;
  readonly name: string;
  readonly required: 'always' | 'optional' | object;
  readonly deferrable?: { readonly days: number };
  readonly sharing?: { readonly source: string };
  readonly declarable?: object;
  readonly source: string;
}

export interface Guide {
  readonly key: string;
  readonly version: number;
  readonly item: {
    readonly name: string;
    readonly audience: readonly number[];
    readonly materials: readonly ItemMaterial[];
    readonly result: { readonly name: string };
  };
  readonly form?: FormJson;
}

export interface Sheet {
  readonly limits: readonly { readonly kind: string; readonly time: string }[];
  readonly fees: readonly string[];
  readonly materials: readonly {
    readonly name: string;
    readonly required: string;
    readonly count: string;
    readonly notes: readonly string[];
  }[];
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly open: boolean;
}

/** How a paper is dealt with on the web. */
export type Way = 'shared' | 'online' | 'upload';

/**
 * What the office looks up itself is not asked for (共享核验). The application form that the
 * applicant would write by hand is the one filled in here.
 */
export function wayOf({ sharing, source, name }: ItemMaterial, hasForm: boolean): Way {
  if (sharing) return 'shared';
  const isApplication = source === '申请人填写' && /申请(表|书)$/.test(name);
  return hasForm && isApplication ? 'online' : 'upload';
}
