import { apiPath } from '../../../../api/client.js';
import { API_SERVICES } from '../../../../form/services.js';
import type { FormServices } from '../../../../form/types.js';
import { uploadFile } from '../../../../form/upload.js';

/** What forms of a trial ask of the page: their files are kept in the trial and go with it. */
export function trialServices(trial: string, task?: string): FormServices {
  const files = apiPath(`/design/trials/${trial}/files`);
  const path = task === undefined ? files : `${files}?task=${encodeURIComponent(task)}`;
  return {
    ...API_SERVICES,
    upload: (file, progress, signal) => uploadFile({ path, file, progress, signal }),
    fileUrl: ({ url }) => `${files}/${url.slice(url.lastIndexOf('/') + 1)}`,
  };
}
