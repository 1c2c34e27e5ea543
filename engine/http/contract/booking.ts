import { Type } from 'typebox';
import { Id } from './organisation.js';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' });
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'HH:mm' });

export const ByTownship = Type.Object({ township: Id });

export const SlotPlan = Type.Object(
  {
    sessions: Type.Array(
      Type.Object(
        {
          from: Time,
          to: Time,
          minutes: Type.Integer({ minimum: 5, maximum: 240, description: '每个号源几分钟' }),
          capacity: Type.Integer({ minimum: 1, maximum: 50, description: '同时接待几人' }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 6 },
    ),
    daysAhead: Type.Integer({ minimum: 0, maximum: 60, description: '可提前几天预约' }),
  },
  { additionalProperties: false },
);

export const FreeSlots = Type.Object({
  days: Type.Array(
    Type.Object({
      day: Type.String(),
      weekday: Type.Integer({ description: '1 周一 … 7 周日' }),
      slots: Type.Array(
        Type.Object({ from: Type.String(), to: Type.String(), free: Type.Integer() }),
      ),
    }),
  ),
});

export const Book = Type.Object(
  {
    township: Id,
    day: Day,
    from: Time,
    name: Type.String({ minLength: 1, maxLength: 50 }),
    phone: Type.String({ pattern: '^\\d{7,15}$', description: '电话号码，只有数字' }),
    item: Type.Optional(Type.String({ maxLength: 100, description: '事项的流程标识' })),
    caseNumber: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z-]{4,50}$' })),
  },
  { additionalProperties: false },
);

export const Booked = Type.Object({
  number: Type.String(),
  township: Type.String(),
  townshipName: Type.String(),
  day: Type.String(),
  from: Type.String(),
  to: Type.String(),
});

export const ByBooking = Type.Object({ number: Type.String({ minLength: 1, maxLength: 100 }) });
export const CancelBooking = Type.Object(
  { lastFour: Type.String({ pattern: '^\\d{4}$', description: '预约电话的后四位' }) },
  { additionalProperties: false },
);
export const BookingNumber = Type.Object({ number: Type.String() });

export const BookingQuery = Type.Object(
  { township: Id, day: Day },
  { additionalProperties: false },
);

export const BookingListed = Type.Object({
  number: Type.String(),
  from: Type.String(),
  to: Type.String(),
  name: Type.String({ description: '脱敏' }),
  phone: Type.String({ description: '脱敏' }),
  item: Type.Optional(Type.String()),
  caseNumber: Type.Optional(Type.String()),
});
