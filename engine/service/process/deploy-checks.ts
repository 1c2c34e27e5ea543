import type { Problem } from '../../bpmn/problem.js';
import { instantiatingNodes } from '../../core/instantiation.js';
import type { Model } from '../../core/model.js';
import { text } from '../../store/row-fields.js';
import type { Kernel } from './kernel.js';

export interface Named {
  readonly file: string;
  readonly model: Model;
}

/** What stands against a deployment and cannot be told from its files alone. */
export async function startProblems(
  { runtime }: Kernel,
  models: readonly Named[],
  tenant: string,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { file, model } of models) {
    for (const { node, kind } of runtime.definitions.neverStarts(model, runtime.clock.now())) {
      problems.push({ ...NEVER[kind], file, elementId: node.id, elementName: node.name });
    }
    problems.push(...(await takenMessages(runtime, { file, model }, tenant)));
  }
  return problems;
}

const NEVER = {
  timer: {
    code: 'TIMER_VALUE_INVALID',
    message: '启动流程的时间算不出来：此时还没有流程变量可用',
    messageEn: 'the time of this start event cannot be computed: there are no variables yet',
  },
  signal: {
    code: 'EXPRESSION_INVALID',
    message: '启动流程的信号名称算不出来：此时还没有流程变量可用',
    messageEn: 'the name of this signal cannot be computed: there are no variables yet',
  },
} as const;

// ---------------------------------------------------------------------------------------------

/** A message starts one process only; deployed twice, it could not be correlated any more. */
async function takenMessages(
  runtime: Kernel['runtime'],
  { file, model }: Named,
  tenant: string,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { events, id } of instantiatingNodes(model)) {
    for (const event of events) {
      if (event.kind !== 'message') continue;
      const name = event.name.source;
      const key = await startedBy(runtime, name, model.key, tenant);
      if (key === undefined) continue;
      const message = `消息 “${name}” 已启动流程 ${key}，一条消息只能启动一个流程`;
      const messageEn = `message "${name}" already starts ${key}`;
      problems.push({ code: 'MESSAGE_START_DUPLICATE', file, elementId: id, message, messageEn });
    }
  }
  return problems;
}

/** Key of another deployed process that the message starts. */
async function startedBy(
  { store, definitions }: Kernel['runtime'],
  name: string,
  own: string,
  tenant: string,
): Promise<string | undefined> {
  const { rows } = await store.find({
    kind: 'subscription',
    tenant,
    where: {
      and: [
        { field: 'name', op: 'eq', value: name },
        { field: 'event', op: 'eq', value: 'message' },
        { field: 'processSeq', op: 'isNull' },
      ],
    },
  });
  for (const { fields } of rows) {
    const definition = await definitions.load(tenant, { id: text(fields, 'definitionId') });
    if (definition !== undefined && definition.key !== own) return definition.key;
  }
  return undefined;
}
