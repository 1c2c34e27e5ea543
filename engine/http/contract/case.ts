import { Type, type Static } from 'typebox';
import { Light } from './case-record.js';
import { Paging } from './page.js';

const Text = Type.String({ minLength: 1, maxLength: 500 });
const Short = Type.String({ minLength: 1, maxLength: 100 });
const CommandKey = Type.Optional(
  Type.String({
    minLength: 8,
    maxLength: 100,
    description: '同一操作重试时使用相同的键，只生效一次',
  }),
);

export const Material = Type.Object(
  {
    code: Short,
    form: Type.Enum(['submitted', 'shared', 'declared']),
    originals: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
    copies: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
    files: Type.Optional(Type.Array(Short, { maxItems: 50 })),
  },
  { additionalProperties: false },
);

export const Applicant = Type.Object(
  {
    kind: Type.Integer({ minimum: 1, maximum: 6 }),
    name: Short,
    idType: Short,
    idNumber: Short,
    phone: Type.Optional(Short),
    address: Type.Optional(Text),
    legalRepresentative: Type.Optional(Short),
  },
  { additionalProperties: false },
);

export const Agent = Type.Object(
  {
    name: Short,
    idType: Short,
    idNumber: Short,
    phone: Type.Optional(Short),
    relation: Type.Enum(['entrusted', 'villageAgent', 'guardian']),
    mandate: Text,
    purpose: Type.Optional(Text),
  },
  { additionalProperties: false },
);

export const ReceiveCase = Type.Object(
  {
    item: Type.String({ minLength: 1, maxLength: 100, description: '事项的流程标识' }),
    applicant: Applicant,
    agent: Type.Optional(Agent),
    channel: Type.Enum(['window', 'web', 'mobile', 'post', 'kiosk', 'village', 'other']),
    accepting: Type.Optional(Short),
    handling: Type.Optional(Short),
    handOut: Type.Optional(Short),
    domicile: Type.Optional(Short),
    materials: Type.Array(Material, { maxItems: 200 }),
    urgent: Type.Optional(Text),
    form: Type.Optional(Type.Unknown({ description: '申请表数据' })),
    commandKey: CommandKey,
  },
  { additionalProperties: false },
);
export type ReceiveCase = Static<typeof ReceiveCase>;

export const Received = Type.Object({ number: Type.String(), queryCode: Type.String() });

/** The core checks each fact's own members and names what does not fit. */
export const Fact = Type.Object(
  { type: Type.String({ minLength: 1, maxLength: 50 }) },
  { additionalProperties: true },
);

export const ActOnCase = Type.Object(
  {
    fact: Fact,
    identity: Type.Optional(
      Type.Object(
        { queryCode: Type.String({ pattern: '^\\d{6}$' }), idNumber: Short },
        {
          additionalProperties: false,
          description: '与办件无关的窗口变更出件点时，申请人出示的查询码和证件号码',
        },
      ),
    ),
    commandKey: CommandKey,
  },
  { additionalProperties: false },
);

export const ActedOn = Type.Object({ number: Type.String() });

export const CompleteTask = Type.Object(
  {
    outcome: Type.Optional(Short),
    form: Type.Optional(Type.Unknown()),
    facts: Type.Optional(Type.Array(Fact, { maxItems: 20 })),
    variables: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    commandKey: CommandKey,
  },
  { additionalProperties: false },
);

export const ReturnTask = Type.Object(
  { to: Short, reason: Text, defect: Type.Optional(Text) },
  { additionalProperties: false },
);

export const AddSigner = Type.Object(
  {
    user: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: '会签人' })),
    station: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: '事项的另一并行环节' }),
    ),
  },
  { additionalProperties: false },
);

export const ToUser = Type.Object({ user: Short }, { additionalProperties: false });

export const ByNumber = Type.Object({ number: Type.String({ pattern: '^[0-9A-Za-z-]{4,50}$' }) });
export const ByTask = Type.Object({ id: Short });
export const ByDocument = Type.Object({ ...ByNumber.properties, document: Short });

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD，含当日' });

/** The same parameters wherever cases are listed, counted or exported. */
export const CaseFilter = {
  number: Type.Optional(Short),
  status: Type.Optional(Short),
  item: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: '事项编码' })),
  township: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: '受理乡镇' })),
  holder: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: '现在持有办件的机构' }),
  ),
  decidedBy: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: '对决定负责的机构' }),
  ),
  idNumber: Type.Optional(Short),
  open: Type.Optional(Type.Boolean({ description: 'true 在办，false 已办结' })),
  overdue: Type.Optional(Type.Boolean()),
  due: Type.Optional(
    Type.Enum(['today', 'overdue', 'soon', 'suspended'], {
      description: '今日到期、已逾期、三日内到期、暂停计时',
    }),
  ),
  onTime: Type.Optional(Type.Boolean({ description: '是否按时决定' })),
  breached: Type.Optional(Type.Boolean({ description: '曾有时限逾期' })),
  receivedFrom: Type.Optional(Day),
  receivedTo: Type.Optional(Day),
  decidedFrom: Type.Optional(Day),
  decidedTo: Type.Optional(Day),
};

