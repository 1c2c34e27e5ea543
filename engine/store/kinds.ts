import { HISTORY_KINDS } from './history-kinds.js';
import type { KindSpec } from './kind-spec.js';

export type { FieldType, KindSpec } from './kind-spec.js';

/**
 * The kinds of rows that can be asked for, and their fields. Rows of what is open are derived from
 * aggregates and written in the same commit; history rows are brought up by the projector. Open
 * activity instances and variables are the history rows without an end: they cost nothing extra.
 * Adapters make one table or collection per kind; `set` fields match if any of their members does.
 */
export const KINDS = {
  processInstance: {
    fields: {
      definitionId: 'text',
      definitionKey: 'text',
      businessKey: 'text',
      suspended: 'boolean',
      rootSeq: 'integer',
      superSeq: 'integer',
      startedAt: 'integer',
      isCase: 'boolean',
    },
    indexes: [['definitionId'], ['definitionKey', 'startedAt'], ['businessKey']],
  },
  task: {
    fields: {
      processSeq: 'integer',
      execution: 'integer',
      instance: 'integer',
      definitionId: 'text',
      definitionKey: 'text',
      elementId: 'text',
      businessKey: 'text',
      name: 'text',
      assignee: 'text',
      owner: 'text',
      delegation: 'text',
      candidateUsers: 'set',
      candidateGroups: 'set',
      dueAt: 'integer',
      followUpAt: 'integer',
      priority: 'integer',
      createdAt: 'integer',
      updatedAt: 'integer',
      suspended: 'boolean',
      formKey: 'text',
      station: 'text',
      organ: 'text',
      post: 'text',
      caseNumber: 'text',
      itemCode: 'text',
      itemName: 'text',
      applicant: 'text',
      township: 'text',
      variables: 'json',
    },
    indexes: [
      ['assignee', 'dueAt'],
      ['assignee', 'createdAt'],
      ['candidateGroups', 'dueAt'],
      ['candidateUsers', 'dueAt'],
      ['definitionKey', 'createdAt'],
      ['createdAt'],
      ['organ', 'dueAt'],
      ['caseNumber'],
    ],
  },
  externalTask: {
    fields: {
      processSeq: 'integer',
      execution: 'integer',
      instance: 'integer',
      definitionId: 'text',
      definitionKey: 'text',
      elementId: 'text',
      businessKey: 'text',
      versionTag: 'text',
      topic: 'text',
      priority: 'integer',
      retries: 'integer',
      errorMessage: 'text',
      createdAt: 'integer',
      suspended: 'boolean',
      /**
       * Operational: compare-and-set on the row, never in the aggregate, unlocked after a
       * rebuild.
       */
      worker: 'text',
      lockedUntil: 'integer',
    },
    indexes: [['topic', 'priority', 'createdAt'], ['definitionKey']],
  },
  job: {
    fields: {
      processSeq: 'integer',
      execution: 'integer',
      definitionId: 'text',
      definitionKey: 'text',
      elementId: 'text',
      job: 'text',
      dueAt: 'integer',
      retries: 'integer',
      suspended: 'boolean',
      errorMessage: 'text',
      createdAt: 'integer',
      /** Absent: 0. */
      priority: 'integer',
      /** Operational, as above. */
      leasedBy: 'text',
      leasedUntil: 'integer',
    },
    indexes: [['dueAt'], ['definitionKey']],
  },
  subscription: {
    fields: {
      processSeq: 'integer',
      execution: 'integer',
      instance: 'integer',
      event: 'text',
      name: 'text',
      businessKey: 'text',
      definitionId: 'text',
      elementId: 'text',
      createdAt: 'integer',
      suspended: 'boolean',
    },
    indexes: [['name', 'businessKey'], ['name']],
  },
  incident: {
    fields: {
      processSeq: 'integer',
      execution: 'integer',
      incident: 'text',
      onSeq: 'integer',
      elementId: 'text',
      definitionId: 'text',
      message: 'text',
      at: 'integer',
    },
    indexes: [['at'], ['definitionId']],
  },
  case: {
    fields: {
      number: 'text',
      status: 'text',
      itemCode: 'text',
      itemName: 'text',
      definitionId: 'text',
      applicant: 'text',
      applicantIdHash: 'text',
      acceptingTownship: 'text',
      handlingTownship: 'text',
      handOutTownship: 'text',
      organs: 'set',
      flags: 'set',
      receivedAt: 'integer',
      acceptedAt: 'integer',
      decidedAt: 'integer',
      endedAt: 'integer',
      dueAt: 'integer',
      /** When the next of its clocks runs out that nobody has noticed yet. */
      nextDueAt: 'integer',
      breached: 'boolean',
      /** Organ that has it now; nobody once it has ended. */
      holder: 'text',
      /** Organ that answers for the decision, and whether it kept what was promised. */
      decidedBy: 'text',
      onTime: 'boolean',
      /** Working days that it took until decided. */
      workdays: 'integer',
    },
    indexes: [
      ['number'],
      ['acceptingTownship', 'receivedAt'],
      ['organs', 'receivedAt'],
      ['status', 'dueAt'],
      ['nextDueAt'],
      ['applicantIdHash'],
      ['receivedAt'],
      ['decidedAt'],
      ['dueAt'],
    ],
    openIndexes: [['acceptingTownship'], ['holder'], ['itemCode']],
  },
  definition: {
    fields: {
      definitionId: 'text',
      key: 'text',
      version: 'integer',
      versionTag: 'text',
      name: 'text',
      deploymentId: 'text',
      resource: 'text',
      suspended: 'boolean',
      latest: 'boolean',
      itemCode: 'text',
      itemName: 'text',
      deployedAt: 'integer',
    },
    indexes: [['definitionId'], ['key', 'version'], ['latest', 'key'], ['deploymentId']],
  },
  /** Deployed DMN decisions. */
  decision: {
    fields: {
      decisionId: 'text',
      key: 'text',
      version: 'integer',
      versionTag: 'text',
      name: 'text',
      deploymentId: 'text',
      resource: 'text',
      /** The decision requirements graph that it stands in. */
      requirementsKey: 'text',
      latest: 'boolean',
      deployedAt: 'integer',
    },
    indexes: [['decisionId'], ['key', 'version'], ['latest', 'key'], ['deploymentId']],
  },
  deployment: {
    fields: { deploymentId: 'text', name: 'text', source: 'text', at: 'integer' },
    indexes: [['name', 'at'], ['at']],
  },
  /**
   * Small documents of the county (organisations, people, delegations, forms, submissions,
   * sessions …).
   */
  document: {
    fields: {
      type: 'text',
      key: 'text',
      parent: 'text',
      name: 'text',
      members: 'set',
      state: 'text',
      at: 'integer',
      data: 'json',
    },
    indexes: [
      ['type', 'key'],
      ['type', 'parent'],
      ['type', 'members'],
      ['type', 'at'],
    ],
  },
  ...HISTORY_KINDS,
  /**
   * What somebody is to be told of a case: urged, supervised, overdue, returned. Targets are
   * `user:<account>`, `group:<organ>/<post>` and `organ:<id>`.
   */
  notice: {
    fields: { type: 'text', targets: 'set', at: 'integer', data: 'json' },
    indexes: [
      ['targets', 'at'],
      ['type', 'at'],
    ],
  },
} as const satisfies Record<string, KindSpec>;

export type Kind = keyof typeof KINDS;

/** Fields that only locks and leases write; they survive a rewrite of the row, not its deletion. */
export const OPERATIONAL: { readonly [K in Kind]?: readonly string[] } = {
  externalTask: ['worker', 'lockedUntil'],
  job: ['leasedBy', 'leasedUntil'],
};

/** A row's own address: the aggregate and the seq of the part that it shows. */
export interface RowKey {
  readonly kind: Kind;
  readonly aggregate: number;
  readonly seq: number;
}
export type FieldValue = null | boolean | number | string | readonly string[] | object;
/** Fields that are null, and sets without members, are left out; a set has each member once. */
export interface Row {
  readonly aggregate: number;
  readonly seq: number;
  readonly tenant: string;
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}
/** `fields: null` deletes. A write replaces the row but keeps its operational fields. */
export interface RowChange extends RowKey {
  readonly fields: Readonly<Record<string, FieldValue | undefined>> | null;
}
