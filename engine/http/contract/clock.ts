import { Type } from 'typebox';

/** The deadline calculator's question; the calculator itself names what does not fit. */
export const ClockPreview = Type.Unknown({
  description:
    '{start, limit:{n, unit: "workday"|"naturalDay"|"hour"}, suspensions?:[{from,to}], extensions?:[{n,unit}], calendarRev?}',
});

export const ClockPreviewAnswer = Type.Object({
  due: Type.Union([Type.String(), Type.Null()]),
  dueAt: Type.Union([Type.String(), Type.Null()]),
  provisional: Type.Boolean({ description: '暂定：所在年份的放假安排尚未公布' }),
  trace: Type.Array(Type.Unknown(), { description: '每一天为何计入或不计入' }),
});

export const CalendarAnswer = Type.Object({
  revision: Type.Integer(),
  years: Type.Array(Type.Unknown()),
  closures: Type.Array(Type.Unknown()),
  officeHours: Type.Unknown(),
});

export const CalendarRecomputation = Type.Object({
  revision: Type.Optional(Type.Integer()),
  done: Type.Optional(Type.Integer({ description: '已重新计算的办件数' })),
  startedAt: Type.Optional(Type.Integer()),
  finishedAt: Type.Optional(Type.Integer({ description: '没有此项：仍在计算' })),
});

export const NoticeText = Type.Object(
  {
    text: Type.String({
      minLength: 10,
      maxLength: 20_000,
      description: '国务院办公厅年度节假日安排通知的全文',
    }),
  },
  { additionalProperties: false },
);

const TextProblem = Type.Object({
  path: Type.String(),
  message: Type.String(),
  messageEn: Type.String(),
});

export const NoticeParsed = Type.Object({
  year: Type.Unknown({ description: '可直接用于导入的年度安排' }),
  problems: Type.Array(TextProblem, { description: '请对照原文核对之处' }),
  known: Type.Boolean({ description: '该年度已有安排，导入将更正它' }),
});

export const CalendarChange = Type.Object(
  { year: Type.Optional(Type.Unknown()), closure: Type.Optional(Type.Unknown()) },
  { additionalProperties: false, description: '年度安排或停工登记，二者之一' },
);

const OrOpen = Type.Union([Type.String(), Type.Null()]);
export const CalendarPreview = Type.Object({
  examined: Type.Integer({ description: '已查看的在办件' }),
  total: Type.Integer({ description: '全部在办件' }),
  movedCases: Type.Integer({ description: '时限会变动的办件' }),
  movedClocks: Type.Integer(),
  items: Type.Array(
    Type.Object({
      number: Type.String(),
      itemName: Type.String(),
      township: Type.String(),
      clock: Type.String(),
      clockName: Type.String(),
      before: OrOpen,
      after: OrOpen,
    }),
    { description: '前 200 个变动' },
  ),
});

export const CalendarRevisions = Type.Object({
  items: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      years: Type.Array(
        Type.Object({
          year: Type.Integer(),
          notice: Type.String(),
          revision: Type.Integer(),
          unverified: Type.Optional(Type.Boolean()),
        }),
      ),
      closures: Type.Integer({ description: '停工登记的条数' }),
    }),
  ),
});

export const AnyObject = Type.Object({}, { additionalProperties: true });
