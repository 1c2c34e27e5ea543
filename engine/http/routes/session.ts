import { type Principal, SIGNED_IN } from '../../service/access/principal.js';
import { signIn } from '../../service/access/sign-in.js';
import type { ServiceContext } from '../../service/context.js';
import { type Result, rejected } from '../../service/result.js';
import { Empty, Me, SignIn } from '../contract/session.js';
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
      return me(context, signedIn.value.staff);
    },
  }),
  route({
    method: 'GET',
    path: '/session',
    summary: '当前登录人员',
    access: SIGNED_IN,
    response: Me,
    handle: ({ context, who }) => me(context, who),
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

async function me({ directory }: ServiceContext, who: Principal): Promise<Result<Me>> {
  if (who.kind !== 'staff') return rejected('NOT_SIGNED_IN');
  const { user, name, roles, tenant } = who;
  const posts = await Promise.all(
    who.posts.map(async ({ organ, post }) => {
      const organName = (await directory.organ(tenant, organ))?.name ?? organ;
      return { organ, organName, post };
    }),
  );
  return { value: { user, name, roles: [...roles], posts } };
}
