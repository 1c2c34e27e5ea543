import { readPlain, startPlain } from '../../service/process/plain-instances.js';
import type { PlainVariables } from '../../service/process/variables.js';
import { ByInstance, Instance, StartInstance } from '../contract/process.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

/** Processes that are no service items: whoever works in an office or looks after the engine. */
const USERS = ['administrator', 'clerk', 'reviewer', 'operator'] as const;

export const processRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/process-instances',
    summary: '启动普通流程（政务服务事项通过收件启动）',
    access: USERS,
    body: StartInstance,
    response: Instance,
    status: 201,
    handle: ({ context, body, who }) => {
      const variables = body.variables as PlainVariables | undefined;
      return startPlain(context, { ...body, variables }, staff(who));
    },
  }),
  route({
    method: 'GET',
    path: '/process-instances/:id',
    summary: '普通流程的状态、变量与待办任务',
    access: USERS,
    params: ByInstance,
    response: Instance,
    handle: ({ context, params, who }) => readPlain(context, params.id, who.tenant),
  }),
];
