import type { UploadedFile } from '../../forms/index.js';
import { problemOf, unreachable } from '../api/problem.js';
import { whenSignedOut } from '../api/signed-out.js';

interface Sending {
  readonly path: string;
  readonly file: File;
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file's bytes to the API's upload route. XMLHttpRequest because fetch tells nothing of
 * how far it is. A session that ran out is asked for again, and the file goes again.
 *
 * @throws ApiProblem, or DOMException `AbortError` when cancelled
 */
export async function uploadFile(sending: Sending): Promise<UploadedFile> {
  const first = await sendOnce(sending);
  if (first.status !== 401 || !(await whenSignedOut())) return kept(first);
  return kept(await sendOnce(sending));
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function kept({ status, body }: Answer): UploadedFile {
  if (status !== 201) throw problemOf(status, body);
  const { url, name, size, type } = body as UploadedFile;
  return { url, name, size, type };
}

function sendOnce({ path, file, progress, signal }: Sending): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    request.open('POST', path);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) progress(loaded / total);
    });
    request.addEventListener('load', () =>
      resolve({ status: request.status, body: request.response as unknown }),
    );
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    signal.addEventListener('abort', stop);
    request.send(file);
  });
}
