import { Type } from 'typebox';
import type { CaseCommand } from '../../service/cases/act-on-case.js';
import { listCopies, unreadCopies } from '../../service/cases/copies.js';
import { addSigner } from '../../service/tasks/add-signer.js';
import {
  claimTask,
  delegateTask,
  releaseTask,
  resolveTask,
  transferTask,
} from '../../service/tasks/assign-task.js';
import { completeTask } from '../../service/tasks/complete-task.js';
import { queue, queueCounts } from '../../service/tasks/queues.js';
import { returnTask } from '../../service/tasks/return-task.js';
import { showTask } from '../../service/tasks/show-task.js';
import type { PlainVariables } from '../../service/process/variables.js';
import {
  AddSigner,
  ByTask,
  CompleteTask,
  CopyListed,
  CopyQuery,
  QueuedTask,
  QueueQuery,
  ReturnTask,
  ToUser,
} from '../contract/case.js';
import { list } from '../contract/page.js';
import { TaskShown } from '../contract/task.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

const WORKERS = ['clerk', 'reviewer'] as const;
const Done = Type.Object({ id: Type.String() });
const Completed = Type.Object({ id: Type.String(), ended: Type.Boolean() });
const Counts = Type.Object({
  mine: Type.Integer(),
  group: Type.Integer(),
  correction: Type.Integer(),
  copied: Type.Integer({ description: '未读的抄送' }),
});

export const taskRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/tasks',
    summary: '队列：我的、本组、两者（work）、待补正、本机构、已办',
    access: WORKERS,
    query: QueueQuery,
    response: list(QueuedTask),
    handle: ({ context, query, who }) =>
      queue(context, { ...query, queue: query.queue ?? 'mine' }, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/tasks/counts',
    summary: '各队列件数，最多数到 1000',
    access: WORKERS,
    response: Counts,
    handle: async ({ context, who }) => {
      const counts = await queueCounts(context, staff(who));
      if ('rejected' in counts) return counts;
      return { value: { ...counts.value, copied: await unreadCopies(context, staff(who)) } };
    },
  }),
  route({
    method: 'GET',
    path: '/copies',
    summary: '抄送给本机构的文书，最近的在前',
    access: WORKERS,
    query: CopyQuery,
    response: list(CopyListed),
    handle: ({ context, query, who }) => listCopies(context, query, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/tasks/:id',
    summary: '任务与其表单',
    access: [...WORKERS, 'supervisor', 'citizen'],
    params: ByTask,
    response: TaskShown,
    handle: async ({ context, params, who }) => showTask(context, params.id, who),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/claim',
    summary: '签收',
    access: WORKERS,
    params: ByTask,
    response: Done,
    handle: ({ context, params, who }) => claimTask(context, params.id, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/release',
    summary: '退回签收',
    access: WORKERS,
    params: ByTask,
    response: Done,
    handle: ({ context, params, who }) => releaseTask(context, params.id, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/transfer',
    summary: '转办给同一机构的人员',
    access: WORKERS,
    params: ByTask,
    body: ToUser,
    response: Done,
    handle: ({ context, params, body, who }) =>
      transferTask(context, params.id, body.user, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/delegate',
    summary: '委派，办完交回',
    access: WORKERS,
    params: ByTask,
    body: ToUser,
    response: Done,
    handle: ({ context, params, body, who }) =>
      delegateTask(context, params.id, body.user, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/resolve',
    summary: '委派办完，交回原办理人',
    access: WORKERS,
    params: ByTask,
    response: Done,
    handle: ({ context, params, who }) => resolveTask(context, params.id, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/signers',
    summary: '加签：请本机构另一人会签，或请另一机关的并行环节也办理',
    access: WORKERS,
    params: ByTask,
    body: AddSigner,
    response: Done,
    status: 201,
    handle: ({ context, params, body, who }) => addSigner(context, params.id, body, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/return',
    summary: '内部退回到之前的环节，须写明理由',
    access: WORKERS,
    params: ByTask,
    body: ReturnTask,
    response: Done,
    handle: ({ context, params, body, who }) => returnTask(context, params.id, body, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/tasks/:id/complete',
    summary: '办结任务：结果、表单、意见',
    access: [...WORKERS, 'citizen'],
    params: ByTask,
    body: CompleteTask,
    response: Completed,
    handle: async ({ context, params, body, who }) =>
      completeTask(
        context,
        params.id,
        {
          ...body,
          facts: body.facts as readonly CaseCommand[] | undefined,
          variables: body.variables as PlainVariables | undefined,
        },
        who,
      ),
  }),
];
