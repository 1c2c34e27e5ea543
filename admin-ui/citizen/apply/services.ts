import type { FormServices } from '../../form/types.js';
import { type Region, type RegionOrgan, regionsOf } from '../../form/regions.js';
import { uploadFile } from '../../form/upload.js';
import { call } from '../call.js';

let regions: Promise<readonly Region[]> | undefined;

/** The county's places as everybody may know them; asked for once a page. */
export function publicRegions(): Promise<readonly Region[]> {
  regions ??= call<{ items: RegionOrgan[] }>('GET', '/places')
    .then(({ items }) => regionsOf(items))
    .catch((error: unknown) => {
      regions = undefined;
      throw error;
    });
  return regions;
}

/** What a form asks of its page, for somebody who is no case's applicant yet. */
export function applicationServices(
  application: () => Promise<string>,
  known: () => string | undefined,
): FormServices {
  return {
    upload: async (file, progress, signal) => {
      const path = `/api/applications/${await application()}/files`;
      return uploadFile({ path, file, progress, signal });
    },
    fileUrl: ({ url }) => sourceOf(known(), url),
    regions: publicRegions,
  };
}

/** Where the browser gets an upload of the application. */
export function sourceOf(application: string | undefined, url: string): string {
  return `/api/applications/${application ?? ''}/files/${url.slice(url.lastIndexOf('/') + 1)}`;
}
