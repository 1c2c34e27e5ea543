import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { downloadFile } from '../files/files.js';
import { type Result, notFound } from '../result.js';
import { factsOf } from './facts.js';
import { readable } from './show-case.js';

/** A file that a fact of the case or a form of it names; to whoever may read the case. */
export async function caseFile(
  context: ServiceContext,
  number: string,
  sha256: string,
  who: Principal,
): Promise<Result<{ readonly raw: Uint8Array; readonly type: string; readonly fileName: string }>> {
  const found = await readable(context, number, who);
  if (!found) return notFound('办件');
  const facts = await factsOf(context, found.aggregate.number);
  const named = /^[0-9a-f]{64}$/.test(sha256) && JSON.stringify(facts).includes(sha256);
  const file = await downloadFile(context, sha256, who, async () => named);
  if ('rejected' in file) return file;
  const { bytes, meta } = file.value;
  return { value: { raw: bytes, type: meta.type, fileName: meta.name } };
}
