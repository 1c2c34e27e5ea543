import type { DocumentName } from '../../runtime/documents.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';

/** Where a person's drafts have their places, so that never more are taken than there are. */
interface Shelf {
  readonly v: 1;
  /** By the draft's id, when its place was taken; epoch ms. */
  readonly places: Readonly<Record<string, number>>;
}

type Context = Pick<ServiceContext, 'runtime'>;
type Owner = Pick<Staff, 'tenant' | 'user'>;

/** A place without a draft is being filled, or was left by a crash; after this it is the latter. */
const WRITING_MS = 60_000;

/**
 * Takes a place for a draft that is to be written. `drafts` are those that are there; false: all
 * places are taken. Many who ask at once get as many as there are.
 */
export async function takePlace(
  { runtime }: Context,
  owner: Owner,
  id: string,
  { drafts, most }: { readonly drafts: ReadonlySet<string>; readonly most: number },
): Promise<boolean> {
  const now = runtime.clock.now();
  let taken = false;
  await runtime.documents.update<Shelf>(nameOf(owner), (shelf) => {
    const before = shelf?.places ?? Object.fromEntries([...drafts].map((draft) => [draft, now]));
    const places = Object.entries(before).filter(
      ([place, at]) => drafts.has(place) || now - at < WRITING_MS,
    );
    taken = places.length < most || places.some(([place]) => place === id);
    if (!taken) return undefined;
    return { head: { v: 1, places: { ...Object.fromEntries(places), [id]: now } } };
  });
  return taken;
}

export async function leavePlace({ runtime }: Context, owner: Owner, id: string): Promise<void> {
  await runtime.documents.update<Shelf>(nameOf(owner), (shelf) => {
    if (!shelf || !Object.hasOwn(shelf.places, id)) return undefined;
    const { [id]: _left, ...places } = shelf.places;
    return { head: { ...shelf, places } };
  });
}

// ---------------------------------------------------------------------------------------------

function nameOf({ tenant, user }: Owner): DocumentName {
  return { tenant, kind: 'document', key: `draft-shelf/${user}` };
}
