import { Type } from 'typebox';

const Amount = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 }));

export const MoveClock = Type.Object(
  {
    to: Type.Optional(Type.String({ maxLength: 40, description: 'ISO 8601 时刻，只能向后' })),
    workdays: Amount,
    days: Amount,
    hours: Amount,
    minutes: Amount,
  },
  { additionalProperties: false },
);

export const ClockNow = Type.Object({ now: Type.String() });
