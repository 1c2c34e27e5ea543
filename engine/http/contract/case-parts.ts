import { Type, type Static } from 'typebox';

/** What the tabs of a case's page are read from, each part when somebody looks at it. */

const Instant = Type.String({ description: 'ISO 8601，+08:00' });
const Maybe = Type.Optional(Type.String());

export const TimelineEntry = Type.Object({
  at: Instant,
  type: Type.String(),
  by: Maybe,
  byName: Maybe,
  organ: Maybe,
  organName: Maybe,
  zh: Type.String(),
  en: Type.String(),
});
export type TimelineEntry = Static<typeof TimelineEntry>;

export const ListedDocument = Type.Object({
  id: Type.String(),
  type: Type.String(),
  title: Type.String(),
  number: Type.String(),
  on: Type.String({ description: 'YYYY-MM-DD' }),
  organ: Type.String(),
  void: Type.Optional(Type.Object({ reason: Type.String(), on: Type.String() })),
  replaces: Type.Optional(Type.String({ description: '补发所替代的文书编号' })),
});
export type ListedDocument = Static<typeof ListedDocument>;

const MaterialFile = Type.Object({
  id: Type.String({ description: 'SHA-256，见 /cases/{number}/files/{document}' }),
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer({ description: '字节' }),
  inline: Type.Boolean({ description: '浏览器可以直接显示' }),
});
export type MaterialFile = Static<typeof MaterialFile>;

export const CaseMaterial = Type.Object({
  code: Type.String(),
  name: Type.String(),
  is: Type.Optional(Type.String({ description: '没有此项：本件不要求，也没有交来' })),
  days: Type.Optional(Type.Integer({ description: '容缺的工作日数' })),
  form: Type.Optional(Type.Enum(['submitted', 'shared', 'declared'])),
  originals: Type.Integer(),
  copies: Type.Integer(),
  checkpoints: Type.Array(Type.String()),
  source: Type.String(),
  at: Type.Optional(Instant),
  byName: Maybe,
  organName: Maybe,
  files: Type.Array(MaterialFile),
});
export type CaseMaterial = Static<typeof CaseMaterial>;

export const CaseOpinion = Type.Object({
  type: Type.String(),
  at: Instant,
  by: Maybe,
  byName: Maybe,
  organ: Maybe,
  organName: Maybe,
  station: Maybe,
  stationName: Maybe,
  agree: Type.Optional(Type.Boolean({ description: '退回等没有此项' })),
  deemed: Type.Optional(Type.Boolean({ description: '视为同意' })),
  text: Type.String(),
  signers: Type.Optional(Type.Array(Type.String())),
  document: Maybe,
});
export type CaseOpinion = Static<typeof CaseOpinion>;

export const CaseForm = Type.Object({
  key: Type.String(),
  title: Type.String(),
  stations: Type.Array(Type.String(), { description: '使用这张表单的环节名称' }),
  at: Instant,
  byName: Type.String(),
  times: Type.Integer({ description: '填写次数，显示最近一次' }),
  schema: Type.Unknown({ description: 'Form.io 表单' }),
  data: Type.Unknown({ description: '表单数据' }),
});
export type CaseForm = Static<typeof CaseForm>;

export const CaseProcess = Type.Object({
  key: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  xml: Type.String(),
  active: Type.Array(Type.String(), { description: '令牌所在的元素' }),
  visits: Type.Array(
    Type.Object({
      elementId: Type.String(),
      startedAt: Type.Integer(),
      endedAt: Type.Optional(Type.Integer()),
      cancelled: Type.Optional(Type.Boolean()),
    }),
    { description: '经过的元素，按开始的先后' },
  ),
  running: Type.Boolean(),
});
export type CaseProcess = Static<typeof CaseProcess>;

const SupervisionOrder = Type.Object({
  order: Type.String(),
  at: Instant,
  byName: Maybe,
  addressee: Type.String(),
  addresseeName: Type.String(),
  text: Type.String(),
  rung: Type.Integer({ description: '1，每次逾期未答复升一级' }),
  answer: Type.Optional(Type.Object({ at: Instant, byName: Maybe, text: Type.String() })),
});
export type SupervisionOrder = Static<typeof SupervisionOrder>;

export const CaseParties = Type.Object({
  stations: Type.Array(
    Type.Object({
      station: Type.String(),
      name: Type.String(),
      organName: Type.String(),
      answerableName: Type.String(),
      from: Instant,
      to: Type.Optional(Instant),
    }),
    { description: '经办环节，按进入的先后' },
  ),
  copies: Type.Array(
    Type.Object({ document: Type.String(), organName: Type.String(), at: Instant }),
  ),
  urges: Type.Array(
    Type.Object({
      at: Instant,
      byName: Maybe,
      organName: Maybe,
      addresseeName: Maybe,
      text: Type.String(),
    }),
  ),
  orders: Type.Array(SupervisionOrder),
  organNames: Type.Record(Type.String(), Type.String()),
});
export type CaseParties = Static<typeof CaseParties>;
