import type { Staff } from '../../access/principal.js';
import type { ServiceContext } from '../../context.js';
import {
  type Download,
  type FileMeta,
  type Upload,
  downloadFile,
  uploadFile,
} from '../../files/files.js';
import { findTask } from '../../tasks/find-task.js';
import { type Result, notFound, rejected } from '../../result.js';
import { workerOf } from './show-trial.js';
import { onlooker, staffAt } from './trial-roles.js';
import type { Trial } from './trials.js';

/** Bytes of one trial: they lie in memory until it is closed. */
const MOST_BYTES = 40 * 1024 * 1024;

/**
 * A file for a form of the trial, checked as those of cases are, kept in the trial and gone with
 * it. It is whose turn it is that has it: the window before the case is received, else whoever
 * does `task`.
 */
export async function uploadToTrial(
  context: ServiceContext,
  id: string,
  { task, ...upload }: Upload & { readonly task?: string },
  who: Staff,
): Promise<Result<FileMeta>> {
  const found = context.trials.find(id, who);
  if ('rejected' in found) return found;
  const trial = found.value;
  const holder = await holderOf(trial, task, who.tenant);
  if (!holder) return notFound('任务');
  if (trial.bytes + upload.bytes.length > MOST_BYTES) {
    const limit = `共 ${MOST_BYTES / 1024 / 1024} MB`;
    return rejected('SIZE_LIMIT', { what: '一次试运行的文件', limit });
  }
  const kept = await uploadFile(trial.sandbox.context, upload, holder);
  if ('value' in kept) trial.bytes += upload.bytes.length;
  return kept;
}

/** Any file of the trial: who tries it out plays everybody. */
export async function fileOfTrial(
  context: ServiceContext,
  id: string,
  file: string,
  who: Staff,
): Promise<Result<Download>> {
  const found = context.trials.find(id, who);
  if ('rejected' in found) return found;
  const { context: inside } = found.value.sandbox;
  return downloadFile(inside, file, await onlooker(inside, who.tenant), async () => true);
}

// ---------------------------------------------------------------------------------------------

async function holderOf(
  { sandbox: { context }, township }: Trial,
  task: string | undefined,
  tenant: string,
): Promise<Staff | undefined> {
  if (task === undefined) return staffAt(context, tenant, township, 'acceptance');
  const open = await findTask(context, tenant, task);
  return open && !('gone' in open) ? workerOf(context, open, tenant) : undefined;
}
