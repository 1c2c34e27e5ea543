import type { ModifyInstruction } from '../../core/command.js';
import type { Node } from '../../core/model.js';
import type { Staff } from '../access/principal.js';
import { actorOf, caseCaller } from '../cases/case-caller.js';
import type { ServiceContext } from '../context.js';
import { type Result, done, notFound, rejected } from '../result.js';
import { type FoundTask, findTask, isInQueue } from './find-task.js';

export interface ReturnRequest {
  /** Key of an earlier station of the same process. */
  readonly to: string;
  readonly reason: string;
  /** What the township's opinion lacks, where it goes back to the township. */
  readonly defect?: string;
}

/** 内部退回: the token goes back to an earlier station; the clocks run on. */
export async function returnTask(
  context: ServiceContext,
  id: string,
  { to, reason, defect }: ReturnRequest,
  who: Staff,
): Promise<Result<{ readonly id: string }>> {
  const found = await findTask(context, who.tenant, id);
  if (found === 'gone') return rejected('TASK_ALREADY_COMPLETED');
  if (!found || !isInQueue(found, who)) return notFound('任务');
  if (found.task.assignee !== undefined && found.task.assignee !== who.user) {
    return rejected('TASK_NOT_YOURS', { assignee: found.task.assignee });
  }
  const target = stationNode(found, to);
  if (!found.case || !target) return rejected('ELEMENT_NOT_FOUND', { elementId: to });
  const instructions: readonly ModifyInstruction[] = [
    { type: 'cancel', instance: found.task.owner },
    { type: 'startBefore', element: target.id },
  ];
  const caller = await caseCaller(
    context,
    who,
    actorOf(who, found.task.station?.organ),
    found.case.item,
  );
  const result = done(
    await context.runtime.dispatch(
      found.aggregate,
      {
        type: 'modify',
        process: found.task.process,
        instructions,
        annotation: reason,
        facts: [{ type: 'returnInternally', to, reason, defect }],
      },
      caller,
    ),
    '任务',
  );
  return 'rejected' in result ? result : { value: { id } };
}

/** The user task of that station in the same process as the task. */
function stationNode({ definition }: FoundTask, key: string): Node | undefined {
  return definition.model.nodes.find(
    ({ station }) => station?.ref.language === 'literal' && station.ref.source === key,
  );
}
