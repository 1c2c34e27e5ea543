import { type ClockView, clocksOf } from '../../core/case/clocks-of.js';
import type { CaseEvent, CaseEventType } from '../../core/case/event.js';
import type { DocumentData } from '../../core/case/documents/document.js';
import type { Item } from '../../core/case/item.js';
import { listedName } from '../../core/case/masking.js';
import { type Phase, phaseOf } from '../../core/case/phase.js';
import { APPLICANT } from '../../core/case/power.js';
import type { CaseState } from '../../core/case/state.js';
import { decisionOf } from '../../core/case/verdict.js';
import { type CaseStatus, statusOf } from '../../core/case/status.js';
import { type TimelineEntry, timeline } from '../../core/case/timeline/timeline.js';
import type { Citizen } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { issuedDocuments } from '../documents/issued.js';
import type { ListedDocument } from '../documents/documents.js';
import { applicationForm } from '../items/application-form.js';
import { labelsOf } from '../items/guide-sheet.js';
import type { OrganEntry } from '../organisation/organ.js';
import type { Result } from '../result.js';
import { openTasks } from '../tasks/open-tasks.js';
import { isForCitizen } from './citizen-view.js';
import { type Duties, dutiesOf } from './citizen-duties.js';
import { factsOf } from './facts.js';
import type { FoundCase } from './find-case.js';
import { isWithdrawable } from './may-withdraw.js';
import { readable } from './readable-case.js';

/** A case in what an applicant wants to know: what happened, what is next, who has it. */
export interface CitizenProgress extends Duties {
  readonly number: string;
  readonly item: { readonly key: string; readonly name: string; readonly result: string };
  /** Masked. */
  readonly applicant: string;
  readonly secondFactor: boolean;
  readonly status: CaseStatus;
  readonly phase: Phase;
  /** Days on which the great steps were reached, `YYYY-MM-DD`. */
  readonly reached: CaseState['milestones'];
  /** Oldest first; what offices note among themselves is left out. */
  readonly story: readonly TimelineEntry[];
  /** Organs that work on it now; empty while it is the applicant's turn, and at the end. */
  readonly holders: readonly string[];
  readonly applicantsTurn: boolean;
  /** The limit that counts for the applicant now. */
  readonly clock?: ClockView;
  readonly decision?: CaseState['decision'] & { readonly organ: string; readonly reason?: string };
  /** 救济途径 of the newest refusal. */
  readonly remedy?: string;
  /** What a refusal, a return or 不予受理 gives as its reason. */
  readonly refusedFor?: string;
  readonly documents: readonly ListedDocument[];
  readonly handOut: Pick<OrganEntry, 'id' | 'name' | 'address' | 'phone'>;
  readonly delayReason?: string;
  /** Still to be rated, now that it is over. */
  readonly mayRate: boolean;
  readonly mayWithdraw: boolean;
}

export async function citizenProgress(
  context: ServiceContext,
  who: Citizen,
): Promise<Result<CitizenProgress>> {
  const read = await readable(context, who.caseNumber, who);
  if ('rejected' in read) return read;
  const found = read.value;
  const { state, item, aggregate, definition } = found;
  const lookups = await context.directory.lookups(who.tenant);
  const nameOf = (id: string): string => lookups.organ(id)?.name ?? id;
  const facts = await factsOf(context, aggregate.number);
  const phase = phaseOf(state);
  const holders = isOver(phase) ? [] : holdersOf(state);
  const tasks = await openTasks(context, found, who);
  const labels = await labelsIn(context, found, who.tenant);
  const decision = decisionOf(state);
  const handOut = lookups.organ(state.townships.handOut);
  const clocks = clocksOf(state, item, context.runtime.clock.now(), context.calendars.newest());
  return {
    value: {
      number: state.number,
      item: { key: definition.key, name: item.name, result: item.result.name },
      applicant: listedName(state.applicant),
      secondFactor: who.secondFactor,
      status: statusOf(state),
      phase,
      reached: state.milestones,
      story: storyOf(facts, withFields(item, labels), nameOf),
      holders: holders.filter((id) => id !== APPLICANT).map(nameOf),
      applicantsTurn: holders.includes(APPLICANT),
      ...present('clock', clockOf(clocks)),
      ...dutiesOf(found, facts, { clocks, labels, task: tasks[0]?.id }),
      ...present('decision', decision && { ...decision, organ: nameOf(decision.nameOf) }),
      ...endingOf(facts),
      documents: documentsOf(facts),
      handOut: handOut ?? { id: state.townships.handOut, name: state.townships.handOut },
      ...present('delayReason', state.delayReason),
      mayRate: isOver(phase) && state.ratings.every(({ occasion }) => occasion !== 'case'),
      mayWithdraw: isWithdrawable(state),
    },
  };
}

