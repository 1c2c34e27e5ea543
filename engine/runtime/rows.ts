import type {
  Aggregate,
  CasePart,
  Delta,
  ExternalTask,
  Incident,
  Job,
  Part,
  PartBase,
  ProcessScope,
  Seq,
  Subscription,
  UserTask,
} from '../core/aggregate.js';
import { CASE, ROOT } from '../core/case-part.js';
import { listedName } from '../core/case/masking.js';
import type { Calendar } from '../core/clock/calendar.js';
import type { Definition } from '../core/model.js';
import type { Kind, RowChange } from '../store/kinds.js';
import { caseRow } from './case-rows.js';

type Fields = NonNullable<RowChange['fields']>;

/** Looks a definition up that the step has just used, so it is always there. */
export interface KnownDefinitions {
  byId(id: string): Definition | undefined;
}

/**
 * The rows of what is open, derived from the changed parts. Call it before the delta is applied:
 * what is deleted is known only from the aggregate as it was.
 */
export function rowsOf(
  before: Aggregate | undefined,
  aggregate: number,
  delta: Delta,
  definitions: KnownDefinitions,
  calendar: Calendar,
): readonly RowChange[] {
  const view = new View(before, delta, definitions, calendar);
  const rows: RowChange[] = [];
  for (const [seq, part] of delta.parts) {
    const kind = kindOf(part ?? before?.parts.get(seq));
    if (!kind) continue;
    const over = kind === 'processInstance' && delta.head.ended;
    // what begins and ends in one step has no row to delete
    if (over && !before) continue;
    rows.push({ kind, aggregate, seq, fields: over ? null : part && fieldsOf(part, view) });
  }
  // the root scope of a case outlives its process, its row does not
  if (before && delta.head.ended && !delta.parts.has(ROOT)) {
    rows.push({ kind: 'processInstance', aggregate, seq: ROOT, fields: null });
  }
  for (const part of view.touchedBySuspension()) {
    const kind = kindOf(part);
    if (kind) rows.push({ kind, aggregate, seq: part.seq, fields: fieldsOf(part, view) });
  }
  return rows;
}

function kindOf(part: Part | undefined): Kind | undefined {
  switch (part?.kind) {
    case 'process':
      return 'processInstance';
    case 'userTask':
      return 'task';
    case 'externalTask':
    case 'job':
    case 'subscription':
    case 'case':
      return part.kind;
    // that of a caller stands nowhere by itself: it is seen with its cause
    case 'incident':
      return part.cause === undefined ? 'incident' : undefined;
    default:
      return undefined;
  }
}

function fieldsOf(part: Part, view: View): Fields {
  switch (part.kind) {
    case 'process':
      return processRow(part, view);
    case 'userTask':
      return taskRow(part, view);
    case 'externalTask':
      return externalTaskRow(part, view);
    case 'job':
      return jobRow(part, view);
    case 'subscription':
      return subscriptionRow(part, view);
    case 'incident':
      return incidentRow(part, view);
    case 'case':
      return caseRow(part.state, view.rootDefinition()!, view.calendar);
    default:
      return {};
  }
}

function processRow(scope: ProcessScope, view: View): Fields {
  return {
    definitionId: scope.definition,
    definitionKey: scope.key,
    businessKey: scope.businessKey,
    suspended: scope.suspended === true,
    rootSeq: 1,
    superSeq: scope.owner,
    startedAt: scope.startedAt,
    isCase: scope.seq === 1 && view.caseState !== undefined,
  };
}

/** A plain literal, for it is made with every task: spreading costs ten times as much. */
function taskRow(task: UserTask, view: View): Fields {
  const place = view.place(task);
  const of = view.caseState;
  return {
    processSeq: place.processSeq,
    execution: place.execution,
    instance: place.instance,
    definitionId: place.definitionId,
    definitionKey: place.definitionKey,
    businessKey: place.businessKey,
    suspended: place.suspended,
    elementId: place.elementId,
    name: task.name,
    assignee: task.assignee,
    owner: task.taskOwner,
    delegation: task.delegation,
    candidateUsers: task.candidateUsers,
    candidateGroups: task.candidateGroups,
    dueAt: task.dueAt,
    followUpAt: task.followUpAt,
    priority: task.priority,
    createdAt: task.createdAt,
    updatedAt: task.updatedAt,
    formKey: task.formKey,
    station: task.station?.kind,
    organ: task.station?.organ,
    post: task.station?.post,
    // what a queue shows of the case beside the task, without opening it
    caseNumber: of?.number,
    itemCode: of?.item,
    itemName: of && view.rootDefinition()?.model.item?.name,
    applicant: of && listedName(of.applicant),
    township: of?.townships.accepting,
  };
}

