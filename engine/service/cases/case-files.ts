import type { MaterialIn } from '../../core/case/parties.js';
import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { namedFiles } from '../files/file-table.js';
import { FILE_URL, downloadFile } from '../files/files.js';
import { submissionsUpTo } from '../forms/submissions.js';
import { type Result, notFound } from '../result.js';
import { factsOf } from './facts.js';
import type { FoundCase } from './find-case.js';
import { openable } from './readable-case.js';

/** A file that a material of the case or a form of it names; to whoever may open the case. */
export async function caseFile(
  context: ServiceContext,
  number: string,
  sha256: string,
  who: Principal,
): Promise<Result<{ readonly raw: Uint8Array; readonly type: string; readonly fileName: string }>> {
  const opened = await openable(context, number, who);
  if ('rejected' in opened) return opened;
  const files = await filesOf(context, opened.value);
  if (!files.has(sha256)) return notFound('文件');
  const file = await downloadFile(context, sha256, who, async () => true);
  if ('rejected' in file) return file;
  const { bytes, meta } = file.value;
  return { value: { raw: bytes, type: meta.type, fileName: meta.name } };
}

/** Content addresses of the case's files: handed in with lists or forms, and the signature. */
export async function filesOf(
  context: Pick<ServiceContext, 'runtime'>,
  { aggregate, state }: FoundCase,
): Promise<ReadonlySet<string>> {
  const files = new Set<string>();
  for (const fact of await factsOf(context, aggregate.number)) {
    const materials =
      'materials' in fact ? (fact.materials as readonly (MaterialIn | string)[]) : [];
    for (const material of materials) {
      if (typeof material === 'object') for (const file of material.files ?? []) files.add(file);
    }
    if (fact.type === 'delivered' && fact.signature !== undefined) files.add(fact.signature);
  }
  const forms = await submissionsUpTo(context, aggregate.tenant, state.submission?.id);
  for (const { data } of 'value' in forms ? forms.value : []) {
    for (const url of namedFiles(data)) files.add(url.slice(FILE_URL.length));
  }
  return files;
}
