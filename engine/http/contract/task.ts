import { Type, type Static } from 'typebox';

/** What `GET /tasks/:id` answers. */

const Named = Type.Object({ id: Type.String(), name: Type.String() });
const Procedure = Type.Object({ procedure: Type.String(), basis: Type.String() });
const Maybe = Type.Optional(Type.String());

const StationOutcome = Type.Object(
  {
    id: Type.String(),
    label: Type.String(),
    effect: Type.String({ description: 'accept、opinion、decide 的 grant 和 refuse……' }),
    reasonRequired: Type.Optional(Type.Boolean()),
    notice: Type.Optional(Type.String({ description: '随之出具的文书的模板' })),
  },
  { description: '环节的一个结果（按钮）' },
);
export type StationOutcome = Static<typeof StationOutcome>;

const Station = Type.Object({
  key: Type.String(),
  kind: Type.String(),
  name: Type.String(),
  outcomes: Type.Array(StationOutcome),
  organ: Maybe,
  organName: Maybe,
  signers: Type.Optional(Type.Integer({ description: '须有几人到场' })),
  silence: Type.Optional(Type.String({ description: '视为同意的依据' })),
});
export type Station = Static<typeof Station>;

const ReturnTarget = Type.Object({
  station: Type.String(),
  name: Type.String(),
  organ: Type.String(),
  isDown: Type.Boolean({ description: '退给乡镇：须指明其意见的缺陷' }),
});
export type ReturnTarget = Static<typeof ReturnTarget>;

const TaskOptions = Type.Object(
  {
    returnTo: Type.Array(ReturnTarget),
    signers: Type.Optional(
      Type.Object({
        stations: Type.Array(Type.Object({ key: Type.String(), name: Type.String() })),
      }),
    ),
    procedures: Type.Array(Procedure, { description: '流程图中的特别程序' }),
    extension: Type.Optional(Type.Object({ n: Type.Number(), reason: Type.String() })),
    statutoryUnit: Type.Optional(Type.Enum(['workday', 'naturalDay', 'hour'])),
    handOvers: Type.Array(Type.String(), { description: '待本机构接收的交接单' }),
    handOverTo: Type.Array(Named),
    handOverWhat: Type.Enum(['file', 'result']),
    procedure: Type.Optional(Procedure),
    materials: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    needsDelayReason: Type.Boolean({ description: '已超出承诺时限，决定须附公开的原因' }),
  },
  { description: '除结果以外可以做的' },
);
export type TaskOptions = Static<typeof TaskOptions>;

export const TaskShown = Type.Object({
  id: Type.String(),
  name: Type.String(),
  caseNumber: Maybe,
  definitionId: Type.String(),
  elementId: Type.String(),
  assignee: Maybe,
  assigneeName: Maybe,
  owner: Maybe,
  delegation: Maybe,
  candidateGroups: Type.Array(Type.String()),
  createdAt: Type.String(),
  dueAt: Maybe,
  station: Type.Optional(Station),
  options: Type.Optional(TaskOptions),
  mine: Type.Boolean({ description: '请求人可以办理' }),
  form: Type.Optional(
    Type.Object({
      key: Type.String(),
      schema: Type.Unknown({ description: 'Form.io 表单，按本环节的字段权限' }),
      data: Type.Unknown(),
      readOnly: Type.Boolean({ description: '本环节不填写' }),
    }),
  ),
});
export type TaskShown = Static<typeof TaskShown>;
