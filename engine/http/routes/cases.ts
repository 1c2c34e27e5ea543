import type { CaseCommand } from '../../service/cases/act-on-case.js';
import { actOnCase } from '../../service/cases/act-on-case.js';
import { caseDocuments, documentOfCase } from '../../service/cases/case-documents.js';
import { caseFile } from '../../service/cases/case-files.js';
import { listCases } from '../../service/cases/list-cases.js';
import { verifyDocument } from '../../service/documents/documents.js';
import { openProgress } from '../../service/cases/progress.js';
import { receiveCase } from '../../service/cases/receive.js';
import { caseTimeline } from '../../service/cases/case-timeline.js';
import { showCase } from '../../service/cases/show-case.js';
import {
  ActOnCase,
  ActedOn,
  ByDocument,
  ByNumber,
  CaseListed,
  CaseQuery,
  Progress,
  ProgressOpened,
  ReceiveCase,
  Received,
  VerifyQuery,
} from '../contract/case.js';
import { ListedDocument, TimelineEntry } from '../contract/case-parts.js';
import { CaseShown } from '../contract/case-record.js';
import { AnyObject } from '../contract/clock.js';
import { list } from '../contract/page.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';

const READERS = ['clerk', 'reviewer', 'supervisor', 'citizen'] as const;

export const caseRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/cases',
    summary: '收件',
    access: ['clerk'],
    body: ReceiveCase,
    response: Received,
    status: 201,
    handle: ({ context, body, who }) => receiveCase(context, body, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/cases',
    summary: '本机构的办件',
    access: ['clerk', 'reviewer', 'supervisor'],
    query: CaseQuery,
    response: list(CaseListed),
    handle: ({ context, query, who }) => listCases(context, query, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/cases/:number',
    summary: '办件详情：状态、材料、时限及其说明',
    access: READERS,
    params: ByNumber,
    response: CaseShown,
    handle: async ({ context, params, who }) => showCase(context, params.number, who),
  }),
  route({
    method: 'GET',
    path: '/cases/:number/timeline',
    summary: '办理经过',
    access: READERS,
    params: ByNumber,
    response: list(TimelineEntry),
    handle: async ({ context, params, who }) => caseTimeline(context, params.number, who),
  }),
  route({
    method: 'GET',
    path: '/cases/:number/documents',
    summary: '办件文书',
    access: READERS,
    params: ByNumber,
    response: list(ListedDocument),
    handle: async ({ context, params, who }) => caseDocuments(context, params.number, who),
  }),
  route({
    method: 'GET',
    path: '/cases/:number/documents/:document',
    summary: '文书打印页',
    produces: 'text/html',
    access: READERS,
    params: ByDocument,
    response: AnyObject,
    handle: async ({ context, params, who, transport }) =>
      documentOfCase(
        context,
        params.number,
        { document: params.document, origin: transport.origin },
        who,
      ),
  }),
  route({
    method: 'GET',
    path: '/cases/:number/files/:document',
    summary: '办件材料的电子文件',
    produces: 'application/octet-stream',
    access: READERS,
    params: ByDocument,
    response: AnyObject,
    handle: async ({ context, params, who }) =>
      caseFile(context, params.number, params.document, who),
  }),
  route({
    method: 'POST',
    path: '/cases/:number/facts',
    summary: '办件操作：补正、容缺补齐、撤回、交接、改取件点、邀请补充、催办、督办、评价……',
    access: READERS,
    params: ByNumber,
    body: ActOnCase,
    response: ActedOn,
    handle: async ({ context, params, body, who }) =>
      actOnCase(context, params.number, { ...body, fact: body.fact as CaseCommand }, who),
  }),
  route({
    method: 'GET',
    path: '/documents/verify',
    summary: '凭文书编号与校验码前十六位核验文书真伪',
    access: 'anyone',
    query: VerifyQuery,
    response: AnyObject,
    handle: async ({ context, query, who }) =>
      verifyDocument(context, who.tenant, query.number, query.hash),
  }),
  route({
    method: 'POST',
    path: '/progress',
    summary: '凭办件编号和查询码查询进度；加证件后四位可办理',
    access: 'anyone',
    body: Progress,
    response: ProgressOpened,
    handle: async ({ context, body, transport }) => {
      const opened = await openProgress(context, { ...body, address: transport.address });
      if ('rejected' in opened) return opened;
      const { token, secondFactor } = opened.value;
      transport.setSession(token);
      return { value: { number: body.number, secondFactor } };
    },
  }),
];
