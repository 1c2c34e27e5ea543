import { caseAudit } from '../../service/cases/case-audit.js';
import { listIncidents, retryIncident } from '../../service/operations/incidents.js';
import { systemState } from '../../service/operations/system-state.js';
import { listOrders } from '../../service/supervision/orders.js';
import { ByNumber } from '../contract/case.js';
import {
  AuditQuery,
  ByIncident,
  CaseAudit,
  Incident,
  IncidentQuery,
  Order,
  OrderQuery,
  Retried,
  SystemState,
} from '../contract/operation.js';
import { list } from '../contract/page.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

export const operationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/system',
    summary: '运行状况：办件、任务、后台任务和异常的数量',
    access: ['operator', 'administrator'],
    response: SystemState,
    handle: ({ context, who }) => systemState(context, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/incidents',
    summary: '流程异常：重试用尽的后台任务和外部任务',
    access: ['operator', 'administrator'],
    query: IncidentQuery,
    response: list(Incident),
    handle: ({ context, query, who }) => listIncidents(context, query, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/incidents/:id/retry',
    summary: '重试一次出错的后台任务或外部任务',
    access: ['operator', 'administrator'],
    params: ByIncident,
    response: Retried,
    handle: ({ context, params, who }) => retryIncident(context, params.id, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/cases/:number/audit',
    summary: '办件审计日志：何人何时做了什么，并核对哈希链',
    access: ['clerk', 'reviewer', 'supervisor'],
    params: ByNumber,
    query: AuditQuery,
    response: CaseAudit,
    handle: ({ context, params, query, who }) =>
      caseAudit(context, params.number, query, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/supervisions',
    summary: '督办单及其答复：监督岗看辖区的，其他人员看督办本机构的',
    access: ['clerk', 'reviewer', 'supervisor'],
    query: OrderQuery,
    response: list(Order),
    handle: ({ context, query, who }) => listOrders(context, query, staff(who)),
  }),
];
