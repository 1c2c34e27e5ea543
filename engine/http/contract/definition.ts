import { Type } from 'typebox';
import { Paging } from './page.js';

export const Resources = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 200 })),
    resources: Type.Record(
      Type.String({ minLength: 1, maxLength: 200 }),
      Type.String({ maxLength: 10 * 1024 * 1024 }),
      { description: '文件名 → 内容：*.bpmn、*.dmn 与 *.form.json' },
    ),
  },
  { additionalProperties: false },
);

const DeployedKey = Type.Object({
  id: Type.String(),
  key: Type.String(),
  version: Type.Integer(),
});

export const Deployed = Type.Object({
  id: Type.String(),
  definitions: Type.Array(DeployedKey),
  decisions: Type.Array(DeployedKey, { description: 'DMN 文件中的决策' }),
  warnings: Type.Array(Type.Unknown()),
});

export const Checked = Type.Object({
  models: Type.Array(Type.String()),
  warnings: Type.Array(Type.Unknown()),
});

export const ByKey = Type.Object({ key: Type.String({ minLength: 1, maxLength: 100 }) });

export const FormQuery = Type.Object(
  { deployment: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);

export const ItemQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 50, description: '名称、拼音首字母、全拼、实施编码或标识' }),
    ),
    block: Type.Optional(Type.String({ maxLength: 50, description: '区块' })),
    ...Paging,
  },
  { additionalProperties: false },
);

export const SheetQuery = Type.Object(
  {
    language: Type.Optional(
      Type.Enum(['zh', 'en'], { description: '系统用语的语言；事项自己的内容照原文' }),
    ),
  },
  { additionalProperties: false },
);

export const ItemListed = Type.Object({
  key: Type.String(),
  definitionId: Type.String(),
  version: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  block: Type.String(),
  catalogPart: Type.String(),
  caseType: Type.Integer(),
  joint: Type.Boolean(),
});

export const ItemGuide = Type.Object({
  key: Type.String(),
  version: Type.Integer(),
  item: Type.Unknown(),
  form: Type.Optional(Type.Unknown()),
});
