import { type Principal, SIGNED_IN } from '../../service/access/principal.js';
import { signIn } from '../../service/access/sign-in.js';
import type { ServiceContext } from '../../service/context.js';
import { type Result, rejected } from '../../service/result.js';
import { Empty, Me, SignIn } from '../contract/session.js';
import { me } from '../me.js';
import { type Route, route } from '../route.js';

export const sessionRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/session',
    summary: '登录',
    access: 'anyone',
    body: SignIn,
    response: Me,
    handle: async ({ context, body, transport }) => {
      const signedIn = await signIn(context, { ...body, address: transport.address });
      if ('rejected' in signedIn) return signedIn;
      transport.setSession(signedIn.value.token);
      return meOf(context, signedIn.value.staff);
    },
  }),
  route({
    method: 'GET',
    path: '/session',
    summary: '当前登录人员',
    access: SIGNED_IN,
    response: Me,
    handle: ({ context, who }) => meOf(context, who),
  }),
  route({
    method: 'DELETE',
    path: '/session',
    summary: '退出登录',
    access: 'anyone',
    response: Empty,
    handle: async ({ context, transport }) => {
      const { sessionToken } = transport;
      if (sessionToken !== undefined) {
        await context.sessions.close(sessionToken);
        context.notifications.endSession(sessionToken);
      }
      transport.setSession(null);
      return { value: {} };
    },
  }),
];

/** Whoever is let in here is of the staff. */
async function meOf(context: ServiceContext, who: Principal): Promise<Result<Me>> {
  const value = await me(context, who);
  return value ? { value } : rejected('NOT_SIGNED_IN');
}