function externalTaskRow(task: ExternalTask, view: View): Fields {
  return {
    ...view.place(task),
    versionTag: view.definition(task.process)?.versionTag,
    topic: task.topic,
    priority: task.priority,
    retries: task.retries,
    errorMessage: task.errorMessage,
    createdAt: task.createdAt,
  };
}

function jobRow(job: Job, view: View): Fields {
  const { instance: _, businessKey: __, ...place } = view.place(job);
  const { dueAt, retries, errorMessage, priority } = job;
  return { ...place, job: job.job, dueAt, retries, errorMessage, priority };
}

function subscriptionRow(subscription: Subscription, view: View): Fields {
  const { definitionKey: _, ...place } = view.place(subscription);
  const { event, name, createdAt } = subscription;
  return { ...place, event, name, createdAt };
}

function incidentRow(incident: Incident, view: View): Fields {
  const { on, message, at } = incident;
  // an incident has no place of its own: it is where the job or the task is that stands still
  const { processSeq, execution, elementId, definitionId } = view.place(view.part(on) ?? incident);
  const kind = incident.incident;
  return { processSeq, execution, elementId, definitionId, incident: kind, onSeq: on, message, at };
}

interface Place {
  readonly processSeq: Seq;
  readonly execution: Seq;
  readonly instance: Seq;
  readonly definitionId: string | undefined;
  readonly definitionKey: string | undefined;
  readonly businessKey: string | undefined;
  readonly suspended: boolean;
  readonly elementId: string | undefined;
}

/** The aggregate as it will be once the delta is applied. */
class View {
  readonly caseState: CasePart['state'] | undefined;
  readonly #before: Aggregate | undefined;
  readonly #delta: Delta;
  readonly #definitions: KnownDefinitions;

  constructor(
    before: Aggregate | undefined,
    delta: Delta,
    definitions: KnownDefinitions,
    readonly calendar: Calendar,
  ) {
    this.#before = before;
    this.#delta = delta;
    this.#definitions = definitions;
    this.caseState = this.#findCase()?.state;
  }

  part(seq: Seq): Part | undefined {
    const changed = this.#delta.parts.get(seq);
    return changed === undefined ? this.#before?.parts.get(seq) : (changed ?? undefined);
  }

  scope(process: Seq): ProcessScope | undefined {
    const part = this.part(process);
    return part?.kind === 'process' ? part : undefined;
  }

  definition(process: Seq): Definition | undefined {
    const scope = this.scope(process);
    return scope && this.#definitions.byId(scope.definition);
  }

  rootDefinition(): Definition | undefined {
    return this.definition(1);
  }

  /** The fields that say where in which process a part stands. */
  place(part: PartBase & { readonly node?: number }): Place {
    const scope = this.scope(part.process);
    const owner = this.part(part.owner);
    const node = this.definition(part.process)?.model.nodes[part.node ?? -1];
    return {
      processSeq: part.process,
      execution: owner && 'execution' in owner ? owner.execution : part.process,
      instance: part.owner,
      definitionId: scope?.definition,
      definitionKey: scope?.key,
      businessKey: scope?.businessKey,
      suspended: scope?.suspended === true,
      elementId: node?.id,
    };
  }

  /** Unchanged parts whose row says `suspended`, of scopes that were just suspended or resumed. */
  *touchedBySuspension(): Iterable<Part> {
    const scopes = new Set<Seq>();
    for (const [seq, part] of this.#delta.parts) {
      const old = this.#before?.parts.get(seq);
      if (part?.kind !== 'process' || old?.kind !== 'process') continue;
      if ((part.suspended === true) !== (old.suspended === true)) scopes.add(seq);
    }
    if (scopes.size === 0 || !this.#before) return;
    for (const [seq, part] of this.#before.parts) {
      if (scopes.has(part.process) && !this.#delta.parts.has(seq)) yield part;
    }
  }

  #findCase(): CasePart | undefined {
    const part = this.part(CASE);
    return part?.kind === 'case' ? part : undefined;
  }
}
