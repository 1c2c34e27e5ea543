import { Type } from 'typebox';
import { CaseFilter, QueueFilter } from './case.js';
import { StatisticsQuery } from './statistics.js';

const Format = Type.Enum(['csv', 'xlsx']);

export const CreateExport = Type.Object(
  {
    format: Format,
    list: Type.Enum(['cases', 'tasks', 'statistics']),
    cases: Type.Optional(Type.Object(CaseFilter, { additionalProperties: false })),
    tasks: Type.Optional(Type.Object(QueueFilter, { additionalProperties: false })),
    statistics: Type.Optional(StatisticsQuery),
  },
  { additionalProperties: false, description: '筛选条件写在与 list 同名的成员里，与清单页面相同' },
);

export const ExportState = Type.Object({
  id: Type.String(),
  state: Type.Enum(['waiting', 'running', 'done', 'failed', 'canceled']),
  name: Type.String(),
  format: Format,
  done: Type.Integer({ description: '已写出的行数' }),
  total: Type.Integer({ description: '共有的行数' }),
  truncated: Type.Boolean({ description: '超过十万行，只含最前面的部分' }),
  createdAt: Type.Integer(),
  bytes: Type.Optional(Type.Integer()),
});

export const ByExport = Type.Object({ id: Type.String({ minLength: 1, maxLength: 64 }) });
