import type { Static } from 'typebox';
import type { CaseShown, TimelineEntry } from '../../../../api/types.js';
import type * as Contract from '../../../../../engine/http/contract/trial.js';
import type { FormJson, Json } from '../../../../../forms/index.js';

export interface TrialForm {
  readonly key: string;
  readonly schema: FormJson;
  readonly data?: Json;
}

export interface TrialOutcome {
  readonly id: string;
  readonly label: string;
  readonly effect: string;
  readonly reasonRequired?: boolean;
}

export type TrialTask = Omit<Static<typeof Contract.TrialTask>, 'outcomes' | 'form'> & {
  readonly outcomes: readonly TrialOutcome[];
  readonly form?: TrialForm;
};

type Given = Static<typeof Contract.Trial>;

/** `GET /design/trials/:trial`, as far as the page reads it. */
export type Trial = Pick<
  Given,
  'id' | 'revision' | 'now' | 'township' | 'assumptions' | 'diagram'
> & {
  readonly applicationForm?: TrialForm;
  readonly case?: CaseShown;
  readonly tasks: readonly TrialTask[];
  readonly timeline: readonly TimelineEntry[];
};

export type TrialRole = Static<typeof Contract.TrialFact>['as'];

export interface Fact {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** How far the virtual clock is moved. */
export type ClockMove = Static<typeof Contract.MoveTrialClock>;
