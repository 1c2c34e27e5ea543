import { Type } from 'typebox';
import { Applicant, Material } from './case.js';

const Id = Type.String({ pattern: '^[0-9A-Za-z_-]{1,64}$', description: '申请的随机标识' });
const Organ = Type.String({ minLength: 1, maxLength: 100 });

export const ApplicationOpened = Type.Object({
  id: Type.String(),
  expiresAt: Type.Integer({ description: '此后须重新开始' }),
});
export const ByApplication = Type.Object({ application: Id });
export const ByApplicationFile = Type.Object({
  application: Id,
  id: Type.String({ minLength: 1, maxLength: 100 }),
});

export const Apply = Type.Object(
  {
    item: Type.String({ minLength: 1, maxLength: 100, description: '事项的流程标识' }),
    township: Type.String({ minLength: 1, maxLength: 100, description: '收件的乡镇' }),
    applicant: Applicant,
    channel: Type.Enum(['web', 'mobile']),
    handOut: Type.Optional(Organ),
    materials: Type.Array(Material, { maxItems: 200 }),
    form: Type.Optional(Type.Unknown({ description: '申请表数据' })),
  },
  { additionalProperties: false },
);

const place = {
  id: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  division: Type.Optional(Type.String({ description: '区划代码' })),
  address: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
};
export const Place = Type.Object(place);
export const ItemPlace = Type.Object({
  ...place,
  open: Type.Boolean({ description: '该乡镇窗口可以办理' }),
});
