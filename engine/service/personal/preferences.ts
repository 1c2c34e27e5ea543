import type { DocumentName } from '../../runtime/documents.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, rejected } from '../result.js';

type Context = Pick<ServiceContext, 'runtime'>;

/** One document a person: what their pages remember (saved filters, opinion templates …). */
interface Stored {
  readonly v: 1;
  readonly values: Readonly<Record<string, unknown>>;
}

const MOST_KEYS = 64;
const MOST_CHARACTERS = 32 * 1024;

/** `null`: never saved. */
export async function readPreference(
  { runtime }: Context,
  key: string,
  who: Staff,
): Promise<Result<{ readonly value: unknown }>> {
  const stored = await runtime.documents.get<Stored>(nameOf(who));
  const isThere = stored !== undefined && Object.hasOwn(stored.values, key);
  return { value: { value: isThere ? stored.values[key] : null } };
}

/** Replaces the value under a key; `null` takes it away. */
export async function savePreference(
  { runtime }: Context,
  key: string,
  value: unknown,
  who: Staff,
): Promise<Result<{ readonly value: unknown }>> {
  if (JSON.stringify(value ?? null).length > MOST_CHARACTERS) {
    return rejected('SIZE_LIMIT', { what: '个人设置', limit: `每项 ${MOST_CHARACTERS} 个字符` });
  }
  let isFull = false;
  await runtime.documents.update<Stored>(nameOf(who), (stored) => {
    const { [key]: _old, ...others } = stored?.values ?? {};
    isFull = Object.keys(others).length >= MOST_KEYS;
    if (value == null) return { head: { v: 1, values: others } };
    return isFull ? undefined : { head: { v: 1, values: { ...others, [key]: value } } };
  });
  if (isFull && value != null) {
    return rejected('SIZE_LIMIT', { what: '个人设置', limit: `每人 ${MOST_KEYS} 项` });
  }
  return { value: { value: value ?? null } };
}

function nameOf({ tenant, user }: Staff): DocumentName {
  return { tenant, kind: 'document', key: `preferences/${user}` };
}
