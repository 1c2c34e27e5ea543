import { isOpen } from '../../service/setup/set-up.js';
import { About } from '../contract/about.js';
import { me } from '../me.js';
import { type Route, route } from '../route.js';

export const aboutRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/about',
    summary: '系统的模式与时刻，当前登录人员',
    access: 'anyone',
    response: About,
    handle: async ({ context, who }) => {
      const { demo, runtime } = context;
      const [open, person] = await Promise.all([isOpen(context), me(context, who)]);
      return { value: { demo, open, now: runtime.clock.now(), me: person } };
    },
  }),
];
