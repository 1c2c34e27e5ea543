import { randomUUID } from 'node:crypto';
import type { FieldRights, FileTable, FormError, Json } from '../../../forms/index.js';
import { dateOf } from '../../core/clock/civil.js';
import { sha256 } from '../../runtime/hash-chain.js';
import type { DocumentName } from '../../runtime/documents.js';
import type { ServiceContext } from '../context.js';
import { notFound, type Refused, type Result } from '../result.js';
import type { DeployedForm, FormRef } from './form-store.js';

/** What somebody sent in, as it was validated; stored once and never altered. */
export interface Submission {
  readonly v: 1;
  readonly id: string;
  readonly tenant: string;
  /** Form key in full, with the deployment and version that it was made with. */
  readonly form: string;
  readonly deployment: string;
  readonly version: number;
  readonly formDigest: string;
  readonly data: Json;
  /** SHA-256, in hex, of the JSON text of `data`. */
  readonly digest: string;
  /** The case's submission before this one, of whatever form; that one stays as it is. */
  readonly previous?: string;
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
}

export interface SubmitRequest extends FormRef {
  readonly data: unknown;
  /** Of the task; absent: every field as the form itself says. */
  readonly rights?: FieldRights;
  /**
   * The case's newest submission, of whatever form; the caller sees to it that it is of the case.
   * Hidden and read-only values, and the files that were attached before, are those of the newest
   * of this form among it and those before it.
   */
  readonly previousSubmissionId?: string;
  readonly by: string;
  /** Uploads that this person may attach here; see `files/file-table.ts`. */
  readonly files?: FileTable;
  /** Unfinished work: nothing is required yet, what is there must be right. Only to check. */
  readonly draft?: boolean;
}

type Context = Pick<ServiceContext, 'runtime' | 'forms'>;

/** Validates and stores. Nothing is stored when anything is wrong. */
export async function submit(
  context: Context,
  request: Omit<SubmitRequest, 'draft'>,
): Promise<Result<Submission>> {
  const checked = await checkSubmission(context, request);
  if ('rejected' in checked) return checked;
  const { form, data } = checked.value;
  const submission: Submission = {
    v: 1,
    id: randomUUID(),
    tenant: request.tenant,
    form: form.key,
    deployment: form.deployment,
    version: form.version,
    formDigest: form.digest,
    data,
    digest: sha256(JSON.stringify(data)),
    ...(request.previousSubmissionId ? { previous: request.previousSubmissionId } : {}),
    by: request.by,
    at: context.runtime.clock.now(),
  };
  const { id, form: parent, by, at } = submission;
  const fields = { type: 'submission', key: id, parent, members: [by], at };
  await context.runtime.documents.create(nameOf(request.tenant, id), {
    head: submission,
    rows: [{ kind: 'document', seq: 1, fields }],
  });
  return { value: submission };
}

/** The clean, complete data of a submission that would be taken. */
export async function checkSubmission(
  context: Context,
  request: SubmitRequest,
): Promise<Result<{ readonly form: DeployedForm; readonly data: Json }>> {
  const found = await context.forms.find(request);
  if ('rejected' in found) return found;
  const { tenant, previousSubmissionId, rights, files, draft } = request;
  const before = await submissionsUpTo(context, tenant, previousSubmissionId);
  if ('rejected' in before) return before;
  const previous = before.value.findLast(({ form }) => form === found.value.key)?.data;
  const validated = found.value.compiled.validate(request.data, {
    today: dateOf(context.runtime.clock.now()),
    rights,
    previous,
    files,
    draft,
  });
  return 'errors' in validated
    ? invalid(found.value, validated.errors)
    : { value: { form: found.value, data: validated.data } };
}

export async function readSubmission(
  context: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  id: string,
): Promise<Result<Submission>> {
  const submission = await context.runtime.documents.get<Submission>(nameOf(tenant, id));
  return submission ? { value: submission } : notFound('表单数据');
}

/** A submission and those before it, oldest first: all that was filled in for one case. */
export async function submissionsUpTo(
  context: Pick<ServiceContext, 'runtime'>,
  tenant: string,
  id: string | undefined,
): Promise<Result<readonly Submission[]>> {
  const chain: Submission[] = [];
  for (let next = id; next !== undefined && chain.length < CHAIN_MAX; ) {
    const read = await readSubmission(context, tenant, next);
    if ('rejected' in read) return read;
    chain.unshift(read.value);
    next = read.value.previous;
  }
  return { value: chain };
}

/** The data as a task may see it: what it hides is not in it. */
export async function visibleData(
  { forms }: Pick<ServiceContext, 'forms'>,
  submission: Submission,
  rights: FieldRights,
): Promise<Result<Json>> {
  const { tenant, deployment, form: key, data } = submission;
  const found = await forms.find({ tenant, deployment, key });
  return 'rejected' in found ? found : { value: found.value.compiled.visibleData(data, rights) };
}

// ---------------------------------------------------------------------------------------------

const CHAIN_MAX = 200;

function nameOf(tenant: string, id: string): DocumentName {
  return { tenant, kind: 'document', key: `submission/${id}` };
}

function invalid(form: DeployedForm, errors: readonly FormError[]): Refused {
  const title = form.compiled.form.title ?? form.key;
  return {
    rejected: {
      code: 'FORM_INVALID',
      detail: { form: title, count: errors.length, first: errors[0]?.message ?? '' },
    },
    problems: errors.map(({ path, message, messageEn }) => ({ path, message, messageEn })),
  };
}
