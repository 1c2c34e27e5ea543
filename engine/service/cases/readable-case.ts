import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, notFound, rejected } from '../result.js';
import { mayRead } from './access.js';
import { type FoundCase, findCase } from './find-case.js';

/** A case that must not be seen is one that is not there. */
export async function readable(
  context: Pick<ServiceContext, 'runtime'>,
  number: string,
  who: Principal,
): Promise<Result<FoundCase>> {
  const found = await findCase(context, who.tenant, number);
  return found && mayRead(who, found) ? { value: found } : notFound('办件');
}

/** For its papers: a citizen proves who they are first. */
export async function openable(
  context: Pick<ServiceContext, 'runtime'>,
  number: string,
  who: Principal,
): Promise<Result<FoundCase>> {
  const found = await readable(context, number, who);
  const stranger = who.kind === 'citizen' && !who.secondFactor;
  return stranger && 'value' in found ? rejected('SECOND_FACTOR_REQUIRED') : found;
}
