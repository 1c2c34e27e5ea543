import type { Language } from '../i18n/language.js';
import { THERE } from './diff.js';
import {
  AUDIENCES,
  BLOCKS,
  CASE_TYPES,
  CATALOG_PARTS,
  ITEM_TYPES,
  PLACES,
  REGIMES,
} from './item-words.js';
import { said } from './said.js';
import type { Wording, Wordings } from './wording.js';
import {
  ACCESS,
  CLOCKS,
  DECISION_RESULTS,
  EFFECTS,
  MILESTONES,
  POSTS,
  POWER_MODES,
  PROCEDURES,
  STATION_KINDS,
  UNITS,
} from './words.js';

/**
 * A path of `diffModels` in words: `环节 review › 环节时限`. Names that no table knows stay as they
 * stand in the file.
 */
export function propertyWords(path: readonly string[], language: Language): string {
  const parts = path.filter((name) => !isSilent(name)).map((name) => wordsOf(name, language));
  if (parts.length > 0) return parts.join(' › ');
  return path.map((name) => wordsOf(name, language)).join(' › ');
}

/** A value of `diffModels` in words, where it is one or more codes of a closed list. */
export function valueWords(path: readonly string[], value: string, language: Language): string {
  if (value === THERE) return said(IS_THERE, language);
  const codes = VALUES[localOf(path.at(-1) ?? '')] ?? {};
  const spoken = value.split(' ').map((code) => codes[code]);
  if (value === '' || spoken.some((wording) => wording === undefined)) return value;
  return spoken.map((wording) => said(wording as Wording, language)).join('、');
}

// ---------------------------------------------------------------------------------------------

const IS_THERE: Wording = ['有', 'yes'];
const YES_NO: Wordings = { true: ['是', 'yes'], false: ['否', 'no'] };

const VALUES: Readonly<Record<string, Wordings>> = {
  clocks: CLOCKS,
  kind: { ...STATION_KINDS, ...CLOCKS, ...REGIMES },
  block: BLOCKS,
  catalogPart: CATALOG_PARTS,
  caseType: CASE_TYPES,
  itemType: ITEM_TYPES,
  audience: AUDIENCES,
  at: { ...PLACES, ...MILESTONES },
  joint: YES_NO,
  post: POSTS,
  powerMode: POWER_MODES,
  unit: UNITS,
  access: ACCESS,
  effect: EFFECTS,
  procedure: PROCEDURES,
  anchor: MILESTONES,
  reasonRequired: YES_NO,
  unverified: YES_NO,
  cancelActivity: YES_NO,
  isSequential: YES_NO,
  isInterrupting: YES_NO,
  triggeredByEvent: YES_NO,
  cancelRemainingInstances: YES_NO,
  waitForCompletion: YES_NO,
  testBefore: YES_NO,
  parallelMultiple: YES_NO,
  ordering: { Parallel: ['同时', 'at once'], Sequential: ['一次一步', 'one at a time'] },
  mapDecisionResult: DECISION_RESULTS,
};

