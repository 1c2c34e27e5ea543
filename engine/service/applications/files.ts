import type { ServiceContext } from '../context.js';
import {
  type Download,
  FILE_LIMITS,
  type FileLimits,
  type FileMeta,
  type Upload,
  downloadFile,
  uploadFile,
} from '../files/files.js';
import { type Result, rejected } from '../result.js';
import { applicantOf } from './application.js';

type Context = Pick<ServiceContext, 'runtime' | 'limits'>;

/** Photographs from a phone and scanned papers; nobody has proved yet who they are. */
export const APPLICATION_FILES: FileLimits = { ...FILE_LIMITS, bytes: 10 * 1024 * 1024 };

/** Takes a file for an application that is no case yet. */
export async function uploadForApplication(
  context: Context,
  id: string,
  upload: Upload,
  address: string,
): Promise<Result<FileMeta>> {
  const who = await applicantOf(context, id);
  if ('rejected' in who) return who;
  const now = context.runtime.clock.now();
  const { applicationFiles: ofOne, applicationFilesAddress: ofAddress } = context.limits;
  const { application } = who.value;
  const wait = Math.max(ofOne.waitFor(application, now), ofAddress.waitFor(address, now));
  if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
  ofOne.record(application, now);
  ofAddress.record(address, now);
  return uploadFile(context, upload, who.value, APPLICATION_FILES);
}

/** One of them, for its preview. */
export async function fileOfApplication(
  context: Context,
  id: string,
  sha256: string,
): Promise<Result<Download>> {
  const who = await applicantOf(context, id);
  if ('rejected' in who) return who;
  return downloadFile(context, sha256, who.value, async () => false);
}
