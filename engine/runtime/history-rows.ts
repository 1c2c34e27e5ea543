import type { Event } from '../core/event.js';
import type { FieldValue, Kind, RowChange } from '../store/kinds.js';

type Patch = Record<string, FieldValue | undefined>;

/** The history rows that a batch of commits fills in; several events of one row become one change. */
export class HistoryRows {
  readonly #rows = new Map<string, RowChange & { readonly fields: Patch }>();

  changes(): readonly RowChange[] {
    return [...this.#rows.values()];
  }

  /** `definition`: id of the definition that the event's process scope executes. */
  add(aggregate: number, event: Event, definition: string): void {
    const put = (kind: Kind, seq: number, fields: Patch): void =>
      this.#put(aggregate, kind, seq, fields);
    const place = {
      processSeq: event.process,
      definitionId: definition,
      definitionKey: definition.slice(0, definition.indexOf(':')),
    };
    switch (event.type) {
      case 'processStarted':
        return put('historyProcess', event.process, {
          ...place,
          businessKey: event.businessKey,
          state: 'ACTIVE',
          startedAt: event.at,
          startedBy: event.actor,
          startElement: event.startElement,
          superProcess: event.superProcess,
          rootSeq: 1,
        });
      case 'processEnded': {
        const { state, reason, endElement } = event;
        return put('historyProcess', event.process, {
          state,
          reason,
          endElement,
          endedAt: event.at,
        });
      }
      case 'processSuspended':
        return put('historyProcess', event.process, { state: 'SUSPENDED' });
      case 'processResumed':
        return put('historyProcess', event.process, { state: 'ACTIVE' });
      case 'activityStarted':
        return put('historyActivity', event.instance!, {
          ...place,
          parent: event.parent,
          execution: event.execution,
          elementId: event.element,
          elementType: event.elementType,
          name: event.name,
          loop: event.loop,
          calledProcess: event.calledProcess,
          startedAt: event.at,
        });
      case 'activityEnded': {
        const { at: endedAt, canceled } = event;
        return put('historyActivity', event.instance!, { endedAt, canceled: canceled === true });
      }
      case 'variableSet': {
        const { seq, value, type } = event.variable;
        const { process: processSeq, scope, name } = event;
        const createdAt = event.created ? event.at : undefined;
        const text = JSON.stringify(value);
        return put('historyVariable', seq, {
          processSeq,
          scope,
          name,
          type,
          value: text,
          createdAt,
        });
      }
      case 'variableRemoved':
        return put('historyVariable', event.variable, { removedAt: event.at });
      case 'taskCreated':
      case 'taskChanged':
        return this.#task(aggregate, event, place);
      case 'taskEnded': {
        const { how, outcome, at: endedAt } = event;
        const completedBy = how === 'completed' ? event.actor : undefined;
        return put('historyTask', event.taskSeq, { endedAt, how, outcome, completedBy });
      }
      case 'incidentRaised':
        return put('historyIncident', event.incident, {
          processSeq: event.process,
          definitionId: definition,
          elementId: event.element,
          incident: event.kind,
          message: event.message,
          raisedAt: event.at,
        });
      case 'incidentResolved':
        return put('historyIncident', event.incident, { resolvedAt: event.at });
      default:
    }
  }

  #task(
    aggregate: number,
    event: Extract<Event, { type: 'taskCreated' | 'taskChanged' }>,
    place: Patch,
  ): void {
    const { task } = event;
    const created = event.type === 'taskCreated' ? { ...place, startedAt: event.at } : {};
    this.#put(aggregate, 'historyTask', task.seq, {
      ...created,
      execution: event.execution,
      instance: task.owner,
      elementId: event.element,
      name: task.name,
      // '' says that nobody has it any more: a history row never loses a field
      assignee: task.assignee ?? (event.type === 'taskChanged' ? '' : undefined),
      owner: task.taskOwner,
      dueAt: task.dueAt,
      priority: task.priority,
      station: task.station?.kind,
      organ: task.station?.organ,
    });
    const { assignee } = task;
    this.#put(aggregate, 'historyActivity', task.owner, { taskSeq: task.seq, assignee });
  }

  #put(aggregate: number, kind: Kind, seq: number, fields: Patch): void {
    const key = `${kind}/${aggregate}/${seq}`;
    const row = this.#rows.get(key);
    if (!row) {
      this.#rows.set(key, { kind, aggregate, seq, fields });
      return;
    }
    for (const name of Object.keys(fields)) {
      if (fields[name] !== undefined) row.fields[name] = fields[name];
    }
  }
}
