import { checkDecision } from '../../service/decisions/check-decision.js';
import { decisionsOfInstance } from '../../service/decisions/decisions-of-instance.js';
import {
  decisionXml,
  listDecisions,
  showDecision,
} from '../../service/decisions/decision-shown.js';
import { evaluateDecision } from '../../service/decisions/evaluate-decision.js';
import { tryDecision } from '../../service/decisions/try-decision.js';
import type { PlainVariables } from '../../service/process/variables.js';
import { rejected } from '../../service/result.js';
import {
  ByDecision,
  CheckDecision,
  Decision,
  DecisionChecked,
  DecisionInstance,
  DecisionMade,
  DecisionQuery,
  DecisionTried,
  EvaluateDecision,
  TryDecision,
} from '../contract/decision.js';
import { list } from '../contract/page.js';
import { ByInstance } from '../contract/process.js';
import { type Route, route } from '../route.js';

const MOST_BODY_BYTES = 4 * 1024 * 1024;
const USERS = ['administrator', 'clerk', 'reviewer', 'operator'] as const;

export const decisionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/decisions',
    summary: '列出已部署的决策（DMN）',
    access: USERS,
    query: DecisionQuery,
    response: list(Decision),
    handle: ({ context, query, who }) => listDecisions(context, query, who.tenant),
  }),
  route({
    method: 'POST',
    path: '/decisions/evaluate',
    summary: '求一个决策：给出变量，得到结果和命中的规则，不留记录',
    access: USERS,
    body: EvaluateDecision,
    response: DecisionMade,
    handle: async ({ context, body, who }) => {
      const { key, id, variables = {} } = body;
      if ((key === undefined) === (id === undefined)) {
        return rejected('INVALID_COMMAND', { reason: 'key 与 id 二者给一个' });
      }
      const ref = key === undefined ? { id: id! } : { key };
      return evaluateDecision(context, ref, variables as PlainVariables, who.tenant);
    },
  }),
  route({
    method: 'POST',
    path: '/decisions/check',
    summary: '检查一个 DMN 文件，不部署：每处问题指明单元格',
    access: ['administrator'],
    body: CheckDecision,
    response: DecisionChecked,
    mostBodyBytes: MOST_BODY_BYTES,
    handle: ({ context, body }) => checkDecision(context, body.dmn),
  }),
  route({
    method: 'POST',
    path: '/decisions/try',
    summary: '试算一个还没有部署的决策：检查文件，给出变量，得到结果和命中的规则',
    access: ['administrator'],
    body: TryDecision,
    response: DecisionTried,
    mostBodyBytes: MOST_BODY_BYTES,
    handle: ({ context, body, who }) => {
      const variables = body.variables as PlainVariables | undefined;
      return tryDecision(context, { ...body, variables }, who.tenant);
    },
  }),
  route({
    method: 'GET',
    path: '/decisions/:id',
    summary: '某一版本的决策',
    access: USERS,
    params: ByDecision,
    response: Decision,
    handle: ({ context, params, who }) => showDecision(context, { id: params.id }, who.tenant),
  }),
  route({
    method: 'GET',
    path: '/decisions/:id/xml',
    summary: '决策所在的 DMN 文件',
    access: USERS,
    params: ByDecision,
    response: ByDecision,
    produces: 'application/xml',
    handle: async ({ context, params, who }) => {
      const found = await decisionXml(context, { id: params.id }, who.tenant);
      if ('rejected' in found) return found;
      return { value: { raw: found.value, type: 'application/xml; charset=utf-8' } };
    },
  }),
  route({
    method: 'GET',
    path: '/process-instances/:id/decisions',
    summary: '普通流程求过的决策：输入、命中的规则与输出',
    access: USERS,
    params: ByInstance,
    response: list(DecisionInstance),
    handle: ({ context, params, who }) => decisionsOfInstance(context, params.id, who.tenant),
  }),
];
