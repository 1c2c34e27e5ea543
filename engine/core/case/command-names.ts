import type { CaseCommandType } from './command.js';

/** What a command is called in sentences for people. */
const NAMES: Readonly<Record<CaseCommandType, readonly [string, string]>> = {
  receive: ['收件', 'receive'],
  notifyCorrection: ['一次性告知补正', 'notify correction'],
  supplyCorrection: ['补正', 'supply correction'],
  accept: ['受理', 'accept'],
  returnFile: ['退件', 'return the file'],
  refuseAcceptance: ['不予受理', 'refuse acceptance'],
  deferMaterials: ['容缺受理', 'defer materials'],
  supplyDeferred: ['补齐材料', 'supply deferred materials'],
  withdraw: ['撤回申请', 'withdraw'],
  opinion: ['出具意见', 'give an opinion'],
  forward: ['转报', 'forward'],
  takeOver: ['接收', 'take over'],
  sendHandOver: ['移交', 'send a hand-over'],
  takeOverHandOver: ['确认交接', 'take over a hand-over'],
  beginSpecialProcedure: ['启动特别程序', 'begin a special procedure'],
  endSpecialProcedure: ['结束特别程序', 'end the special procedure'],
  invite: ['邀请自愿补充', 'invite a supplement'],
  supplyInvited: ['自愿补充', 'supply a supplement'],
  fillForm: ['填写表单', 'fill a form'],
  returnInternally: ['内部退回', 'return internally'],
  requestExtension: ['申请延期', 'request an extension'],
  grantExtension: ['批准延期', 'grant the extension'],
  denyExtension: ['不批准延期', 'deny the extension'],
  decide: ['作出决定', 'decide'],
  explainDelay: ['说明超期理由', 'explain the delay'],
  issue: ['制发结果', 'issue the result'],
  deliver: ['送达', 'deliver'],
  moveHandOut: ['变更出件点', 'move the hand-out point'],
  archive: ['归档', 'archive'],
  voidDocument: ['作废文书', 'void a document'],
  reissueDocument: ['补发文书', 're-issue a document'],
  markCopied: ['抄送', 'copy'],
  urge: ['催办', 'urge'],
  supervise: ['督办', 'supervise'],
  answerSupervision: ['答复督办', 'answer the supervision'],
  override: ['监督放行', 'override'],
  rate: ['评价', 'rate'],
  hasten: ['转为急办', 'make it urgent'],
  lapse: ['视为撤回', 'lapse'],
  checkClocks: ['核对时限', 'check clocks'],
};

export function commandName(command: CaseCommandType): string {
  return namesOf(command)[0];
}

export function commandNameEn(command: CaseCommandType): string {
  return namesOf(command)[1];
}

// ---------------------------------------------------------------------------------------------

/** What is no command at all may be named too: refusals of untrusted input do. */
function namesOf(command: CaseCommandType): readonly [string, string] {
  if (Object.hasOwn(NAMES, command)) return NAMES[command];
  const unknown: unknown = command;
  const text = String(unknown).slice(0, 50);
  return [text, text];
}
