import type { QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { aboutQuery } from '../api/about.js';
import { api } from '../api/client.js';
import type { Me, Role } from '../api/types.js';
import { tellOtherTabs } from './shell/other-tabs.js';

/** Given by the gate; not read from the query, which may be empty a moment before the pages go. */
export const WhoIsHere = createContext<Me | null>(null);

/** Below the gate, where somebody is signed in. */
export function useMe(): Me {
  const me = use(WhoIsHere);
  if (!me) throw new Error('nobody is signed in');
  return me;
}

export function hasRole({ roles }: Me, wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role));
}

/** Somebody is here now: nothing that was read for another is shown to them. */
export function beginSession(queries: QueryClient, me: Me): void {
  setMe(queries, me);
  tellOtherTabs({ user: me.user, name: me.name });
}

/** At the server first; when it cannot be told, the person stays signed in and hears why. */
export async function endSession(queries: QueryClient): Promise<void> {
  await api.delete('/session');
  setMe(queries, null);
}

function setMe(queries: QueryClient, me: Me | null): void {
  const { queryKey } = aboutQuery;
  const before = queries.getQueryData(queryKey);
  queries.setQueryData(queryKey, before && { ...before, me });
  if (before?.me?.user === me?.user) return;
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
}
