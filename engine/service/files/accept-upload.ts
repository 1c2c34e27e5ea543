import type { Principal } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, rejected } from '../result.js';
import { type FileMeta, type Upload, uploadFile } from './files.js';

/**
 * Takes a file from the network. An applicant proves who they are first, and brings so many an
 * hour at most: what was uploaded stays on the disk.
 */
export async function acceptUpload(
  context: Pick<ServiceContext, 'runtime' | 'limits'>,
  upload: Upload,
  who: Principal,
): Promise<Result<FileMeta>> {
  if (who.kind === 'citizen') {
    if (!who.secondFactor) return rejected('SECOND_FACTOR_REQUIRED');
    const { applicantFiles } = context.limits;
    const now = context.runtime.clock.now();
    const wait = applicantFiles.waitFor(who.caseNumber, now);
    if (wait > 0) return rejected('TOO_MANY_ATTEMPTS', { minutes: Math.ceil(wait / 60_000) });
    applicantFiles.record(who.caseNumber, now);
  }
  return uploadFile(context, upload, who);
}
