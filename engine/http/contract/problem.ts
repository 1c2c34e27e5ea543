import { Type, type Static } from 'typebox';

/** One thing that does not fit, where it is and how to mend it. */
export const Problem = Type.Object({
  path: Type.String({ description: '出错位置，例如 /limit/n' }),
  message: Type.String(),
  messageEn: Type.Optional(Type.String()),
});
export type Problem = Static<typeof Problem>;

/** The body of every answer that is not 2xx. */
export const ErrorBody = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String({ description: '给办事人员看的说明' }),
    messageEn: Type.String(),
    elementId: Type.Optional(Type.String()),
    detail: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    problems: Type.Optional(Type.Array(Problem)),
    /** Of an unexpected failure: what to tell the operator. */
    requestId: Type.Optional(Type.String()),
  }),
});
export type ErrorBody = Static<typeof ErrorBody>;
