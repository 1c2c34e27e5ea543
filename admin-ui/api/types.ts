import type { Static } from 'typebox';
import type { CaseListed, QueuedTask } from '../../engine/http/contract/case.js';
import type * as Parts from '../../engine/http/contract/case-parts.js';
import type * as Tasks from '../../engine/http/contract/task.js';
import type { FormJson, Json } from '../../forms/index.js';

export type {
  CaseMaterial,
  CaseOpinion,
  CaseParties,
  CaseProcess,
  ListedDocument,
  MaterialFile,
  SupervisionOrder,
  TimelineEntry,
} from '../../engine/http/contract/case-parts.js';
export type {
  CaseShown,
  Light,
  ListedMaterial,
  OpenTask,
  ShownApplicant,
  ShownClock,
  ShownHandOver,
} from '../../engine/http/contract/case-record.js';
export type { GuideSheet } from '../../engine/http/contract/guide-sheet.js';
export type { Me } from '../../engine/http/contract/session.js';
export type { Problem } from '../../engine/http/contract/problem.js';
export type {
  ReturnTarget,
  Station,
  StationOutcome,
  TaskOptions,
} from '../../engine/http/contract/task.js';
export type QueuedTask = Static<typeof QueuedTask>;
export type CaseListed = Static<typeof CaseListed>;

/** The contract leaves forms open; what the server sends has passed the linter. */
export type CaseForm = Omit<Parts.CaseForm, 'schema' | 'data'> & FormFilled;
export type TaskShown = Omit<Tasks.TaskShown, 'form'> & {
  readonly form?: FormFilled & { readonly key: string; readonly readOnly: boolean };
};

interface FormFilled {
  readonly schema: FormJson;
  readonly data: Json;
}

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total?: number;
}

export type Role = 'administrator' | 'clerk' | 'reviewer' | 'supervisor' | 'operator';
