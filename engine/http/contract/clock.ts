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

export const AnyObject = Type.Object({}, { additionalProperties: true });
