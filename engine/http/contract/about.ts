import { Type, type Static } from 'typebox';
import { Me } from './session.js';

/** What the pages ask first: where they are, and who is there. */
export const About = Type.Object({
  demo: Type.Boolean({ description: '演示模式：演示账号、演示时钟' }),
  open: Type.Boolean({ description: '还没有任何人员，须先完成首次设置' }),
  now: Type.Integer({ description: '服务器的时刻（毫秒），演示时钟拨动后与真实时间不同' }),
  me: Type.Union([Me, Type.Null()], { description: '没有登录时为 null' }),
});
export type About = Static<typeof About>;
