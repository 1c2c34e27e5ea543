import { Type, type Static } from 'typebox';
import { Id, Password, Text } from './organisation.js';

export const SetUp = Type.Object(
  {
    token: Type.String({ minLength: 1, maxLength: 100, description: '初始化链接中 # 之后的部分' }),
    user: Id,
    name: Text,
    password: Password,
  },
  { additionalProperties: false },
);
export type SetUp = Static<typeof SetUp>;
