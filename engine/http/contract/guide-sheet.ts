import { Type, type Static } from 'typebox';

/** A tuple, which JSON Schema of OpenAPI 3.1 says in another way than typebox. */
const Fact = Type.Unsafe<[label: string, text: string]>(
  Type.Array(Type.String(), { minItems: 2, maxItems: 2 }),
);

const Basis = Type.Object({
  text: Type.String(),
  unverified: Type.Boolean({ description: '尚未与原文核对' }),
});

const Step = Type.Object({
  name: Type.String(),
  organ: Type.String(),
  limit: Type.Optional(Type.String()),
});

const LimitRow = Type.Object({
  kind: Type.String(),
  applies: Type.String({ description: '适用的情形' }),
  time: Type.String(),
  basis: Type.String(),
});

const MaterialRow = Type.Object({
  name: Type.String(),
  required: Type.String(),
  count: Type.String({ description: '原件、复印件的份数' }),
  source: Type.String(),
  notes: Type.Array(Type.String()),
});

/** 办事指南 in words, as the server makes it of an item: every text is ready to be shown. */
export const GuideSheet = Type.Object({
  key: Type.String(),
  version: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  facts: Type.Array(Fact, { description: '名称与内容' }),
  bases: Type.Array(Basis, { description: '设定依据' }),
  conditions: Type.Array(Type.String(), { description: '受理条件' }),
  procedure: Type.String(),
  steps: Type.Array(Step, { description: '办理环节' }),
  limits: Type.Array(LimitRow, { description: '时限' }),
  materials: Type.Array(MaterialRow),
  fees: Type.Array(Type.String()),
  result: Type.String(),
});
export type GuideSheet = Static<typeof GuideSheet>;
