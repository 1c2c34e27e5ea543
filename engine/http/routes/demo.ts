import { SIGNED_IN } from '../../service/access/principal.js';
import { moveDemoClock, readDemoClock } from '../../service/demo/demo-clock.js';
import { ClockNow, MoveClock } from '../contract/demo.js';
import { type Route, route } from '../route.js';

/** Answers 404 outside the demonstration. */
export const demoRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/demo/clock',
    summary: '演示时钟',
    access: SIGNED_IN,
    response: ClockNow,
    handle: async ({ context }) => readDemoClock(context),
  }),
  route({
    method: 'POST',
    path: '/demo/clock',
    summary: '把演示时钟向后拨',
    access: SIGNED_IN,
    body: MoveClock,
    response: ClockNow,
    handle: async ({ context, body, transport }) => {
      const moved = await moveDemoClock(context, body);
      const { sessionToken } = transport;
      if ('value' in moved && sessionToken !== undefined) {
        await context.sessions.renew(sessionToken);
      }
      return moved;
    },
  }),
];
