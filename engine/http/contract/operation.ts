import { Type } from 'typebox';
import { Light } from './case-record.js';
import { Paging } from './page.js';

export const IncidentQuery = Type.Object(
  { definitionId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })), ...Paging },
  { additionalProperties: false },
);

export const Incident = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['failedJob', 'failedExternalTask']),
  message: Type.String(),
  at: Type.Integer(),
  elementId: Type.Optional(Type.String()),
  elementName: Type.Optional(Type.String()),
  definitionId: Type.String(),
  definitionName: Type.Optional(Type.String()),
  processInstanceId: Type.String(),
  caseNumber: Type.Optional(Type.String()),
  itemName: Type.Optional(Type.String()),
});

export const ByIncident = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) });
export const Retried = Type.Object({ id: Type.String() });

export const AuditQuery = Type.Object(Paging, { additionalProperties: false });

export const CaseAudit = Type.Object({
  items: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      commit: Type.Integer(),
      at: Type.Integer(),
      type: Type.String(),
      by: Type.Optional(Type.String()),
      byName: Type.Optional(Type.String()),
      organ: Type.Optional(Type.String()),
      organName: Type.Optional(Type.String()),
      elementId: Type.Optional(Type.String()),
      zh: Type.String(),
      en: Type.String(),
    }),
  ),
  total: Type.Integer(),
  intact: Type.Boolean({ description: '按哈希链重新核对，没有被改动' }),
  commits: Type.Integer(),
});

export const OrderQuery = Type.Object(
  {
    open: Type.Optional(Type.Boolean({ description: 'true 未答复，false 已答复' })),
    addressee: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    sort: Type.Optional(
      Type.Enum(['dueAt', 'at'], {
        description: 'dueAt 先到期在前（未答复的默认如此），at 最近发出在前',
      }),
    ),
    ...Paging,
  },
  { additionalProperties: false },
);

export const Order = Type.Object({
  order: Type.String(),
  caseNumber: Type.String(),
  itemName: Type.String(),
  addressee: Type.String(),
  addresseeName: Type.String(),
  text: Type.String(),
  by: Type.Optional(Type.String()),
  byName: Type.Optional(Type.String()),
  at: Type.Integer(),
  rung: Type.Integer(),
  answered: Type.Boolean(),
  answer: Type.Optional(Type.String()),
  answeredAt: Type.Optional(Type.Integer()),
  dueAt: Type.Optional(Type.Integer({ description: '答复期限' })),
  light: Type.Optional(Light),
});

/** What the page of the system shows. */
export const SystemState = Type.Object({
  now: Type.Integer(),
  casesOpen: Type.Integer({ description: '在办件' }),
  cases: Type.Integer({ description: '全部办件' }),
  tasks: Type.Integer({ description: '待办任务' }),
  processInstances: Type.Integer({ description: '运行中的流程实例' }),
  externalTasks: Type.Integer({ description: '等待外部系统的任务' }),
  incidents: Type.Integer({ description: '流程异常' }),
  jobs: Type.Integer({ description: '后台任务和定时器' }),
  jobsDue: Type.Integer({ description: '其中已到点、还没有执行的' }),
  nextJobDue: Type.Optional(Type.Integer({ description: '下一个后台任务的时刻' })),
  effects: Type.Integer({ description: '待送达的消息（流程间、办件间），最多数到一万' }),
  effectsFailing: Type.Integer({ description: '其中多次未能送达、仍在重试的' }),
  calendarRevision: Type.Integer({ description: '现行日历版本' }),
});
