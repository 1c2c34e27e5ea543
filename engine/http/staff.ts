import type { Principal, Staff } from '../service/access/principal.js';

/** For routes whose `access` names roles only: nobody else gets as far as their handler. */
export function staff(who: Principal): Staff {
  if (who.kind !== 'staff') throw new Error(`a ${who.kind} reached a route of the staff`);
  return who;
}