function localOf(name: string): string {
  return name.replace(/\[.*$/s, '');
}

/** Containers that say nothing to a reader. */
const SILENT = new Set(['extensionElements', 'item', 'body', 'inputOutput']);

/** What kind of event it is, its property says again; only of several it must be told which. */
function isSilent(name: string): boolean {
  return SILENT.has(name) || name.endsWith('EventDefinition');
}

function wordsOf(name: string, language: Language): string {
  const { local = name, key } = /^(?<local>[^[]+)(?:\[(?<key>.*)\])?$/s.exec(name)?.groups ?? {};
  const known: Wording | undefined = WORDS[local];
  const word = known === undefined ? local : said(known, language);
  return key === undefined ? word : `${word} ${key}`;
}

const WORDS: Wordings = {
  name: ['名称', 'name'],
  text: ['内容', 'text'],
  documentation: ['说明', 'documentation'],
  sourceRef: ['起点', 'source'],
  targetRef: ['终点', 'target'],
  attachedToRef: ['所在步骤', 'attached to'],
  default: ['默认路', 'default way'],
  conditionExpression: ['条件', 'condition'],
  cancelActivity: ['是否中断', 'interrupting'],
  calledElement: ['调用的流程', 'called process'],
  in: ['带进去', 'handed in'],
  out: ['带回来', 'handed back'],
  source: ['来源', 'source'],
  sourceExpression: ['来自', 'from'],
  target: ['写入', 'to'],
  station: ['环节', 'station'],
  ref: ['使用的环节', 'station used'],
  key: ['代码', 'key'],
  kind: ['种类', 'kind'],
  organ: ['机关', 'organ'],
  role: ['角色', 'role'],
  post: ['岗位', 'post'],
  form: ['表单', 'form'],
  formKey: ['表单', 'form'],
  limit: ['时限', 'limit'],
  unit: ['单位', 'unit'],
  n: ['数', 'number'],
  anchor: ['起算点', 'anchor'],
  when: ['情形', 'when'],
  variant: ['时限情形', 'variant'],
  statutoryLimit: ['法定办结时限', 'statutory limit'],
  promisedLimit: ['承诺办结时限', 'promised limit'],
  outcome: ['按钮', 'button'],
  label: ['文字', 'label'],
  effect: ['效果', 'effect'],
  reasonRequired: ['须写明理由', 'reason required'],
  notice: ['文书', 'document'],
  right: ['字段权限', 'right'],
  field: ['字段', 'field'],
  access: ['权限', 'access'],
  powerMode: ['权力方式', 'power mode'],
  principal: ['名义机关', 'principal'],
  powerBasis: ['下放依据', 'basis of transfer'],
  silence: ['视为同意', 'silence'],
  signers: ['签名人数', 'signers'],
  suspends: ['中止计时', 'clocks stopped'],
  clocks: ['时钟', 'clocks'],
  procedure: ['程序', 'procedure'],
  basis: ['依据', 'basis'],
  unverified: ['未核实', 'not verified'],
  milestone: ['里程碑', 'milestone'],
  effective: ['生效日', 'effective'],
  calendar: ['日历', 'calendar'],
  clock: ['办件时钟', 'clock'],
  timeDuration: ['时长', 'duration'],
  timeDate: ['日期', 'date'],
  timeCycle: ['周期', 'cycle'],
  messageRef: ['消息', 'message'],
  signalRef: ['信号', 'signal'],
  escalationRef: ['升级', 'escalation'],
  escalationCode: ['升级代码', 'escalation code'],
  errorRef: ['错误', 'error'],
  errorCode: ['错误代码', 'error code'],
  loopCharacteristics: ['多个实例', 'instances'],
  collection: ['列表', 'collection'],
  elementVariable: ['每一项的变量', 'element variable'],
  isSequential: ['依次', 'sequential'],
  isInterrupting: ['是否中断', 'interrupting'],
  triggeredByEvent: ['由事件引起', 'triggered by an event'],
  ordering: ['次序', 'order'],
  cancelRemainingInstances: ['够了就取消没办的', 'cancels what is open'],
  activationCondition: ['往下走的条件', 'activation condition'],
  decisionRef: ['决策', 'decision'],
  mapDecisionResult: ['结果怎么取', 'mapping of the result'],
  activityRef: ['补偿哪一步', 'activity undone'],
  waitForCompletion: ['等补偿做完', 'waits until it is undone'],
  loopCondition: ['重复的条件', 'loop condition'],
  loopMaximum: ['最多重复', 'loops at most'],
  testBefore: ['先判断后办', 'tested before'],
  parallelMultiple: ['全部到齐', 'all of them'],
  completionCondition: ['提前结束', 'completion condition'],
  topic: ['主题', 'topic'],
  expression: ['表达式', 'expression'],
  script: ['脚本', 'script'],
  scriptFormat: ['语言', 'language'],
  resultVariable: ['结果变量', 'result variable'],
  material: ['材料', 'material'],
  required: ['必要性', 'required'],
  originals: ['原件', 'originals'],
  copies: ['复印件', 'copies'],
  deferrable: ['容缺', 'deferrable'],
  days: ['天数', 'days'],
  checkpoint: ['审查要点', 'checkpoint'],
  legalBasis: ['设定依据', 'legal basis'],
  condition: ['条件', 'condition'],
  fee: ['收费', 'fee'],
  amount: ['金额', 'amount'],
  result: ['办理结果', 'result'],
  regime: ['受理制度', 'regime'],
  correction: ['补正期限', 'correction'],
  copy: ['抄送', 'copy'],
  code: ['编码', 'code'],
  codeScheme: ['编码体系', 'code scheme'],
  block: ['区块', 'block'],
  catalogPart: ['清单类别', 'catalogue part'],
  joint: ['联办', 'joint'],
  caseType: ['办件类型', 'case type'],
  itemType: ['事项类型', 'item type'],
  audience: ['服务对象', 'applicants'],
  quota: ['数量限制', 'limited number'],
  series: ['编号', 'series'],
  at: ['所在或时点', 'where or when'],
  department: ['部门代码', 'department'],
  withdrawal: ['逾期视为撤回', 'deemed withdrawn'],
  none: ['没有时限的理由', 'why there is none'],
  template: ['文书模板', 'document template'],
  validity: ['有效期', 'validity'],
  afterDecision: ['决定后补交', 'after the decision'],
  sharing: ['共享核验', 'sharing'],
  declarable: ['告知承诺', 'declaration'],
  id: ['代码', 'id'],
  versionTag: ['版本标签', 'version tag'],
  eventDefinition: ['事件', 'event'],
  timerEventDefinition: ['时间', 'timer'],
  messageEventDefinition: ['消息', 'message'],
  signalEventDefinition: ['信号', 'signal'],
  errorEventDefinition: ['错误', 'error'],
  escalationEventDefinition: ['升级', 'escalation'],
  conditionalEventDefinition: ['条件', 'condition'],
  compensateEventDefinition: ['补偿', 'compensation'],
  cancelEventDefinition: ['撤销', 'cancellation'],
  terminateEventDefinition: ['终止', 'termination'],
  linkEventDefinition: ['链接', 'link'],
};
