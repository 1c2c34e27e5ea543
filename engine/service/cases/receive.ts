import { CASE } from '../../core/case-part.js';
import type { CaseCommand } from '../../core/case/command.js';
import type { CaseState } from '../../core/case/state.js';
import { dateOf } from '../../core/clock/civil.js';
import type { Definition } from '../../core/model.js';
import type { Applicant, Staff } from '../access/principal.js';
import type { ServiceContext } from '../context.js';
import { fileTable } from '../files/file-table.js';
import { submit } from '../forms/submissions.js';
import { applicationForm } from '../items/application-form.js';
import { refuseRetired } from '../items/retire-item.js';
import { type PlainVariables, variablesIn } from '../process/variables.js';
import { type Result, done, notFound, rejected } from '../result.js';
import { actorOf, caseCaller, commandKeyOf, nameOfUser } from './case-caller.js';
import { formVariables } from './form-variables.js';
import { checkIdentityNumbers } from './identity-numbers.js';
import { checkMaterialFiles } from './material-files.js';
import { type Window, windowOf } from './window.js';

type Receive = Extract<CaseCommand, { type: 'receive' }>;

export interface ReceiveRequest extends Omit<Receive, 'type' | 'accepting' | 'submission'> {
  /** Definition key of the item. */
  readonly item: string;
  /** The window's township; where absent that of the clerk's post. */
  readonly accepting?: string;
  /** The application form's data; validated, stored once. */
  readonly form?: unknown;
  readonly commandKey?: string;
}

/** A clerk at the window, or the applicant from home. */
type Receiver = Staff | Applicant;

export interface Received {
  readonly number: string;
  readonly queryCode: string;
}

/** 收件 at a window, by the person who sits there. */
export async function receiveCase(
  context: ServiceContext,
  { accepting, ...request }: ReceiveRequest,
  who: Staff,
): Promise<Result<Received>> {
  const window = await windowOf(context, who, accepting);
  if (!window) return rejected('NOT_PERMITTED', { what: '只能在本人岗位所在的窗口收件' });
  return receiveAt(context, window, request, who);
}

/** Validates the application form, starts the item's process and makes the case. */
export async function receiveAt(
  context: ServiceContext,
  window: Window,
  { item: key, form, commandKey, ...facts }: Omit<ReceiveRequest, 'accepting'>,
  who: Receiver,
): Promise<Result<Received>> {
  const { tenant } = who;
  const definition = await context.runtime.definitions.load(tenant, { key });
  const item = definition?.model.item;
  if (!definition || !item) return notFound(`事项“${key}”`);
  const retired = await refuseRetired(context, tenant, { key, name: item.name });
  if (retired) return retired;
  const unknown = await checkMaterialFiles(context, { item }, facts, who);
  if (unknown) return unknown;
  const parties = checkIdentityNumbers(facts, dateOf(context.runtime.clock.now()));
  if ('rejected' in parties) return parties;
  const submitted = await submitForm(context, definition, form, who);
  if ('rejected' in submitted) return submitted;
  const { submission, variables } = submitted.value;
  const caller = await caseCaller(context, who, actorOf(who, window.counter), item);
  const receive: CaseCommand = {
    type: 'receive',
    ...facts,
    ...parties,
    accepting: window.township,
    submission,
  };
  const started = done(
    await context.runtime.startInstance(
      {
        type: 'start',
        definition: { id: definition.id },
        variables: variablesIn(variables),
        facts: [receive],
      },
      { ...caller, commandKey: commandKeyOf(who, `receive/${key}`, commandKey) },
    ),
    '事项',
  );
  if ('rejected' in started) return started;
  const { number, queryCode } = await stateOf(context, started.value.aggregate);
  return { value: { number, queryCode } };
}

// ---------------------------------------------------------------------------------------------

interface Submitted {
  readonly submission?: Receive['submission'];
  readonly variables?: PlainVariables;
}

async function submitForm(
  context: ServiceContext,
  definition: Definition,
  data: unknown,
  who: Receiver,
): Promise<Result<Submitted>> {
  const { tenant } = who;
  const ref = applicationForm(definition, tenant);
  if (!ref) {
    if (data === undefined) return { value: {} };
    return rejected('INVALID_COMMAND', { reason: '该事项没有申请表' });
  }
  const found = await context.forms.find(ref);
  if ('rejected' in found) return found;
  const files = await fileTable(context, data, who, async () => false);
  const submitted = await submit(context, {
    ...ref,
    data: data ?? {},
    by: nameOfUser(who) ?? '',
    files,
  });
  if ('rejected' in submitted) return submitted;
  const { id, form, version, data: clean } = submitted.value;
  const filled = { form: found.value.compiled, data: clean };
  const variables = await formVariables(context, tenant, [definition], filled);
  return { value: { submission: { id, form, version }, variables } };
}

async function stateOf({ runtime }: ServiceContext, aggregate: number): Promise<CaseState> {
  const part = (await runtime.read(aggregate))?.parts.get(CASE);
  if (part?.kind !== 'case') throw new Error(`aggregate ${aggregate} was received without a case`);
  return part.state;
}
