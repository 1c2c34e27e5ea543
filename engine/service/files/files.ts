import { webcrypto } from 'node:crypto';
import type { DocumentName } from '../../runtime/documents.js';
import { FILE_DOCUMENT } from '../../store/blob.js';
import type { Applicant, Principal } from '../access/principal.js';
import { pages } from '../cases/case-pages.js';
import type { ServiceContext } from '../context.js';
import { notFound, rejected, type Result } from '../result.js';
import { checkName, shownName } from './file-name.js';
import { FILE_TYPES, type FileType, fileTypeNamed, fileTypeOf } from './file-type.js';

/** A file as one person uploaded it; the same content uploaded by two is kept once. */
export interface FileMeta {
  readonly v: 1;
  readonly tenant: string;
  /** Address of the content, and the file's id: SHA-256 in hex. */
  readonly sha256: string;
  /** Under which a form names it. */
  readonly url: string;
  readonly name: string;
  /** Media type, as found in the content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** `staff/<user>`, `citizen/<case number>` or `applicant/<application>`. */
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
}

export interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Media type that the browser announced; absent or `application/octet-stream`: none. */
  readonly type?: string;
}

export interface FileLimits {
  readonly bytes: number;
  /** Media types, of those in `FILE_TYPES`. */
  readonly types: readonly string[];
}
export const FILE_LIMITS: FileLimits = {
  bytes: 20 * 1024 * 1024,
  types: FILE_TYPES.map(({ type }) => type),
};

/** Whether this person may see the file through a case that refers to it. */
export type MayRead = (sha256: string, who: Principal) => Promise<boolean>;

type Context = Pick<ServiceContext, 'runtime'>;

/** Checks and keeps a file. Name, announced type and content must agree. */
export async function uploadFile(
  { runtime }: Context,
  upload: Upload,
  who: Principal,
  limits: FileLimits = FILE_LIMITS,
): Promise<Result<FileMeta>> {
  const by = ownerOf(who);
  if (by === undefined) return rejected('NOT_SIGNED_IN');
  const checked = check(upload, limits);
  if ('rejected' in checked) return checked;
  const { bytes } = upload;
  const sha256 = await digestOf(bytes);
  await runtime.store.putBlob(sha256, bytes);
  const meta: FileMeta = {
    v: 1,
    tenant: who.tenant,
    sha256,
    url: urlOf(sha256),
    ...checked.value,
    size: bytes.length,
    by,
    at: runtime.clock.now(),
  };
  const { name, at } = meta;
  const fields = { type: FILE_DOCUMENT, key: sha256, parent: by, name, at, data: meta };
  await runtime.documents.update(documentOf(who.tenant, sha256, by), () => ({
    head: meta,
    rows: [{ kind: 'document', seq: 1, fields }],
  }));
  return { value: meta };
}

export interface Download {
  readonly meta: FileMeta;
  readonly bytes: Uint8Array;
  /** A browser may show it; everything else is to be saved. */
  readonly inline: boolean;
}

/** For who uploaded it and whom `mayRead` lets; for everybody else it does not exist. */
export async function downloadFile(
  context: Context,
  sha256: string,
  who: Principal,
  mayRead: MayRead,
): Promise<Result<Download>> {
  const meta = await readableFile(context, sha256, who, mayRead);
  const bytes = meta && (await context.runtime.store.getBlob(sha256));
  if (!bytes) return notFound('文件');
  return { value: { meta, bytes, inline: fileTypeNamed(meta.type)?.inline === true } };
}

export async function readableFile(
  { runtime }: Context,
  sha256: string,
  who: Principal,
  mayRead: MayRead,
): Promise<FileMeta | undefined> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const by = ownerOf(who);
  const own =
    by === undefined
      ? undefined
      : await runtime.documents.get<FileMeta>(documentOf(who.tenant, sha256, by));
  if (own) return own;
  return (await mayRead(sha256, who)) ? firstUpload(runtime, who.tenant, sha256) : undefined;
}

/** Forgets what they uploaded; the content goes with the next sweep unless others have it. */
export async function forgetUploads({ runtime }: Context, who: Applicant): Promise<void> {
  const where = {
    and: [
      { field: 'type', op: 'eq', value: FILE_DOCUMENT } as const,
      { field: 'parent', op: 'eq', value: ownerOf(who)! } as const,
    ],
  };
  const query = { kind: 'document', tenant: who.tenant, where } as const;
  for await (const rows of pages({ runtime }, query, 'aggregate')) {
    for (const { fields } of rows) {
      const { sha256, by } = fields['data'] as FileMeta;
      await runtime.documents.remove(documentOf(who.tenant, sha256, by));
    }
  }
}

export const FILE_URL = '/api/files/';

export function urlOf(sha256: string): string {
  return `${FILE_URL}${sha256}`;
}

// ---------------------------------------------------------------------------------------------

function check(
  { bytes, name: given, type: announced }: Upload,
  limits: FileLimits,
): Result<{ readonly name: string; readonly type: string }> {
  const shown = shownName(given);
  if (bytes.length === 0) return rejected('FILE_EMPTY', { name: shown });
  if (bytes.length > limits.bytes) {
    const limit = `${Math.floor(limits.bytes / 1024 / 1024)} MB`;
    return rejected('SIZE_LIMIT', { what: `文件“${shown}”`, limit });
  }
  const checked = checkName(given);
  if ('reason' in checked) return rejected('FILE_NAME_INVALID', { name: shown, ...checked });
  const { name, extension } = checked;
  const found = fileTypeOf(bytes);
  const takes = FILE_TYPES.filter(({ type }) => limits.types.includes(type));
  const known = takes.some(({ extensions }) => extensions.includes(extension));
  if (!known || !found || !takes.includes(found)) {
    const allowed = takes.map((type) => type.name).join('、');
    return rejected('FILE_TYPE_REFUSED', { name: shown, allowed });
  }
  if (!found.extensions.includes(extension)) {
    return mismatch(shown, found, '扩展名', `.${extension}`);
  }
  if (!agrees(found, announced)) return mismatch(shown, found, '声明的类型', shownName(announced!));
  return { value: { name, type: found.type } };
}

function agrees({ type, aliases }: FileType, announced: string | undefined): boolean {
  const plain = announced?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (plain === '' || plain === 'application/octet-stream') return true;
  return plain === type || aliases?.includes(plain) === true;
}

function mismatch(name: string, found: FileType, what: string, announced: string): Result<never> {
  return rejected('FILE_MISMATCH', { name, found: found.name, what, announced });
}

/** In the thread pool: 20 MB would hold the main thread for too long. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

function ownerOf(who: Principal): string | undefined {
  switch (who.kind) {
    case 'staff':
      return `staff/${who.user}`;
    case 'citizen':
      return `citizen/${who.caseNumber}`;
    case 'applicant':
      return `applicant/${who.application}`;
    case 'anonymous':
      return undefined;
  }
}

function documentOf(tenant: string, sha256: string, by: string): DocumentName {
  return { tenant, kind: 'document', key: `file/${sha256}/${by}` };
}

async function firstUpload(
  { store }: Context['runtime'],
  tenant: string,
  sha256: string,
): Promise<FileMeta | undefined> {
  const { rows } = await store.find({
    kind: 'document',
    tenant,
    where: {
      and: [
        { field: 'type', op: 'eq', value: FILE_DOCUMENT },
        { field: 'key', op: 'eq', value: sha256 },
      ],
    },
    page: { limit: 1 },
  });
  return rows[0]?.fields['data'] as FileMeta | undefined;
}
