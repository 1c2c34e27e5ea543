import type { CaseCommand } from '../../service/cases/act-on-case.js';
import { openTrial } from '../../service/design/trials/open-trial.js';
import {
  completeTrialTask,
  moveTrialClock,
  readTrial,
  startTrialCase,
  stateTrialFact,
  trialDocument,
} from '../../service/design/trials/run-trial.js';
import { fileOfTrial, uploadToTrial } from '../../service/design/trials/trial-files.js';
import { FILE_LIMITS } from '../../service/files/files.js';
import { AnyObject } from '../contract/clock.js';
import { ByItemKey } from '../contract/design.js';
import {
  ByTrial,
  ByTrialDocument,
  ByTrialFile,
  ByTrialTask,
  CompleteTrialTask,
  MoveTrialClock,
  OpenTrial,
  StartTrial,
  Trial,
  TrialFact,
  TrialUploadQuery,
} from '../contract/trial.js';
import { fileItself, fileKept } from '../answer-file.js';
import { type Route, route } from '../route.js';
import { staff } from '../staff.js';
import { FileKept } from './files.js';

const ADMINISTRATOR = ['administrator'] as const;

/** 试运行: a draft walked through in memory, by a virtual clock, in every role. */
export const trialRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/design/drafts/:key/trial',
    summary: '开始试运行草稿：不留下办件',
    access: ADMINISTRATOR,
    params: ByItemKey,
    body: OpenTrial,
    response: Trial,
    status: 201,
    handle: ({ context, params, body, who }) => openTrial(context, params.key, body, staff(who)),
  }),
  route({
    method: 'GET',
    path: '/design/trials/:trial',
    summary: '试运行的现状：任务、时限、文书、办理经过',
    access: ADMINISTRATOR,
    params: ByTrial,
    response: Trial,
    handle: ({ context, params, who }) => readTrial(context, params.trial, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/trials/:trial/start',
    summary: '试运行：收件',
    access: ADMINISTRATOR,
    params: ByTrial,
    body: StartTrial,
    response: Trial,
    handle: ({ context, params, body, who }) =>
      startTrialCase(context, params.trial, body, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/trials/:trial/tasks/:task/complete',
    summary: '试运行：以该岗位的身份办结任务',
    access: ADMINISTRATOR,
    params: ByTrialTask,
    body: CompleteTrialTask,
    response: Trial,
    handle: ({ context, params, body, who }) => {
      const facts = body.facts as readonly CaseCommand[] | undefined;
      const request = { ...body, facts };
      return completeTrialTask(context, params.trial, params.task, request, staff(who));
    },
  }),
  route({
    method: 'POST',
    path: '/design/trials/:trial/clock',
    summary: '试运行：把虚拟时钟向后拨',
    access: ADMINISTRATOR,
    params: ByTrial,
    body: MoveTrialClock,
    response: Trial,
    handle: ({ context, params, body, who }) =>
      moveTrialClock(context, params.trial, body, staff(who)),
  }),
  route({
    method: 'POST',
    path: '/design/trials/:trial/facts',
    summary: '试运行：以申请人、窗口、部门或监督员的身份操作办件',
    access: ADMINISTRATOR,
    params: ByTrial,
    body: TrialFact,
    response: Trial,
    handle: ({ context, params, body, who }) => {
      const fact = body.fact as CaseCommand;
      return stateTrialFact(context, params.trial, { as: body.as, fact }, staff(who));
    },
  }),
  route({
    method: 'GET',
    path: '/design/trials/:trial/documents/:document',
    summary: '试运行：文书打印页',
    produces: 'text/html',
    access: ADMINISTRATOR,
    params: ByTrialDocument,
    response: AnyObject,
    handle: ({ context, params, who, transport }) => {
      const { document, trial } = params;
      return trialDocument(context, trial, { document, origin: transport.origin }, staff(who));
    },
  }),
  route({
    method: 'POST',
    path: '/design/trials/:trial/files',
    summary: '试运行：为表单上传文件，随试运行一起清除（文件名经百分号编码放在 X-File-Name）',
    access: ADMINISTRATOR,
    params: ByTrial,
    query: TrialUploadQuery,
    upload: { mostBytes: FILE_LIMITS.bytes },
    response: FileKept,
    status: 201,
    handle: async ({ context, params, query, who, transport }) => {
      const { bytes = new Uint8Array(), name = '', type } = transport.upload ?? {};
      const upload = { bytes, name, type, ...query };
      return fileKept(await uploadToTrial(context, params.trial, upload, staff(who)));
    },
  }),
  route({
    method: 'GET',
    path: '/design/trials/:trial/files/:file',
    summary: '试运行：查看上传的文件',
    produces: 'application/octet-stream',
    access: ADMINISTRATOR,
    params: ByTrialFile,
    response: AnyObject,
    handle: async ({ context, params, who }) =>
      fileItself(await fileOfTrial(context, params.trial, params.file, staff(who))),
  }),
  route({
    method: 'DELETE',
    path: '/design/trials/:trial',
    summary: '结束试运行',
    access: ADMINISTRATOR,
    params: ByTrial,
    response: ByTrial,
    handle: ({ context, params, who }) => context.trials.close(params.trial, staff(who)),
  }),
];
