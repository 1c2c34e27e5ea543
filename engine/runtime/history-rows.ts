import type { Event } from '../core/event.js';
import type { FieldValue, Kind, RowChange } from '../store/kinds.js';

type Fields = Record<string, FieldValue | undefined>;
type Change = RowChange & { readonly fields: Fields };
type Of<T extends Event['type']> = Extract<Event, { readonly type: T }>;

/**
 * The history rows that a batch of commits fills in; several events of one row become one change.
 * Rows are made as plain literals: spreading one object into another costs ten times as much, and
 * this is the busiest place of the shell.
 */
export class HistoryRows {
  readonly #changes: Change[] = [];
  /** By aggregate, then by seq, which no two kinds share. */
  readonly #rows = new Map<number, Map<number, Change>>();

  changes(): readonly RowChange[] {
    return this.#changes;
  }

  /** `definition`: id of the definition that the event's process scope executes. */
  add(aggregate: number, event: Event, definition: string): void {
    switch (event.type) {
      case 'processStarted':
        return this.#put('historyProcess', aggregate, event.process, started(event, definition));
      case 'migrated':
        return this.#put('historyProcess', aggregate, event.process, migrated(event));
      case 'processEnded':
        return this.#put('historyProcess', aggregate, event.process, ended(event));
      case 'processSuspended':
        return this.#put('historyProcess', aggregate, event.process, { state: 'SUSPENDED' });
      case 'processResumed':
        return this.#put('historyProcess', aggregate, event.process, { state: 'ACTIVE' });
      case 'activityStarted':
        return this.#put('historyActivity', aggregate, event.instance!, entered(event, definition));
      case 'activityEnded':
        return this.#put('historyActivity', aggregate, event.instance!, left(event));
      case 'variableSet':
        return this.#put('historyVariable', aggregate, event.variable.seq, variable(event));
      case 'variableRemoved':
        return this.#put('historyVariable', aggregate, event.variable, { removedAt: event.at });
      case 'taskCreated':
        return this.#task(aggregate, event, taskCreated(event, definition));
      case 'taskChanged':
        return this.#task(aggregate, event, taskChanged(event));
      case 'taskEnded':
        return this.#put('historyTask', aggregate, event.taskSeq, taskEnded(event));
      case 'decisionEvaluated':
        return this.#put(
          'historyDecision',
          aggregate,
          event.evaluation,
          decided(event, definition),
        );
      case 'incidentRaised':
        if (event.cause !== undefined) return undefined;
        return this.#put('historyIncident', aggregate, event.incident, raised(event, definition));
      case 'incidentResolved':
        if (event.cause !== undefined) return undefined;
        return this.#put('historyIncident', aggregate, event.incident, { resolvedAt: event.at });
      default:
    }
  }

  #task(aggregate: number, event: Of<'taskCreated' | 'taskChanged'>, fields: Fields): void {
    const { seq, owner, assignee } = event.task;
    this.#put('historyTask', aggregate, seq, fields);
    this.#put('historyActivity', aggregate, owner, { taskSeq: seq, assignee });
  }

  #put(kind: Kind, aggregate: number, seq: number, fields: Fields): void {
    let rows = this.#rows.get(aggregate);
    if (!rows) this.#rows.set(aggregate, (rows = new Map()));
    const row = rows.get(seq);
    if (!row) {
      const change = { kind, aggregate, seq, fields };
      rows.set(seq, change);
      this.#changes.push(change);
      return;
    }
    for (const name in fields) {
      if (fields[name] !== undefined) row.fields[name] = fields[name];
    }
  }
}

// helpers ------------------------------------------------------------------------------------

let lastDefinition = '';
let lastKey = '';

/** The key in `key:version:uuid`; mostly the same one is asked for again. */
function keyOf(definition: string): string {
  if (definition !== lastDefinition) {
    lastDefinition = definition;
    lastKey = definition.slice(0, definition.indexOf(':'));
  }
  return lastKey;
}

