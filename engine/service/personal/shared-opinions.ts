import type { DocumentName } from '../../runtime/documents.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound, rejected } from '../result.js';

type Context = Pick<ServiceContext, 'runtime'>;

/** An opinion (常用意见) that the colleagues of an organ use. */
export interface SharedOpinion {
  readonly title: string;
  readonly text: string;
}

interface Stored {
  readonly v: 1;
  readonly opinions: readonly SharedOpinion[];
}

export const MOST_OPINIONS = 100;

/** Of all organs in which the person has a post. */
export async function sharedOpinions(
  { runtime }: Context,
  who: Staff,
): Promise<Result<{ readonly items: readonly (SharedOpinion & { readonly organ: string })[] }>> {
  const organs = [...new Set(who.posts.map(({ organ }) => organ))];
  const stored = await Promise.all(
    organs.map((organ) => runtime.documents.get<Stored>(nameOf(who.tenant, organ))),
  );
  const items = organs.flatMap((organ, index) =>
    (stored[index]?.opinions ?? []).map((opinion) => ({ organ, ...opinion })),
  );
  return { value: { items } };
}

/** Replaces those of one organ; by whoever has a post in it. */
export async function saveSharedOpinions(
  { runtime }: Context,
  organ: string,
  opinions: readonly SharedOpinion[],
  who: Staff,
): Promise<Result<{ readonly items: readonly SharedOpinion[] }>> {
  if (!who.posts.some((held) => held.organ === organ)) return notFound('机构');
  if (opinions.length > MOST_OPINIONS) {
    return rejected('SIZE_LIMIT', { what: '常用意见', limit: `${MOST_OPINIONS} 条` });
  }
  const head: Stored = { v: 1, opinions };
  await runtime.documents.update<Stored>(nameOf(who.tenant, organ), () => ({ head }));
  return { value: { items: opinions } };
}

function nameOf(tenant: string, organ: string): DocumentName {
  return { tenant, kind: 'document', key: `shared-opinions/${organ}` };
}
