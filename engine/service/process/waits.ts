import type { Aggregate, Part, ProcessScope, Seq } from '../../core/aggregate.js';
import { isCounting } from '../../core/completed.js';
import { idOf } from '../../core/ids.js';
import type { Node } from '../../core/model.js';
import { type Result, notFound } from '../result.js';
import { openScope } from './instances.js';
import type { Kernel } from './kernel.js';

/** Something that has to happen before a process instance goes on. */
export interface Wait {
  readonly kind:
    | 'userTask'
    | 'externalTask'
    | 'message'
    | 'signal'
    | 'condition'
    | 'timer'
    | 'job'
    /** A receive task without a message. */
    | 'trigger';
  /** Of the task, the subscription or the job; of the activity instance to be triggered. */
  readonly id: string;
  readonly processInstanceId: string;
  readonly elementId: string;
  readonly elementName?: string;
  /** Of the message or the signal; topic of an external task; name of a user task. */
  readonly name?: string;
  /** Timers: epoch ms; absent while the clock that rules it stands still. */
  readonly dueAt?: number;
  /** It stands still: no retries are left. */
  readonly failed?: true;
}

/** What the instance and all that it called wait for, the oldest first. */
export async function waitsOf(
  kernel: Kernel,
  id: string,
  tenant: string,
): Promise<Result<readonly Wait[]>> {
  const open = await openScope(kernel, id, tenant);
  if (!open) return notFound('流程实例');
  const { aggregate, scope } = open;
  const waits: Wait[] = [];
  for (const part of [...aggregate.parts.values()].toSorted((a, b) => a.seq - b.seq)) {
    const wait = isWithin(aggregate, part, scope.seq) && (await waitOf(kernel, aggregate, part));
    if (wait) waits.push(wait);
  }
  return { value: waits };
}

// ---------------------------------------------------------------------------------------------

async function waitOf(
  { runtime }: Kernel,
  { number, tenant, parts }: Aggregate,
  part: Part,
): Promise<Wait | undefined> {
  const held = whatOf(part);
  if (!('node' in part) || (!held && part.kind !== 'activity')) return undefined;
  const scope = parts.get(part.process) as ProcessScope;
  const definition = await runtime.definitions.load(tenant, { id: scope.definition });
  const node = definition?.model.nodes[part.node];
  const what = held ?? (isToBeTriggered(part, node) ? TRIGGER : undefined);
  if (!what) return undefined;
  return {
    ...what,
    id: idOf(number, part.seq),
    processInstanceId: idOf(number, part.process),
    elementId: node?.id ?? '',
    ...(node?.name !== undefined && { elementName: node.name }),
  };
}

type What = Pick<Wait, 'kind' | 'name' | 'dueAt' | 'failed'>;

function whatOf(part: Part): What | undefined {
  switch (part.kind) {
    case 'userTask':
      return { kind: 'userTask', ...(part.name !== undefined && { name: part.name }) };
    case 'externalTask':
      return { kind: 'externalTask', name: part.topic, ...(part.retries === 0 && FAILED) };
    case 'subscription':
      if (part.event === 'conditional') return { kind: 'condition' };
      return { kind: part.event, name: part.name };
    case 'job': {
      const kind = part.job === 'timer' ? 'timer' : 'job';
      const due = part.dueAt === undefined ? {} : { dueAt: part.dueAt };
      return { kind, ...due, ...(part.retries === 0 && FAILED) };
    }
    default:
      return undefined;
  }
}

function isToBeTriggered(part: Part, node: Node | undefined): boolean {
  if (part.kind !== 'activity' || part.loop === 'body' || isCounting(part)) return false;
  return node?.type === 'receiveTask' && node.events.length === 0;
}

const FAILED = { failed: true } as const;
const TRIGGER = { kind: 'trigger' } as const;

function isWithin({ parts }: Aggregate, inner: Part, scope: Seq): boolean {
  for (let part: Part | undefined = inner; part; part = parts.get(part.owner)) {
    if (part.seq === scope) return true;
  }
  return false;
}
