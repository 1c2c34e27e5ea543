import { Type } from 'typebox';
import { Paging } from './page.js';

export const NotificationQuery = Type.Object(
  { unread: Type.Optional(Type.Boolean({ description: '只看未读' })), ...Paging },
  { additionalProperties: false },
);

export const Notification = Type.Object({
  id: Type.String(),
  type: Type.String(),
  at: Type.Integer(),
  text: Type.String(),
  textEn: Type.String(),
  caseNumber: Type.Optional(Type.String()),
  itemName: Type.Optional(Type.String()),
  href: Type.String({ description: '工作人员页面地址' }),
  read: Type.Boolean(),
});

export const Notifications = Type.Object({
  items: Type.Array(Notification),
  unread: Type.Integer({ description: '未读件数，最多数到 200' }),
});

export const MarkRead = Type.Object(
  {
    ids: Type.Optional(
      Type.Array(Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+$' }), { maxItems: 200 }),
    ),
    all: Type.Optional(Type.Boolean({ description: '全部标为已读' })),
  },
  { additionalProperties: false },
);
export const Unread = Type.Object({ unread: Type.Integer() });

/** Events of the stream, each the JSON of a message; a notice has its id as the event's id. */
export const StreamQuery = Type.Object(
  {
    cases: Type.Optional(
      Type.String({
        maxLength: 300,
        pattern: '^[0-9A-Za-z-]{4,50}(,[0-9A-Za-z-]{4,50}){0,4}$',
        description: '正在查看的办件编号，逗号分隔，最多五件',
      }),
    ),
    after: Type.Optional(
      Type.String({
        pattern: '^\\d+\\.\\d+\\.\\d+$',
        description: '从该通知之后补发；重连时浏览器以 Last-Event-ID 代替',
      }),
    ),
  },
  { additionalProperties: false },
);

export const StreamEvent = Type.Union([
  Type.Object({ type: Type.Literal('queues') }),
  Type.Object({ type: Type.Literal('case'), number: Type.String() }),
  Type.Object({ type: Type.Literal('notice'), notice: Notification }),
  Type.Object({ type: Type.Literal('signedOut') }),
]);