// ---------------------------------------------------------------------------------------------

function isOver(phase: Phase): boolean {
  return phase === 'delivered' || phase === 'archived' || phase === 'ended';
}

/** What the fields of the application form are called; a notice may name one of them. */
async function labelsIn(
  { forms }: ServiceContext,
  { definition }: FoundCase,
  tenant: string,
): Promise<ReadonlyMap<string, string>> {
  const ref = applicationForm(definition, tenant);
  const rendered = ref && (await forms.render(ref));
  return rendered && 'value' in rendered ? labelsOf(rendered.value.schema) : new Map();
}

/** Open stations and files under way: who has it. */
function holdersOf({ spells, townships }: CaseState): readonly string[] {
  const open = spells.filter(({ to }) => to === undefined).map(({ holder }) => holder);
  return open.length === 0 ? [townships.accepting] : [...new Set(open)];
}

/** Told in the order in which they matter to who waits: the answer, the decision, the paper. */
const COUNTS = ['receipt', 'promised', 'statutory', 'delivery'] as const;

function clockOf(clocks: readonly ClockView[]): ClockView | undefined {
  const running = clocks.filter((clock) => clock.running);
  for (const kind of COUNTS) {
    const clock = running.find((one) => one.kind === kind);
    if (clock) return clock;
  }
  return undefined;
}

const STORY: ReadonlySet<CaseEventType> = new Set([
  'received',
  'correctionNotified',
  'correctionSupplied',
  'corrected',
  'accepted',
  'deemedAccepted',
  'fileReturned',
  'acceptanceRefused',
  'materialsDeferred',
  'materialsSupplied',
  'withdrawn',
  'deemedWithdrawn',
  'forwarded',
  'takenOver',
  'specialProcedureBegun',
  'specialProcedureEnded',
  'clocksSuspended',
  'clocksResumed',
  'supplementInvited',
  'extensionGranted',
  'decided',
  'delayExplained',
  'issued',
  'handOutMoved',
  'delivered',
  'urged',
  'rated',
]);

/** Without who did it: organs answer to the applicant, not their officers by name. */
function storyOf(
  facts: readonly CaseEvent[],
  item: Item,
  organ: (id: string) => string,
): readonly TimelineEntry[] {
  const told = facts.filter(({ type }) => STORY.has(type));
  return timeline(told, { item, organ }).map(({ by: _by, ...entry }) => entry);
}

/** A notice may name a field of the form beside papers: then the story tells its label too. */
function withFields(item: Item, labels: ReadonlyMap<string, string>): Item {
  const blank = {
    required: 'optional',
    originals: 0,
    copies: 0,
    checkpoints: [],
    source: '',
  } as const;
  const fields = [...labels].map(([code, name]) => ({ ...blank, code, name }));
  return { ...item, materials: [...item.materials, ...fields] };
}

function documentsOf(facts: readonly CaseEvent[]): readonly ListedDocument[] {
  return issuedDocuments(facts)
    .filter(({ document }) => isForCitizen(document))
    .map(({ document, void: voided, replaces }) => {
      const { id, type, title, number, on, organ } = document;
      return { id, type, title, number, on, organ: organ.name, void: voided, replaces };
    });
}

const REFUSALS = new Set<DocumentData['type']>(['refusal', 'nonAcceptance', 'return']);

/** Of a refusal in whatever shape: its reason, and where it can be contested. */
function endingOf(facts: readonly CaseEvent[]): Pick<CitizenProgress, 'remedy' | 'refusedFor'> {
  const issued = issuedDocuments(facts).filter(({ void: voided }) => voided === undefined);
  const refusal = issued.findLast(({ document }) => REFUSALS.has(document.type))?.document;
  if (!refusal) return {};
  const { remedies, reason } = refusal.fields;
  return {
    ...present('remedy', typeof remedies === 'string' ? remedies : undefined),
    ...present('refusedFor', typeof reason === 'string' ? reason : undefined),
  };
}

function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
