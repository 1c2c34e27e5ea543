import { Type } from 'typebox';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD，含当日' });
const Short = Type.String({ minLength: 1, maxLength: 100 });
const Count = Type.Integer({ minimum: 0 });
const OrNone = (description: string) =>
  Type.Union([Type.Number({ description }), Type.Null()], { description });

export const StatisticsQuery = Type.Object(
  {
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    item: Type.Optional(Short),
    township: Type.Optional(Short),
  },
  { additionalProperties: false },
);

const figures = {
  received: Type.Integer({ description: '期间收件' }),
  decided: Type.Integer({ description: '期间决定' }),
  onTime: Type.Integer({ description: '其中按时' }),
  onTimeRate: OrNone('按时率，0 至 1；没有决定的为 null'),
  medianDays: OrNone('办理用时中位数（工作日）'),
  p90Days: OrNone('办理用时九成位数（工作日）'),
  open: Type.Integer({ description: '现在在办' }),
  dueToday: Type.Integer({ description: '今日到期' }),
  overdue: Type.Integer({ description: '已逾期' }),
};

const Group = Type.Object({ id: Type.String(), name: Type.String(), ...figures });

export const Statistics = Type.Object({
  from: Type.String(),
  to: Type.String(),
  asOf: Type.Integer(),
  totals: Type.Object(figures),
  townships: Type.Array(Group, { description: '按受理乡镇；清单筛选 township' }),
  departments: Type.Array(Group, {
    description: '在办、到期、逾期按现持有机构（holder），决定按负责机构（decidedBy）',
  }),
  items: Type.Array(Group, { description: '按事项；清单筛选 item' }),
  days: Type.Array(Type.Object({ day: Type.String(), received: Count, decided: Count })),
});

export const ByItem = Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) });
export const DwellQuery = Type.Object({ from: Day, to: Day }, { additionalProperties: false });

export const Dwell = Type.Object({
  code: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  xml: Type.String({ description: '现行版本的流程图' }),
  cases: Type.Integer({ description: '期间收件、按现行版本办理的，最多 300 件' }),
  elements: Type.Array(
    Type.Object({
      elementId: Type.String(),
      name: Type.Optional(Type.String()),
      type: Type.String(),
      visits: Count,
      open: Type.Integer({ minimum: 0, description: '现在停在这里的' }),
      median: OrNone('停留时长中位数（毫秒）'),
      p90: OrNone('停留时长九成位数（毫秒）'),
    }),
  ),
});
