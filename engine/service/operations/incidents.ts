import { CASE } from '../../core/case-part.js';
import type { ExternalTaskCommand, JobCommand } from '../../core/command.js';
import { idOf, parseId } from '../../core/ids.js';
import type { Row } from '../../store/kinds.js';
import type { Where } from '../../store/query.js';
import { integer, optionalText, text } from '../../store/row-fields.js';
import type { Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { type Result, done, notFound } from '../result.js';

export interface IncidentShown {
  readonly id: string;
  readonly kind: 'failedJob' | 'failedExternalTask';
  readonly message: string;
  /** Epoch ms. */
  readonly at: number;
  readonly elementId?: string;
  readonly elementName?: string;
  readonly definitionId: string;
  readonly definitionName?: string;
  readonly processInstanceId: string;
  readonly caseNumber?: string;
  readonly itemName?: string;
}

export interface IncidentQuery {
  readonly definitionId?: string;
  readonly offset?: number;
  readonly limit?: number;
}

type Context = Pick<ServiceContext, 'runtime'>;

/** What has failed for good and waits for somebody, newest first; nothing of what it was about. */
export async function listIncidents(
  context: Context,
  { definitionId, offset = 0, limit = 50 }: IncidentQuery,
  { tenant }: Staff,
): Promise<Result<{ readonly items: readonly IncidentShown[]; readonly total?: number }>> {
  const { store } = context.runtime;
  const where: Where | undefined =
    definitionId === undefined
      ? undefined
      : { field: 'definitionId', op: 'eq', value: definitionId };
  const sort = [{ field: 'at', order: 'desc' }] as const;
  const page = { offset, limit };
  const { rows, total } = await store.find({
    kind: 'incident',
    tenant,
    where,
    sort,
    page,
    count: true,
  });
  const keys = rows.map(({ aggregate }) => ({ kind: 'case', aggregate, seq: CASE }) as const);
  const cases = await store.rows(keys);
  const items = rows.map((row, index) => shown(context, row, cases[index], tenant));
  return { value: { items: await Promise.all(items), total } };
}

/** Runs it once more: one retry, due at once. It is no incident until it fails again. */
export async function retryIncident(
  { runtime }: Context,
  id: string,
  { tenant, user }: Staff,
): Promise<Result<{ readonly id: string }>> {
  const at = parseId(id);
  const aggregate = at && (await runtime.read(at.aggregate));
  const incident = at && aggregate?.parts.get(at.seq);
  if (!aggregate || aggregate.tenant !== tenant || incident?.kind !== 'incident') {
    return notFound('异常');
  }
  const caller = { ...(await runtime.callerFor(aggregate, tenant)), actor: { user } };
  const command: JobCommand | ExternalTaskCommand =
    incident.incident === 'failedJob'
      ? { type: 'setJob', job: incident.on, retries: 1, dueAt: runtime.clock.now() }
      : { type: 'setExternalTask', externalTask: incident.on, retries: 1 };
  const result = done(await runtime.dispatch(aggregate.number, command, caller), '异常');
  return 'rejected' in result ? result : { value: { id } };
}

// ---------------------------------------------------------------------------------------------

async function shown(
  { runtime }: Context,
  { aggregate, seq, fields }: Row,
  of: Row | undefined,
  tenant: string,
): Promise<IncidentShown> {
  const id = text(fields, 'definitionId');
  const elementId = optionalText(fields, 'elementId');
  const definition = await runtime.definitions.load(tenant, { id });
  const node = definition?.model.nodes.find((one) => one.id === elementId);
  return {
    id: idOf(aggregate, seq),
    kind: text(fields, 'incident') as IncidentShown['kind'],
    message: text(fields, 'message'),
    at: integer(fields, 'at'),
    elementId,
    elementName: node?.name,
    definitionId: id,
    definitionName: definition?.model.name,
    processInstanceId: idOf(aggregate, integer(fields, 'processSeq')),
    caseNumber: of && text(of.fields, 'number'),
    itemName: of && text(of.fields, 'itemName'),
  };
}
