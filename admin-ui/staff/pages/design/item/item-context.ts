import { createContext, use } from 'react';
import type { FieldGroup } from '../../../../diagram/condition-fields.js';
import type { Organ } from '../queries.js';
import type { Option } from '../words.js';
import type { DesignProblem, Place } from '../workbench/model.js';
import type { Edit, ItemModel } from './model/item-model.js';
import type { Fault } from './model/fault.js';
import type { Section } from './model/sections.js';

/** What every section of the item's page works on. */
export interface ItemPage {
  readonly item: ItemModel;
  readonly edit: (change: Edit) => void;
  readonly faults: readonly Fault[];
  /** The server's findings for a section that no field tells. */
  readonly problemsOf: (section: Section) => readonly DesignProblem[];
  /** What a condition may ask: fields of the forms, facts of the case. */
  readonly conditionFields: readonly FieldGroup[];
  readonly forms: readonly Option[];
  readonly organs: readonly Organ[];
  readonly go: (place: Place) => void;
}

export const ItemPageContext = createContext<ItemPage | null>(null);

export function useItemPage(): ItemPage {
  const page = use(ItemPageContext);
  if (!page) throw new Error('not within the page of an item');
  return page;
}

/** Of an attribute: an empty text takes it away. */
export function orNothing(value: string): string | undefined {
  return value.trim() === '' ? undefined : value.trim();
}
