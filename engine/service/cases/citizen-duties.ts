import type { ClockView } from '../../core/case/clocks-of.js';
import type { CaseEvent } from '../../core/case/event.js';
import type { Item } from '../../core/case/item.js';
import type { Defect } from '../../core/case/parties.js';
import type { FoundCase } from './find-case.js';

/** What the applicant still has to do, or may do. */
export interface Duties {
  readonly correction?: {
    readonly defects: readonly Demand[];
    /** `YYYY-MM-DD`; absent: none is set. */
    readonly due?: string;
    readonly overdue: boolean;
    /** What happens when the time has run out, by its basis; else only a reminder. */
    readonly lapses?: string;
    /** The applicant's own task. */
    readonly task?: string;
  };
  /** 容缺: accepted without, on the promise to bring it. */
  readonly deferred: readonly {
    readonly code: string;
    readonly name: string;
    readonly due?: string;
  }[];
  /** Asked for, not demanded. */
  readonly invited: readonly { readonly code: string; readonly name: string }[];
}

/** One thing to put right. */
export interface Demand extends Defect {
  readonly name: string;
  /** A paper to bring; otherwise something in the form. */
  readonly isMaterial: boolean;
  /** May be declared (告知承诺) instead of brought. */
  readonly declarable: boolean;
  readonly open: boolean;
}

interface Known {
  readonly clocks: readonly ClockView[];
  /** Of the application form's fields, by key. */
  readonly labels: ReadonlyMap<string, string>;
  /** Id of the applicant's own open task. */
  readonly task: string | undefined;
}

export function dutiesOf(
  { state, item }: FoundCase,
  facts: readonly CaseEvent[],
  { clocks, labels, task }: Known,
): Duties {
  const withState = (is: string): readonly { code: string; name: string }[] =>
    item.materials.filter(({ code }) => state.materials[code]?.is === is);
  const ended = state.ended !== undefined;
  return {
    ...(ended ? {} : correctionOf({ state, item }, facts, { clocks, labels, task })),
    deferred: (ended ? [] : withState('deferred')).map(({ code, name }) => {
      const due = clocks.find(({ id }) => state.clocks[id]?.of === code)?.due;
      return { code, name, ...(due == null ? {} : { due }) };
    }),
    invited: (ended ? [] : withState('invited')).map(({ code, name }) => ({ code, name })),
  };
}

// ---------------------------------------------------------------------------------------------

function correctionOf(
  { state, item }: Pick<FoundCase, 'state' | 'item'>,
  facts: readonly CaseEvent[],
  { clocks, labels, task }: Known,
): Pick<Duties, 'correction'> {
  const { correction } = state;
  if (!correction || correction.open.length === 0 || state.milestones.accepted) return {};
  const clock = clocks.findLast(({ kind, running }) => kind === 'correction' && running);
  const lapses = item.correction?.withdrawal?.text;
  return {
    correction: {
      defects: defectsIn(facts).map((defect) => demand(item, labels, defect, correction.open)),
      overdue: clock?.overdue ?? false,
      ...(clock?.due == null ? {} : { due: clock.due }),
      ...(lapses === undefined ? {} : { lapses }),
      ...(task === undefined ? {} : { task }),
    },
  };
}

/** Of all notices; a later one says the newest of what it repeats. */
function defectsIn(facts: readonly CaseEvent[]): readonly Defect[] {
  const defects = new Map<string, Defect>();
  for (const fact of facts) {
    if (fact.type !== 'correctionNotified') continue;
    for (const defect of fact.defects) defects.set(defect.subject, defect);
  }
  return [...defects.values()];
}

function demand(
  item: Item,
  labels: ReadonlyMap<string, string>,
  defect: Defect,
  open: readonly string[],
): Demand {
  const material = item.materials.find(({ code }) => code === defect.subject);
  return {
    ...defect,
    name: material?.name ?? labels.get(defect.subject) ?? defect.subject,
    isMaterial: material !== undefined,
    declarable: material?.declarable !== undefined,
    open: open.includes(defect.subject),
  };
}
