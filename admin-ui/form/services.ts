import type { Organ } from '../../engine/http/contract/organisation.js';
import { problemOf } from '../api/problem.js';
import type { Region } from './regions.js';
import { regionsOf } from './regions.js';
import type { FormServices } from './types.js';
import { uploadFile } from './upload.js';

let regions: Promise<readonly Region[]> | undefined;

/** The services of somebody signed in: our API's files, and the county's organs as regions. */
export const API_SERVICES: FormServices = {
  upload: (file, progress, signal) => uploadFile({ path: '/api/files', file, progress, signal }),
  fileUrl: ({ url }) => url,
  regions: () => {
    // asked once a page; a failure is asked for again by the next field
    regions ??= loadRegions().catch((error: unknown) => {
      regions = undefined;
      throw error;
    });
    return regions;
  },
};

// helpers ////////////////////////////////////////////////////////////////////////////////////////

async function loadRegions(): Promise<readonly Region[]> {
  const response = await fetch('/api/organs');
  const body: unknown = await response.json();
  if (!response.ok) throw problemOf(response.status, body);
  return regionsOf((body as { items: Organ[] }).items);
}
