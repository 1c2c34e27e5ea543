import type { Principal } from '../service/access/principal.js';
import type { ServiceContext } from '../service/context.js';
import type { Me } from './contract/session.js';

/** The person who is signed in, as the pages show them; `null`: nobody of the staff. */
export async function me({ directory }: ServiceContext, who: Principal): Promise<Me | null> {
  if (who.kind !== 'staff') return null;
  const { user, name, roles, tenant } = who;
  const posts = await Promise.all(
    who.posts.map(async ({ organ, post }) => {
      const organName = (await directory.organ(tenant, organ))?.name ?? organ;
      return { organ, organName, post };
    }),
  );
  return { user, name, roles: [...roles], posts };
}
