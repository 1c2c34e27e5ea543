import type { Static } from 'typebox';
import type * as Design from '../../../../../engine/http/contract/design.js';
import type { FormJson } from '../../../../../forms/index.js';

export type Forms = Readonly<Record<string, FormJson>>;

/** What an item consists of: its diagram, in which its own data lies too, and its forms. */
export interface Contents {
  readonly bpmn: string;
  /** By the key that stations name: `application`. */
  readonly forms: Forms;
}

/** A draft as it stands on the page, saved or not; `revision` is the last one saved. */
export type Draft = Omit<Static<typeof Design.Draft>, 'forms'> & Contents;

export type DraftSaved = Static<typeof Design.DraftSaved>;
export type DesignProblem = Static<typeof Design.DesignProblem>;
export type Checked = Static<typeof Design.Checked>;
export type Use = Static<typeof Design.Use>;
export type Readiness = Static<typeof Design.Readiness>;
export type Published = Static<typeof Design.Published>;
export type DesignItemShown = Static<typeof Design.DesignItemShown>;
export type ItemVersion = Static<typeof Design.ItemVersion>;
export type ItemContents = Omit<Static<typeof Design.ItemContents>, 'forms'> & Contents;

/** Changes a draft on the page; it is saved by itself. */
export type ChangeDraft = (patch: Partial<Contents>) => void;

export const TABS = ['item', 'diagram', 'forms', 'publish', 'trial'] as const;
export type Tab = (typeof TABS)[number];

/** Where to look: in the diagram, in a form, in the item's own data. */
export interface Place {
  readonly tab: Tab;
  readonly elementId?: string;
  readonly form?: string;
  /** Data path in the form. */
  readonly field?: string;
  readonly station?: string;
  readonly code?: string;
}

/** What each tab of the workbench is given. */
export interface TabProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly problems: readonly DesignProblem[];
  /** Where the person was sent by a click on a problem; another object with each click. */
  readonly place?: Place;
  readonly go: (place: Place) => void;
}

export function sameContents(a: Contents, b: Contents): boolean {
  return a.bpmn === b.bpmn && JSON.stringify(a.forms) === JSON.stringify(b.forms);
}
