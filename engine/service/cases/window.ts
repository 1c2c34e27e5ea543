import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';

/** Where something is handed in. */
export interface Window {
  /** The township that accepts. */
  readonly township: string;
  /** The organ whose person sits there: the township itself, or a village point of it. */
  readonly counter: string;
}

/** The window at which the person works, of the township asked for; a village agent's is above. */
export async function windowOf(
  { directory }: Pick<ServiceContext, 'directory'>,
  { tenant, posts }: Staff,
  asked: string | undefined,
): Promise<Window | undefined> {
  for (const { organ: counter, post } of posts) {
    if (post !== 'acceptance' && post !== 'villageAgent') continue;
    const organ = await directory.organ(tenant, counter);
    const township = organ?.kind === 'village' ? organ.parents[0] : organ?.id;
    const isAsked = asked === undefined || asked === township;
    if (township !== undefined && isAsked) return { township, counter };
  }
  return undefined;
}
