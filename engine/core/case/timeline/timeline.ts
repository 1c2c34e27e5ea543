import { formatInstant } from '../../clock/civil.js';
import type { CaseEvent, CaseEventType } from '../event.js';
import { ACCEPTANCE_SENTENCES } from './acceptance.js';
import { DECISION_SENTENCES } from './decision.js';
import { OVERSIGHT_SENTENCES } from './oversight.js';
import { REVIEW_SENTENCES } from './review.js';
import type { Names, Sentence, Sentences } from './sentences.js';

export type { Names } from './sentences.js';

export interface TimelineEntry {
  /** ISO 8601 with +08:00. */
  readonly at: string;
  readonly type: CaseEventType;
  readonly by?: string;
  readonly organ?: string;
  readonly zh: string;
  readonly en: string;
}

/** One entry per fact: a missing one does not compile. */
export const SENTENCES: Sentences<CaseEventType> = {
  ...ACCEPTANCE_SENTENCES,
  ...REVIEW_SENTENCES,
  ...DECISION_SENTENCES,
  ...OVERSIGHT_SENTENCES,
};

/** The case's story, a sentence a fact; facts of a later version are left out. */
export function timeline(facts: readonly CaseEvent[], names: Names): TimelineEntry[] {
  return facts
    .filter(({ type }) => Object.hasOwn(SENTENCES, type))
    .map((fact) => {
      // The table pairs each type with its own fact; the compiler cannot follow that.
      const sentence = SENTENCES[fact.type] as unknown as Sentence<CaseEventType>;
      const [zh, en] = sentence(fact, names);
      const { at, type, by, organ } = fact;
      return {
        at: formatInstant(at),
        type,
        ...(by === undefined ? {} : { by }),
        ...(organ === undefined ? {} : { organ }),
        zh: endedOnce(zh),
        en: endedOnce(en),
      };
    });
}

// ---------------------------------------------------------------------------------------------

/** What people wrote often brings its own full stop. */
function endedOnce(sentence: string): string {
  return sentence.replace(/([。！？.!?])[。.]$/, '$1');
}
