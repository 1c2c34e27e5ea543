import { Type, type Static } from 'typebox';

/** What `GET /cases/:number` answers: a case as whoever asks may see it. */

export const Light = Type.Enum(['green', 'yellow', 'red', 'blue'], {
  description: '绿 正常，黄 临期，红 超期，蓝 暂停',
});
export type Light = Static<typeof Light>;

const OrganId = Type.String({ description: '机构标识' });
const Day = Type.String({ description: 'YYYY-MM-DD' });
const Millis = Type.Integer({ description: '毫秒时间戳' });

const Person = {
  name: Type.String(),
  idType: Type.String(),
  idNumber: Type.String({ description: '对未经办人员脱敏' }),
  phone: Type.Optional(Type.String()),
};

const ShownApplicant = Type.Object({
  kind: Type.Integer({ description: '服务对象 1 自然人 … 6 其他组织' }),
  ...Person,
  address: Type.Optional(Type.String()),
  legalRepresentative: Type.Optional(Type.String()),
});
export type ShownApplicant = Static<typeof ShownApplicant>;

const ShownAgent = Type.Object({
  ...Person,
  relation: Type.Enum(['entrusted', 'villageAgent', 'guardian']),
  mandate: Type.String({ description: '授权委托书' }),
  purpose: Type.Optional(Type.String()),
});

const Townships = Type.Object({
  accepting: OrganId,
  handling: OrganId,
  handOut: OrganId,
  domicile: Type.Optional(OrganId),
});

const materialState = {
  is: Type.Enum(['submitted', 'shared', 'declared', 'missing', 'deferred', 'after', 'invited']),
  days: Type.Optional(Type.Integer({ description: '容缺的工作日数' })),
};

const ListedMaterial = Type.Object({
  ...materialState,
  code: Type.String(),
  name: Type.String(),
  originals: Type.Integer(),
  copies: Type.Integer(),
  deferrable: Type.Optional(Type.Integer({ description: '可容缺的工作日数' })),
});
export type ListedMaterial = Static<typeof ListedMaterial>;

const Milestone = Type.Object({
  at: Millis,
  on: Type.String({ description: '计入的日期，视为受理时依法倒算' }),
  deemed: Type.Optional(Type.Boolean()),
});

const Decision = Type.Object({
  result: Type.Enum(['grant', 'refuse']),
  station: Type.String(),
  by: Type.Optional(Type.String()),
  nameOf: Type.String({ description: '以谁的名义' }),
  answerable: OrganId,
});

const CalledItem = Type.Object({
  key: Type.String({ description: '环节标识以它和 / 开头' }),
  code: Type.String(),
  name: Type.String(),
  decision: Type.Optional(Decision),
});

const Correction = Type.Object({
  notified: Type.Array(Type.String(), { description: '首次告知的补正项' }),
  open: Type.Array(Type.String(), { description: '尚未补齐的' }),
  notices: Type.Integer(),
});

const DocumentEntry = Type.Object({
  id: Type.String(),
  type: Type.String(),
  number: Type.String(),
  on: Day,
  nameOf: OrganId,
  writtenBy: Type.Optional(OrganId),
  called: Type.Optional(Type.String({ description: '所属的被调用事项；没有则为办件本身的' })),
  void: Type.Optional(Type.Boolean()),
});

const HolderShare = Type.Object(
  { holder: OrganId, answerable: OrganId, n: Type.Number(), overdue: Type.Number() },
  { description: '各机构占用的时限，n 以时限的单位计，其中 overdue 在届满之后' },
);

const Finding = Type.Object({
  calendarRev: Type.Integer(),
  overdue: Type.Boolean(),
  due: Type.Union([Type.String(), Type.Null()]),
  at: Millis,
});

const Breach = Type.Object(
  {
    clock: Type.String(),
    kind: Type.String(),
    due: Type.String(),
    at: Millis,
    calendarRev: Type.Integer(),
    findings: Type.Array(Finding),
    holder: OrganId,
    answerable: OrganId,
  },
  { description: '超期记录，永不删除' },
);

