import { Type } from 'typebox';
import { Id, Text } from './organisation.js';

export const SaveDraft = Type.Object(
  {
    title: Text,
    item: Type.Optional(Type.String({ maxLength: 100, description: '事项的流程标识' })),
    data: Type.Unknown({ description: '页面自行决定的内容' }),
  },
  { additionalProperties: false },
);

export const DraftListed = Type.Object({
  id: Id,
  title: Type.String(),
  item: Type.Optional(Type.String()),
  savedAt: Type.Integer(),
  expiresAt: Type.Integer({ description: '到期自动删除；每次保存顺延' }),
});

export const Draft = Type.Object({ ...DraftListed.properties, data: Type.Unknown() });

export const PreferenceKey = Type.Object({
  key: Type.String({ pattern: '^[a-z][a-zA-Z0-9.-]{0,60}$', description: '设置项' }),
});
export const Preference = Type.Object(
  { value: Type.Unknown({ description: '没有保存过的设置项为 null' }) },
  { additionalProperties: false },
);

export const EarlierCasesQuery = Type.Object(
  {
    idNumber: Type.String({ minLength: 5, maxLength: 40, description: '完整的证件号码' }),
    item: Type.Optional(Type.String({ maxLength: 100, description: '只看该事项（事项编码）' })),
  },
  { additionalProperties: false },
);

export const EarlierCase = Type.Object({
  number: Type.Optional(Type.String({ description: '只给本机构可查看的办件' })),
  itemCode: Type.String(),
  itemName: Type.String(),
  status: Type.String(),
  statusText: Type.String(),
  applicant: Type.String({ description: '脱敏' }),
  acceptingTownship: Type.String(),
  acceptingTownshipName: Type.String(),
  receivedAt: Type.Integer(),
  open: Type.Boolean(),
});

const Opinion = {
  title: Type.String({ minLength: 1, maxLength: 40 }),
  text: Type.String({ minLength: 1, maxLength: 500 }),
};
export const SharedOpinion = Type.Object({ organ: Id, ...Opinion });
export const SaveSharedOpinions = Type.Object(
  {
    opinions: Type.Array(Type.Object(Opinion, { additionalProperties: false }), { maxItems: 100 }),
  },
  { additionalProperties: false },
);
export const SavedOpinion = Type.Object(Opinion);