/** With the fields that the end will fill, so that ending it changes no shape. */
function started(event: Of<'processStarted'>, definition: string): Fields {
  return {
    processSeq: event.process,
    definitionId: definition,
    definitionKey: keyOf(definition),
    businessKey: event.businessKey,
    state: 'ACTIVE',
    startedAt: event.at,
    startedBy: event.actor,
    startElement: event.startElement,
    superProcess: event.superProcess,
    rootSeq: 1,
    endedAt: undefined,
    endElement: undefined,
    reason: undefined,
  };
}

function migrated({ to }: Of<'migrated'>): Fields {
  return { definitionId: to, definitionKey: keyOf(to) };
}

function ended({ state, reason, endElement, at }: Of<'processEnded'>): Fields {
  return { state, reason, endElement, endedAt: at };
}

function entered(event: Of<'activityStarted'>, definition: string): Fields {
  return {
    processSeq: event.process,
    definitionId: definition,
    definitionKey: keyOf(definition),
    parent: event.parent,
    execution: event.execution,
    elementId: event.element,
    elementType: event.elementType,
    name: event.name,
    loop: event.loop,
    calledProcess: event.calledProcess,
    startedAt: event.at,
    endedAt: undefined,
    canceled: undefined,
    taskSeq: undefined,
    assignee: undefined,
  };
}

function left({ at, canceled }: Of<'activityEnded'>): Fields {
  return { endedAt: at, canceled: canceled === true };
}

/** The value as text: a null that is merged would keep what the row holds. */
function variable(event: Of<'variableSet'>): Fields {
  const { value, type, info } = event.variable;
  return {
    processSeq: event.process,
    scope: event.scope,
    name: event.name,
    // Empty where the value tells it: the row may hold those of the value before.
    type: type ?? '',
    info: info ? JSON.stringify(info) : '',
    value: JSON.stringify(value),
    createdAt: event.created ? event.at : undefined,
  };
}

function taskCreated(event: Of<'taskCreated'>, definition: string): Fields {
  const { task } = event;
  return {
    processSeq: event.process,
    definitionId: definition,
    definitionKey: keyOf(definition),
    startedAt: event.at,
    execution: event.execution,
    instance: task.owner,
    elementId: event.element,
    name: task.name,
    assignee: task.assignee,
    owner: task.taskOwner,
    dueAt: task.dueAt,
    priority: task.priority,
    station: task.station?.kind,
    organ: task.station?.organ,
    endedAt: undefined,
    how: undefined,
    outcome: undefined,
    completedBy: undefined,
  };
}

/** `''` says that nobody has it any more: a history row never loses a field. */
function taskChanged({ task }: Of<'taskChanged'>): Fields {
  return {
    name: task.name,
    assignee: task.assignee ?? '',
    owner: task.taskOwner,
    dueAt: task.dueAt,
    priority: task.priority,
    organ: task.station?.organ,
  };
}

function taskEnded({ how, outcome, at, actor }: Of<'taskEnded'>): Fields {
  return { endedAt: at, how, outcome, completedBy: how === 'completed' ? actor : undefined };
}

function decided(event: Of<'decisionEvaluated'>, definition: string): Fields {
  const { inputs, rules, value, results } = event;
  return {
    processSeq: event.process,
    execution: event.execution,
    instance: event.instance,
    definitionId: definition,
    definitionKey: keyOf(definition),
    elementId: event.element,
    decisionId: event.definition,
    decisionKey: event.decision,
    decisionName: event.name,
    rootSeq: event.root,
    evaluatedAt: event.at,
    data: { inputs, rules, value, results },
  };
}

function raised(event: Of<'incidentRaised'>, definition: string): Fields {
  return {
    processSeq: event.process,
    definitionId: definition,
    elementId: event.element,
    incident: event.kind,
    message: event.message,
    raisedAt: event.at,
  };
}
