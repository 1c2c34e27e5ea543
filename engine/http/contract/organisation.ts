import { Type, type Static } from 'typebox';

export const Id = Type.String({
  pattern: '^[A-Za-z0-9._-]{1,64}$',
  description: '标识：字母、数字、._-',
});
export const Text = Type.String({ minLength: 1, maxLength: 200 });
export const Password = Type.String({
  minLength: 10,
  maxLength: 200,
  description: '至少 10 个字符',
});
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' });

export const Organ = Type.Object(
  {
    id: Id,
    name: Text,
    shortName: Text,
    kind: Type.Enum([
      'government',
      'department',
      'stationedUnit',
      'township',
      'village',
      'outside',
    ]),
    code: Type.Optional(Text),
    parents: Type.Array(Id, { maxItems: 4 }),
    division: Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{3}){0,2}$' })),
    seal: Type.Optional(Text),
    remedies: Type.Optional(
      Type.Object({ reconsideration: Text, court: Text }, { additionalProperties: false }),
    ),
    phone: Type.Optional(Text),
    address: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type Organ = Static<typeof Organ>;

const Role = Type.Enum(['administrator', 'clerk', 'reviewer', 'supervisor', 'operator']);
const PostHeld = Type.Object(
  { organ: Id, post: Text, officer: Type.Enum(['A', 'B']) },
  { additionalProperties: false },
);

const Absence = Type.Object(
  {
    from: Day,
    to: Day,
    substitute: Type.Optional(
      Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}$', description: '同一机构的代办人账号' }),
    ),
    reason: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export const SaveAbsences = Type.Object(
  { absences: Type.Array(Absence, { maxItems: 20 }) },
  { additionalProperties: false },
);

export const Person = Type.Object({
  user: Id,
  name: Text,
  roles: Type.Array(Role),
  posts: Type.Array(PostHeld),
  disabled: Type.Optional(Type.Boolean()),
  absences: Type.Optional(Type.Array(Absence)),
});

export const Colleague = Type.Object({
  user: Id,
  name: Text,
  posts: Type.Array(PostHeld),
  absent: Type.Optional(Type.Object({ to: Day, substitute: Type.Optional(Id) })),
});

export const Released = Type.Object({
  released: Type.Integer({ description: '退回到岗位队列的任务数' }),
  left: Type.Integer({ description: '只交给本人、仍在其名下的任务数' }),
});

export const ChangePassword = Type.Object(
  { password: Type.String({ minLength: 1, maxLength: 200 }), newPassword: Password },
  { additionalProperties: false },
);
export type Person = Static<typeof Person>;

export const SavePerson = Type.Object(
  {
    name: Text,
    roles: Type.Array(Role, { maxItems: 5 }),
    posts: Type.Array(PostHeld, { maxItems: 40 }),
    disabled: Type.Optional(Type.Boolean()),
    password: Type.Optional(Password),
  },
  { additionalProperties: false },
);
export type SavePerson = Static<typeof SavePerson>;

export const Delegation = Type.Object(
  {
    id: Id,
    documentNumber: Text,
    principal: Id,
    delegate: Id,
    from: Day,
    to: Type.Optional(Day),
    nameAndSeal: Type.Enum(['principal', 'delegate']),
    announcedOn: Type.Optional(Day),
    revokedOn: Type.Optional(Day),
    basis: Text,
    items: Type.Array(Text, { maxItems: 500 }),
    scope: Type.Optional(Text),
  },
  { additionalProperties: false },
);
export type Delegation = Static<typeof Delegation>;

export const ById = Type.Object({ id: Id });
export const ByUser = Type.Object({ user: Id });
