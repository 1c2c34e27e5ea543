import { Type, type Static } from 'typebox';

const Short = Type.String({ minLength: 1, maxLength: 100 });
const Variables = Type.Record(Type.String({ minLength: 1, maxLength: 200 }), Type.Unknown());

export const StartInstance = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 200, description: '流程标识，取最新版本' }),
    businessKey: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    variables: Type.Optional(Variables),
    commandKey: Type.Optional(
      Type.String({
        minLength: 8,
        maxLength: 100,
        description: '同一操作重试时使用相同的键，只生效一次',
      }),
    ),
  },
  { additionalProperties: false },
);
export type StartInstance = Static<typeof StartInstance>;

export const OpenTask = Type.Object({
  id: Type.String(),
  elementId: Type.String(),
  name: Type.Optional(Type.String()),
  assignee: Type.Optional(Type.String()),
});

export const Instance = Type.Object({
  id: Type.String(),
  definitionId: Type.String(),
  businessKey: Type.Optional(Type.String()),
  state: Type.Enum([
    'ACTIVE',
    'SUSPENDED',
    'COMPLETED',
    'EXTERNALLY_TERMINATED',
    'INTERNALLY_TERMINATED',
  ]),
  variables: Type.Record(Type.String(), Type.Unknown()),
  tasks: Type.Array(OpenTask, { description: '等待办理的任务' }),
});

export const ByInstance = Type.Object({ id: Short });
