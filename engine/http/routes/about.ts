import { isOpen } from '../../service/setup/set-up.js';
import { About } from '../contract/about.js';
import { type Route, route } from '../route.js';

export const aboutRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/about',
    summary: '系统的模式与时刻',
    access: 'anyone',
    response: About,
    handle: async ({ context }) => {
      const { demo, runtime } = context;
      return { value: { demo, open: await isOpen(context), now: runtime.clock.now() } };
    },
  }),
];