export const ShownClock = Type.Object({
  id: Type.String(),
  kind: Type.String({
    description: 'receipt 收件，correction 补正，statutory 法定，promised 承诺 …',
  }),
  name: Type.String(),
  nameEn: Type.String(),
  limit: Type.Object({ n: Type.Number(), unit: Type.Enum(['workday', 'naturalDay', 'hour']) }),
  basis: Type.Optional(Type.String()),
  from: Type.String(),
  due: Type.Union([Type.String(), Type.Null()], { description: '暂停期间为 null' }),
  dueAt: Type.Union([Type.String(), Type.Null()]),
  provisional: Type.Boolean({ description: '暂定：所在年份的放假安排尚未公布' }),
  running: Type.Boolean(),
  suspended: Type.Boolean(),
  overdue: Type.Boolean(),
  light: Type.Optional(Light),
  used: Type.Number(),
  remaining: Type.Number(),
  holder: Type.String({ description: '机构标识，或 applicant' }),
  answerable: Type.String(),
  perHolder: Type.Array(HolderShare),
  breach: Type.Optional(Breach),
  trace: Type.Array(Type.Unknown(), { description: '每一天为何计入或不计入' }),
  explanation: Type.Array(Type.String(), { description: '日期怎样算出，逐句说明' }),
  explanationEn: Type.Array(Type.String(), { description: '同上，英文' }),
});
export type ShownClock = Static<typeof ShownClock>;

const OpenTask = Type.Object({
  id: Type.String(),
  station: Type.String(),
  kind: Type.String({ description: '环节类别：acceptance、review、decision……' }),
  name: Type.String(),
  assignee: Type.Optional(Type.String()),
  dueAt: Type.Optional(Millis),
});
export type OpenTask = Static<typeof OpenTask>;

const ShownHandOver = Type.Object({
  id: Type.String(),
  what: Type.Enum(['file', 'result']),
  from: OrganId,
  to: OrganId,
  answerable: OrganId,
  by: Type.Optional(Type.String()),
  called: Type.Optional(Type.String({ description: '所属的被调用事项' })),
  sentAt: Millis,
  takenAt: Type.Optional(Millis),
});
export type ShownHandOver = Static<typeof ShownHandOver>;

export const CaseShown = Type.Object({
  number: Type.String(),
  item: Type.Object({
    key: Type.String(),
    code: Type.String(),
    name: Type.String(),
    definitionId: Type.String(),
  }),
  status: Type.String(),
  statusText: Type.String(),
  light: Light,
  flags: Type.Array(Type.String()),
  applicant: ShownApplicant,
  agent: Type.Optional(ShownAgent),
  townships: Townships,
  organs: Type.Record(Type.String(), Type.String(), { description: '事项角色对应的机构' }),
  materials: Type.Record(Type.String(), Type.Object(materialState)),
  materialList: Type.Array(ListedMaterial, { description: '同上，按事项的次序，附事项的要求' }),
  milestones: Type.Record(Type.String(), Milestone),
  decision: Type.Optional(Decision),
  calledItems: Type.Optional(Type.Array(CalledItem, { description: '联办：所调用的事项' })),
  correction: Type.Optional(Correction),
  documents: Type.Array(DocumentEntry),
  breaches: Type.Array(Breach),
  violations: Type.Array(Type.Object({ rule: Type.String(), of: Type.String(), at: Millis })),
  clocks: Type.Array(ShownClock),
  tasks: Type.Array(OpenTask, { description: '请求人可以办理的环节' }),
  ended: Type.Boolean(),
  mayWithdraw: Type.Boolean({ description: '请求人现在可以办理撤回' }),
  opinions: Type.Optional(
    Type.Record(
      Type.String(),
      Type.Object({
        agree: Type.Boolean(),
        deemed: Type.Optional(Type.Boolean()),
        instance: Type.Integer(),
      }),
      { description: '各环节最近的意见；不向申请人公开' },
    ),
  ),
  handOvers: Type.Optional(Type.Array(ShownHandOver)),
  supervisions: Type.Optional(
    Type.Array(
      Type.Object({
        order: Type.String(),
        addressee: OrganId,
        rule: Type.Optional(Type.String({ description: '督办事由' })),
        rung: Type.Integer(),
        answered: Type.Optional(Type.Boolean()),
      }),
    ),
  ),
});
export type CaseShown = Static<typeof CaseShown>;