export const CaseQuery = Type.Object(
  {
    ...CaseFilter,
    sort: Type.Optional(
      Type.Enum(['receivedAt', 'decidedAt', 'dueAt'], {
        description: 'dueAt 先到期在前，其余最近在前',
      }),
    ),
    ...Paging,
  },
  { additionalProperties: false },
);

export const QueueFilter = {
  queue: Type.Optional(Type.Enum(['mine', 'group', 'work', 'correction', 'organ', 'done'])),
  item: Type.Optional(Short),
  station: Type.Optional(Short),
  caseNumber: Type.Optional(Short),
  township: Type.Optional(Short),
  organ: Type.Optional(Short),
  overdue: Type.Optional(Type.Boolean()),
  due: Type.Optional(
    Type.Enum(['today', 'overdue', 'soon', 'untilToday'], {
      description: '今日到期、已逾期、三日内到期、今日到期和已逾期',
    }),
  ),
  sort: Type.Optional(Type.Enum(['dueAt', 'createdAt'])),
};

export const QueueQuery = Type.Object(
  { ...QueueFilter, ...Paging },
  { additionalProperties: false },
);

export const Progress = Type.Object(
  {
    number: Short,
    queryCode: Type.String({ pattern: '^\\d{6}$', description: '六位查询码' }),
    lastFour: Type.Optional(
      Type.String({ pattern: '^[0-9A-Za-z]{4}$', description: '证件号码后四位' }),
    ),
  },
  { additionalProperties: false },
);
export const ProgressOpened = Type.Object({ number: Type.String(), secondFactor: Type.Boolean() });

const limitLeft = (description: string) =>
  Type.Object(
    {
      remaining: Type.Number(),
      unit: Type.Enum(['workday', 'naturalDay', 'hour']),
      suspended: Type.Boolean(),
      light: Light,
    },
    { description },
  );

/** How an open case stands at the moment. */
const CaseLimits = {
  light: Type.Optional(Light),
  receipt: Type.Optional(limitLeft('正在计算的受理期')),
  promised: Type.Optional(limitLeft('正在计算的承诺时限')),
  delivery: Type.Optional(limitLeft('正在计算的送达时限')),
};

export const QueuedTask = Type.Object({
  id: Type.String(),
  name: Type.String(),
  caseNumber: Type.Optional(Type.String()),
  itemName: Type.Optional(Type.String()),
  applicant: Type.Optional(Type.String()),
  station: Type.Optional(Type.String()),
  organ: Type.Optional(Type.String()),
  post: Type.Optional(Type.String()),
  township: Type.Optional(Type.String()),
  assignee: Type.Optional(Type.String()),
  createdAt: Type.Integer(),
  dueAt: Type.Optional(Type.Integer()),
  overdue: Type.Boolean(),
  priority: Type.Integer(),
  endedAt: Type.Optional(Type.Integer()),
  outcome: Type.Optional(Type.String()),
  organName: Type.Optional(Type.String()),
  townshipName: Type.Optional(Type.String()),
  assigneeName: Type.Optional(Type.String()),
  stationName: Type.Optional(Type.String({ description: '事项给环节的名称' })),
  urgent: Type.Optional(Type.Boolean({ description: '急办' })),
  ...CaseLimits,
});

export const CaseListed = Type.Object({
  number: Type.String(),
  itemCode: Type.String(),
  itemName: Type.String(),
  status: Type.String(),
  statusText: Type.String(),
  applicant: Type.String(),
  acceptingTownship: Type.String(),
  handOutTownship: Type.String(),
  holder: Type.Optional(Type.String()),
  decidedBy: Type.Optional(Type.String()),
  receivedAt: Type.Integer(),
  decidedAt: Type.Optional(Type.Integer()),
  dueAt: Type.Optional(Type.Integer()),
  onTime: Type.Optional(Type.Boolean()),
  workdays: Type.Optional(Type.Integer({ description: '办理用时（工作日）' })),
  breached: Type.Boolean(),
  ...CaseLimits,
});

export const VerifyQuery = Type.Object(
  { number: Short, hash: Type.String({ pattern: '^[0-9a-f]{16,64}$' }) },
  { additionalProperties: false },
);

/** What was copied (抄送) to the person's organs. */
export const CopyQuery = Type.Object(
  { unread: Type.Optional(Type.Boolean({ description: '只看未读' })), ...Paging },
  { additionalProperties: false },
);
export const CopyListed = Type.Object({
  id: Type.String({ description: '通知编号，用于标为已读' }),
  at: Type.Integer(),
  caseNumber: Type.String(),
  itemName: Type.String(),
  applicant: Type.String({ description: '脱敏' }),
  document: Type.String(),
  documentType: Type.Optional(Type.String()),
  documentNumber: Type.Optional(Type.String()),
  organ: Type.String(),
  organName: Type.String(),
  read: Type.Boolean(),
});
