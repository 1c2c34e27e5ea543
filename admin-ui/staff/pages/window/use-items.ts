import { useQuery } from '@tanstack/react-query';
import { type ItemListed, itemsQuery } from './queries.js';
import { usePreference } from '../../components/use-preference.js';

const MOST_RECENT = 6;

export type GroupKey = 'favourite' | 'recent' | 'all' | 'found';

export interface ItemGroup {
  readonly key: GroupKey;
  readonly items: readonly ItemListed[];
}

/** What stands in the list: with nothing asked for, first what the person needs most. */
export function groupsOf(
  items: readonly ItemListed[],
  query: string,
  favourites: readonly string[],
  recent: readonly string[],
): readonly ItemGroup[] {
  if (query.trim() !== '') return [{ key: 'found', items }];
  const byKey = new Map(items.map((item) => [item.key, item]));
  const pick = (keys: readonly string[]): ItemListed[] =>
    keys.flatMap((key) => byKey.get(key) ?? []);
  const first = pick(favourites);
  const second = pick(recent.filter((key) => !favourites.includes(key)));
  const listed = new Set([...first, ...second].map(({ key }) => key));
  const groups: ItemGroup[] = [
    { key: 'favourite', items: first },
    { key: 'recent', items: second },
    { key: 'all', items: items.filter(({ key }) => !listed.has(key)) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

export function useItems(query: string) {
  const found = useQuery(itemsQuery(query.trim()));
  const [favourites, setFavourites] = usePreference<readonly string[]>('window.favourites', []);
  const [recent, setRecent] = usePreference<readonly string[]>('window.recent', []);
  return {
    found,
    favourites,
    groups: groupsOf(found.data?.items ?? [], query, favourites, recent),
    toggle: (key: string) =>
      setFavourites(
        favourites.includes(key) ? favourites.filter((each) => each !== key) : [...favourites, key],
      ),
    remember: (key: string) =>
      setRecent([key, ...recent.filter((each) => each !== key)].slice(0, MOST_RECENT)),
  };
}
