import { Type, type Static } from 'typebox';

export const SignIn = Type.Object(
  {
    user: Type.String({ minLength: 1, maxLength: 100, description: '账号' }),
    password: Type.String({ minLength: 1, maxLength: 200, description: '密码' }),
  },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

export const Me = Type.Object({
  user: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  posts: Type.Array(
    Type.Object({ organ: Type.String(), organName: Type.String(), post: Type.String() }),
  ),
});
export type Me = Static<typeof Me>;

export const Empty = Type.Object({});
