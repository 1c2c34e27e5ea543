import { CASE_REFUSALS } from './case/refusals.js';
import type { RefusalText } from './refusal-text.js';

/**
 * The closed set of business refusals: code -> HTTP status and the sentence for the person.
 * Codes are never renamed or reused. `{…}` in a sentence is filled from `Rejected.detail`.
 */
export const REFUSALS = {
  NOT_FOUND: [404, '找不到{what}。', 'There is no such {what}.'],
  DEFINITION_NOT_FOUND: [
    404,
    '找不到流程定义“{key}”。',
    'No process definition “{key}” is deployed.',
  ],
  DECISION_NOT_FOUND: [404, '找不到决策“{key}”。', 'No decision “{key}” is deployed.'],
  DECISION_FAILED: [
    422,
    '元素“{elementId}”的决策没有得出结果：{reason}',
    'The decision of “{elementId}” failed: {reason}',
  ],
  ALREADY_ENDED: [409, '该流程已经结束。', 'The process instance has already ended.'],
  SUSPENDED: [409, '该流程已被挂起，恢复后才能操作。', 'The process instance is suspended.'],
  DEFINITION_SUSPENDED: [
    409,
    '流程定义“{key}”已被挂起，不能启动。',
    'The process definition “{key}” is suspended.',
  ],
  TASK_ALREADY_COMPLETED: [409, '该任务已经办结。', 'The task has already been completed.'],
  TASK_ALREADY_CLAIMED: [
    409,
    '该任务已被 {assignee} 签收。',
    'The task is already claimed by {assignee}.',
  ],
  TASK_NOT_ASSIGNED: [409, '该任务尚未签收，请先签收。', 'The task is not assigned to anybody.'],
  TASK_NOT_DELEGATED: [
    409,
    '该任务没有委派，不能交回。',
    'The task was not delegated: there is nobody to give it back to.',
  ],
  TASK_NOT_YOURS: [
    403,
    '该任务由 {assignee} 办理，您不能操作。',
    'The task is assigned to {assignee}.',
  ],
  NOT_SUBSCRIBED: [409, '流程当前不等待该消息。', 'Nothing waits for that message any more.'],
  NOT_TRIGGERABLE: [
    409,
    '只有正在等待的接收任务可以触发。',
    'Only a receive task that waits can be triggered.',
  ],
  JOB_NOT_DUE: [409, '该定时任务未到期或已取消。', 'The job is not due or no longer there.'],
  ELEMENT_NOT_FOUND: [
    400,
    '流程图中没有元素“{elementId}”。',
    'The diagram has no element “{elementId}”.',
  ],
  EXPRESSION_FAILED: [
    422,
    '元素“{elementId}”的表达式无法计算：{reason}',
    'Expression of “{elementId}” failed: {reason}',
  ],
  NO_FLOW_APPLIES: [
    422,
    '元素“{elementId}”没有可走的分支，也没有默认分支。',
    'No outgoing flow of “{elementId}” applies and there is no default flow.',
  ],
  STEP_LIMIT: [
    422,
    '流程在元素“{elementId}”处循环不止，没有等待点，已撤销本次操作。',
    'The process loops at “{elementId}” without a wait state; nothing was changed.',
  ],
  TOO_MANY_CONNECTIONS: [
    429,
    '打开的页面太多，实时通知已暂停。请关闭一些页面。',
    'Too many pages are open for live notifications; close some.',
  ],
  SLOT_CLOSED: [
    409,
    '该时段不能预约，请选择列出的工作日和时段。',
    'That slot cannot be booked; choose one of those listed.',
  ],
  SLOT_FULL: [409, '该时段已约满，请选择其他时段。', 'That slot is full; choose another.'],
  BOOKED_ALREADY: [
    409,
    '该电话当天在这个窗口已有预约，请先取消。',
    'This phone has a booking at that counter on that day already.',
  ],
  SIZE_LIMIT: [413, '{what}超过上限 {limit}。', '{what} exceeds the limit of {limit}.'],
  MIGRATION_INVALID: [400, '不能迁移：{reason}。', 'The instance cannot be migrated: {reason}.'],
  INVALID_COMMAND: [400, '请求内容不正确：{reason}', 'The request does not fit: {reason}'],
  LOCKED_BY_OTHER: [
    400,
    '该外部任务由工作者“{worker}”锁定，您不能上报结果。',
    'The external task is locked by worker “{worker}”.',
  ],
  NOT_SIGNED_IN: [401, '请先登录。', 'Please sign in.'],
  SESSION_EXPIRED: [
    401,
    '登录已过期，请重新登录；已填写的内容不会丢失。',
    'Your session has expired; sign in again, what you typed is kept.',
  ],
  WRONG_PASSWORD: [401, '账号或密码不正确。', 'Account or password is wrong.'],
  TOO_MANY_ATTEMPTS: [
    429,
    '尝试次数过多，请 {minutes} 分钟后再试。',
    'Too many attempts; try again in {minutes} minutes.',
  ],
  NOT_PERMITTED: [403, '您的岗位没有此项权限：{what}。', 'Your post does not permit this: {what}.'],
  CROSS_SITE: [
    403,
    '请求来自其他网站，已拒绝；请从本系统页面操作。',
    'The request comes from another site and was refused.',
  ],
  UNSUPPORTED_TYPE: [
    415,
    '请求的内容类型应为 {expected}。',
    'The content type of the request must be {expected}.',
  ],
  NO_SUCH_ROUTE: [404, '没有这个地址：{path}。', 'There is no such address: {path}.'],
  METHOD_NOT_ALLOWED: [
    405,
    '该地址不支持 {method}，可用：{allow}。',
    'That address does not take {method}; it takes {allow}.',
  ],
  REQUEST_TIMEOUT: [
    408,
    '请求没有在规定时间内发完，请检查网络后重试。',
    'The request did not arrive in time; check the network and try again.',
  ],
  WRONG_SETUP_TOKEN: [
    403,
    '初始化链接不正确或已过期；重新启动服务会给出新的链接。',
    'The setup link is wrong or has run out; restart the server for a new one.',
  ],
  ALREADY_SET_UP: [
    409,
    '系统已有管理员，不能再次初始化；忘记密码请联系运维人员。',
    'There is an administrator already; the system is set up once only.',
  ],
  STORE_FULL: [
    507,
    '存储空间已满，本次操作没有生效；请联系运维人员。',
    'The disk is full; nothing was changed. Tell the operator.',
  ],
  STOPPING: [503, '系统正在停止，请稍后再试。', 'The server is stopping; try again shortly.'],
  UNEXPECTED: [
    500,
    '系统出现意外错误，编号 {requestId}；请告知运维人员。',
    'Something unexpected failed ({requestId}); tell the operator.',
  ],
  WRONG_QUERY_CODE: [
    403,
    '办件编号、查询码或身份证件后四位不正确。',
    'Case number, query code or last four of the identity number is wrong.',
  ],
  SECOND_FACTOR_REQUIRED: [
    403,
    '请先用身份证件号码后四位验证身份。',
    'Give the last four of the identity number first.',
  ],
  NOT_DEPLOYABLE: [
    422,
    '不能部署：{reason}，请按逐条说明改正。',
    'This cannot be deployed: {reason}; see the problems one by one.',
  ],
  DRAFT_STALE: [
    409,
    '草稿已由{name}于 {at} 保存为修订 {revision}，您的修改没有覆盖它；请先比较再保存。',
    '{name} saved the draft as revision {revision} at {at}; yours was not written over it.',
  ],
  DRAFT_EXISTS: [
    409,
    '事项“{key}”已有草稿，{name}于 {at} 保存；请打开该草稿继续。',
    'There is a draft of item “{key}” already, saved by {name} at {at}; open that one.',
  ],
  ITEM_KEY_TAKEN: [
    409,
    '标识“{key}”已被占用，请换一个。',
    'The key “{key}” is taken; choose another one.',
  ],
  ITEM_RETIRED: [
    409,
    '事项“{name}”已停用，不再受理新的申请。',
    'Item “{name}” is retired: nothing new is received.',
  ],
  TRIALS_TOO_MANY: [
    429,
    '同时进行的试运行已达上限 {limit} 个，请先结束一个。',
    'There are {limit} trial runs already; close one first.',
  ],
  MESSAGE_NOT_CORRELATED: [
    404,
    '没有流程在等待消息“{name}”，也没有流程由它启动。',
    'Nothing waits for message “{name}” and no process starts by it.',
  ],
  MESSAGE_AMBIGUOUS: [
    409,
    '不止一个流程在等待消息“{name}”，请用业务键或关联键指明。',
    'More than one process waits for message “{name}”; name a business key or correlation keys.',
  ],
  FORM_INVALID: [
    422,
    '表单“{form}”有 {count} 处需要修改：{first}',
    'Form “{form}” has {count} problem(s) to mend.',
  ],
  FILE_EMPTY: [422, '文件“{name}”是空的，请重新选择。', 'File “{name}” is empty; choose it again.'],
  FILE_NAME_INVALID: [
    422,
    '文件名“{name}”不能使用：{reason}',
    'The file name “{name}” cannot be used: {reasonEn}',
  ],
  FILE_TYPE_REFUSED: [
    415,
    '文件“{name}”的类型不能上传，可以上传：{allowed}。',
    'Files of the type of “{name}” are not taken; these are: {allowed}.',
  ],
  FILE_MISMATCH: [
    422,
    '文件“{name}”的内容是 {found}，与其{what}（{announced}）不符；请用原软件另存后再上传。',
    'File “{name}” contains {found}, which its name or type ({announced}) does not say.',
  ],
  ...CASE_REFUSALS,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

export interface Rejected {
  readonly code: RefusalCode;
  readonly elementId?: string;
  /** Fills the sentence's placeholders. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** The sentence for the person, with its placeholders filled. */
export function refusalSentence(rejected: Rejected, language: 'zh' | 'en' = 'zh'): string {
  const [, zh, en] = REFUSALS[rejected.code];
  const values: Record<string, string | number> = { ...rejected.detail };
  if (rejected.elementId !== undefined) values['elementId'] = rejected.elementId;
  return (language === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? '…'),
  );
}
