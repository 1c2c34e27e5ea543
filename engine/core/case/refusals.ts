import { CLOCK_REFUSALS } from '../clock/refusals.js';
import type { RefusalText } from '../refusal-text.js';

/** Refusals that belong to the case: code -> [HTTP status, Chinese sentence, English sentence]. */
export const CASE_REFUSALS = {
  ...CLOCK_REFUSALS,
  // -- receiving --------------------------------------------------------------------------------
  NO_LIVE_DELEGATION: [409, '窗口未开放：{reason}', 'The window is closed for this item: {reason}'],
  CASE_EXISTS: [409, '该流程已经收件，不能重复收件。', 'The process already has its case.'],
  CASE_NOT_RECEIVED: [409, '尚未收件，请先收件。', 'There is no case yet: receive it first.'],
  ORGAN_UNKNOWN: [
    422,
    '找不到机关“{organ}”，请核对机构设置。',
    'There is no organ “{organ}”; check the organisation data.',
  ],
  ROLE_UNFILLED: [
    409,
    '事项的“{role}”在该乡镇没有对应机关，请管理员在机构设置中补全。',
    'No organ plays “{role}” for this township; the administrator has to set it.',
  ],
  APPLICANT_NOT_SERVED: [
    422,
    '本事项不面向此类申请人（{kind}），请核对申请人类型。',
    'The item does not serve this kind of applicant ({kind}).',
  ],
  CONTACT_REQUIRED: [
    422,
    '请填写申请人或代理人的联系电话或通讯地址，以便送达文书。',
    'Give a telephone number or an address of applicant or agent, to which documents can go.',
  ],
  MATERIAL_UNKNOWN: [
    422,
    '本事项没有编号为“{material}”的材料，不得要求或登记。',
    'The item has no material “{material}”.',
  ],
  MATERIAL_TWICE: [422, '材料“{material}”重复登记。', 'Material “{material}” is listed twice.'],
  MATERIAL_NOT_SHARED: [
    422,
    '材料“{material}”没有共享来源，不能登记为共享核验。',
    'Material “{material}” has no source from which it is shared.',
  ],
  MATERIAL_NOT_DECLARABLE: [
    422,
    '材料“{material}”不适用告知承诺。',
    'Material “{material}” cannot be replaced by a declaration.',
  ],
  // -- acceptance -------------------------------------------------------------------------------
  MATERIALS_INCOMPLETE: [
    409,
    '材料不齐：{materials}。请一次性告知补正，或按容缺办理。',
    'Materials are missing: {materials}. Notify all defects at once, or defer them.',
  ],
  SHARED_MATERIAL_DEMANDED: [
    422,
    '材料“{material}”可通过共享取得，不得要求申请人提供。',
    'Material “{material}” is obtained by sharing and must not be demanded.',
  ],
  ONE_NOTICE_ONLY: [
    409,
    '已一次性告知过，不得再提出新的补正内容：{subjects}。确有必要的，须经监督岗批准并记录违规。',
    'Defects are notified once; {subjects} is new. A supervisor may override, on record.',
  ],
  NOTICE_NOT_IN_REGIME: [
    409,
    '本事项不适用补正，材料不齐的应退回并一次性告知（退办）。',
    'This item knows no correction: return the file with its complete list.',
  ],
  RETURN_NOT_IN_REGIME: [
    409,
    '本事项不适用退件，材料不齐的应一次性告知补正。',
    'This item knows no return of files: notify the defects.',
  ],
  NOTHING_NOTIFIED: [409, '没有待补正的内容。', 'No correction has been asked for.'],
  SUBJECT_NOT_NOTIFIED: [
    422,
    '“{subject}”不在补正告知书之列。',
    '“{subject}” is not in the correction notice.',
  ],
  MATERIAL_AFTER_ACCEPTANCE: [
    409,
    '受理后不得再要求申请人补充材料（行政许可法第三十二条、第三十五条），可以邀请其自愿补充。',
    'After acceptance nobody demands material again; the applicant may be invited to add some.',
  ],
  MATERIAL_NOT_DEFERRABLE: [
    422,
    '材料“{material}”不适用容缺，或不缺少。',
    'Material “{material}” cannot be deferred, or is not missing.',
  ],
  DEFERRAL_TOO_LONG: [
    422,
    '材料“{material}”最多容缺 {max} 个工作日。',
    'Material “{material}” may be deferred by {max} workdays at most.',
  ],
  DEFERRAL_DISCREDITED: [
    409,
    '申请人有尚未修复的失信记录，不适用容缺办理。',
    'The applicant has unrepaired dishonesty on record: nothing is deferred.',
  ],
  MATERIAL_NOT_AWAITED: [
    422,
    '材料“{material}”不在待补齐之列。',
    'Material “{material}” is not awaited.',
  ],
  // -- review -----------------------------------------------------------------------------------
  NOT_AT_THIS_STATION: [
    409,
    '在“{station}”环节以该结论不能办理此项（{command}）。',
    '“{commandEn}” does not belong to this outcome of station “{station}”.',
  ],
  OUTCOME_UNKNOWN: [
    422,
    '“{station}”环节没有结论“{outcome}”，可选：{outcomes}。',
    'Station “{station}” has no outcome “{outcome}”; it has: {outcomes}.',
  ],
  FACTS_MISSING: [
    422,
    '“{outcome}”缺少办理内容（{command}）。',
    'Outcome “{outcome}” needs the data of “{commandEn}”.',
  ],
  REASON_REQUIRED: [422, '“{what}”须写明理由。', '“{what}” needs a written reason.'],
  WRONG_STATUS: [
    409,
    '办件当前为“{status}”，不能办理此项（{command}）。',
    'The case is “{statusEn}”: “{commandEn}” is not possible.',
  ],
  TWO_SIGNERS_REQUIRED: [
    422,
    '现场核查须由 {n} 名以上工作人员进行并签名（行政许可法第三十四条）。',
    'A site visit is signed by {n} officers or more.',
  ],
  NOT_YOUR_ORGAN: [
    403,
    '该环节由{organ}办理，不得转由其他机关的人员办理（不得再委托）。',
    'The station belongs to {organ}; it is not handed on to persons of another organ.',
  ],
  POST_REQUIRED: [
    403,
    '“{station}”环节须由{organ}中担任该岗位的人员办理。',
    'Station “{station}” is done by who holds its post at {organ}.',
  ],
  NO_SIGNER_HERE: [
    409,
    '“{station}”环节不能加签：流程图没有把它设为多人办理。',
    'No signer is added at “{station}”: the diagram does not repeat it.',
  ],
  SEPARATION_OF_POSTS: [
    403,
    '{first}与{second}须由不同人员承担。',
    '“{firstEn}” and “{secondEn}” are done by different persons.',
  ],
  RETURN_CROSSES_ACCEPTANCE: [
    409,
    '已经受理，不得退回到受理以前的环节。',
    'The case is accepted: it is not returned to a station before acceptance.',
  ],
  RETURN_TO_UNKNOWN_STATION: [
    422,
    '本办件没有经过环节“{station}”，不能退回。',
    'The case has not passed station “{station}”.',
  ],
  RETURN_CROSSES_DECISION: [
    409,
    '已经作出决定，不得退回到决定以前的环节。',
    'The case is decided: it is not returned to a station before the decision.',
  ],
  RETURN_WHILE_OTHERS_WORK: [
    409,
    '尚有并行环节未办结，不能退回；请待其办结后再退。',
    'Other stations are still at work beside this one: return it when they are done.',
  ],
  PUSH_DOWN_FORBIDDEN: [
    409,
    '县级部门不得将办件下推乡镇；仅限流程设有乡镇审查环节，且写明初审意见的缺陷。',
    'A county station sends work to a township only for a stated defect of its own review.',
  ],
  HAND_OVER_UNKNOWN: [
    404,
    '没有待接收的交接单“{handOver}”。',
    'No hand-over “{handOver}” waits to be taken over.',
  ],
  HAND_OVER_TO_ITSELF: [422, '交接双方须为不同机关。', 'A hand-over is between two organs.'],
  HAND_OVER_NOT_HELD: [
    403,
    '案卷（办理结果）不在贵机关，不能由贵机关移交。',
    'Your organ does not hold what is to be handed over.',
  ],
  HAND_OVER_BOTH_SIDES: [
    403,
    '交接须由接收方{organ}确认，移交人不能代为接收。',
    'A hand-over is confirmed by {organ}, never by its sender.',
  ],
  SPECIAL_PROCEDURE_OPEN: [409, '特别程序尚未结束。', 'A special procedure is still running.'],
  NO_SPECIAL_PROCEDURE: [409, '没有进行中的特别程序。', 'No special procedure is running.'],
  PROCEDURE_BASIS_REQUIRED: [
    422,
    '特别程序须写明种类、法律依据和所需时间。',
    'A special procedure names its kind, its legal basis and the time it takes.',
  ],
  SUSPENSION_WITHOUT_NOTICE: [
    409,
    '“{procedure}”须先出具特别程序告知书，写明所需时间，方可停止计时。',
    'Clocks stand still for “{procedure}” only after its written notice.',
  ],
  // -- decision ---------------------------------------------------------------------------------
  EXTENSION_OPEN: [409, '已有延期申请待批准。', 'An extension is already asked for.'],
  EXTENSION_NOT_REQUESTED: [409, '没有待批准的延期申请。', 'No extension has been asked for.'],
  HEAD_ONLY: [403, '延期须由负责人批准。', 'Only the head grants an extension.'],
  DEFERRED_OPEN: [
    409,
    '容缺材料尚未补齐：{materials}，不能作出决定。',
    'Deferred materials are still open: {materials}. Nothing can be decided.',
  ],
  DELAY_REASON_REQUIRED: [
    422,
    '已超过承诺时限，须公开说明理由（优化营商环境条例第三十六条）。',
    'The promise is exceeded: state the public reason.',
  ],
  QUOTA_EXHAUSTED: [
    409,
    '数量限制 {total} 个，本件受理次序为第 {place}，暂不能准予。',
    'There are {total} places; by order of acceptance this case is number {place}.',
  ],
  DELEGATION_EXPIRED: [
    409,
    '委托已到期，应由{principal}作出决定。',
    'The delegation has expired: {principal} decides.',
  ],
  // -- hand-out ---------------------------------------------------------------------------------
  NOT_ISSUED: [409, '办理结果尚未制发，不能送达。', 'The result has not been issued yet.'],
  NOT_GRANTED: [409, '未准予的办件没有证照可制发。', 'Nothing is issued on a refusal.'],
  HAND_OUT_NOT_YOURS: [
    403,
    '只能将出件点改为本窗口。',
    'The hand-out point can only be moved to your own window.',
  ],
  NOT_A_WINDOW: [
    422,
    '“{organ}”不是乡镇窗口，不能作为出件点。',
    '“{organ}” is no township window: nothing is handed out there.',
  ],
  MATERIAL_STILL_OWED: [
    409,
    '后补材料尚未补齐：{materials}，不能归档。',
    'Papers that follow the decision are still owed: {materials}.',
  ],
  FILE_NOT_YOURS: [
    422,
    '材料“{material}”所附电子文件不存在，或不是您上传的，请重新上传。',
    'A file given for material “{material}” is not there, or not yours: upload it again.',
  ],
  DOCUMENT_UNKNOWN: [404, '本办件没有文书“{document}”。', 'The case has no document “{document}”.'],
  DOCUMENT_VOID: [409, '文书“{document}”已经作废。', 'Document “{document}” is already void.'],
  DOCUMENT_NOT_YOURS: [
    403,
    '文书“{document}”由{organ}出具，只能由出具机关作废或补发。',
    'Document “{document}” is of {organ}, which alone may void or re-issue it.',
  ],
  DECIDER_ONLY: [
    403,
    '“{document}”记载{organ}的决定，只能由该机关作出决定的岗位或负责人作废、补发。',
    'Document “{document}” tells a decision of {organ}: only its deciding post or its head may.',
  ],
  DOCUMENT_NOT_VOID: [
    409,
    '文书“{document}”仍有效，须先作废再补发。',
    'Document “{document}” is still valid: void it first.',
  ],
  DOCUMENT_INCOMPLETE: [
    422,
    '文书“{document}”缺少必填内容：{field}。',
    'Document “{document}” lacks: {field}.',
  ],
  DOCUMENT_ALTERED: [
    409,
    '文书“{document}”的内容与登记的校验码不符，不能打印；请告知运维人员。',
    'Document “{document}” does not match its recorded hash and is not printed.',
  ],
  // -- oversight --------------------------------------------------------------------------------
  SUPERVISOR_ONLY: [403, '该操作仅限监督岗。', 'Only the supervision post may do this.'],
  SUPERVISION_OPEN: [
    409,
    '督办单“{order}”（{organ}，{rule}）尚未答复，同一事由不再重复督办；到期未答复的会自动升级。',
    'Order “{order}” to {organ} on the same matter is not answered yet; unanswered, it escalates.',
  ],
  URGED_LATELY: [
    409,
    '{at}已向{organ}催办过，{hours} 小时内只催办一次，请于{next}以后再催。',
    '{organ} was urged at {at}; once in {hours} hours is enough: urge again after {next}.',
  ],
  SUPERVISION_UNKNOWN: [
    404,
    '没有待答复的督办单“{order}”。',
    'No supervision order “{order}” awaits an answer.',
  ],
  NOT_ADDRESSEE: [403, '该督办单由{organ}答复。', 'The order is answered by {organ}.'],
  RATING_BY_APPLICANT_ONLY: [
    403,
    '评价只能由申请人作出，工作人员不得代评。',
    'Only the applicant rates; staff never do.',
  ],
  RATED_ALREADY: [409, '该办件已经评价。', 'The case has already been rated.'],
  CLOCK_NOT_EXPIRED: [
    409,
    '“{clock}”时限尚未届满，或没有视为撤回的依据。',
    'Clock “{clock}” has not expired, or nothing is deemed at its end.',
  ],
} as const satisfies Record<string, RefusalText>;
