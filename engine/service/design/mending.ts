import type { ProblemCode } from '../../bpmn/problem.js';

type Mending = { readonly [code in ProblemCode]?: readonly [zh: string, en: string] };

/** Where the item page is not the place to mend it. */
export const MENDING_IN_DIAGRAM: Mending = {
  ITEM_FIELD_MISSING: [
    '点击该元素，在属性面板里填写。',
    'Open the element and fill it in on its panel.',
  ],
  ITEM_FIELD_INVALID: [
    '点击该元素，在属性面板里重新选择。',
    'Open the element and choose again on its panel.',
  ],
};

/** What to do about a problem whose own sentence does not say it: Chinese, English. */
export const MENDING: Mending = {
  ELEMENT_UNSUPPORTED: [
    '请用左侧工具栏里的元素或积木代替它。',
    'Replace it by an element or a building block of the palette.',
  ],
  EVENT_DEFINITION_UNSUPPORTED: [
    '请改用定时、消息、错误或终止事件。',
    'Use a timer, message, error or terminate event.',
  ],
  EXPRESSION_INVALID: [
    '点击该元素，用条件编辑器重新选择字段、比较方式和值。',
    'Open the element and build the condition again from field, operator and value.',
  ],
  CONDITION_MISSING: [
    '给每条分支设条件，其余情况的那一条设为默认流。',
    'Give every branch a condition and make the remaining one the default flow.',
  ],
  NO_START_EVENT: ['请添加一个开始事件“收件”。', 'Add a start event.'],
  OUTGOING_MISSING: ['请把它连接到下一步或结束事件。', 'Connect it to what follows or to an end.'],
  NODE_UNREACHABLE: [
    '请把它与前面的环节连起来，或删除它。',
    'Connect it to what goes before, or delete it.',
  ],
  CALLED_ELEMENT_MISSING: [
    '请选择这个调用活动使用的积木。',
    'Choose the building block that the call activity uses.',
  ],
  ITEM_FIELD_MISSING: ['请在事项信息里填写。', 'Fill it in on the item page.'],
  ITEM_FIELD_INVALID: ['请在事项信息里改正。', 'Correct it on the item page.'],
  ITEM_KEY_DUPLICATE: ['请删除或改名其中一个。', 'Delete or rename one of them.'],
  ITEM_REFERENCE_UNKNOWN: [
    '请改为已定义的机关角色、环节、表单或文书模板。',
    'Name an organ role, station, form or document template that exists.',
  ],
  ITEM_KEY_DIFFERS: [
    '请在属性面板里把流程标识改回来；要做成另一个事项，请“复制为新事项”。',
    'Set the process id back; to make another item, copy it.',
  ],
  ITEM_CODE_TAKEN: [
    '请核对实施清单的编码；旧事项不再办理的，先将其停用。',
    'Check the code in the catalogue; retire the old item if it is no longer handled.',
  ],
  STATION_UNKNOWN: [
    '请在事项信息的“岗位环节”里添加这个环节，或在图上改选已有环节。',
    'Add the station to the item, or choose one that exists.',
  ],
  BLOCK_UNKNOWN: [
    '请改选已有的积木，或先部署这个流程。',
    'Choose an existing block, or deploy that process first.',
  ],
  ITEM_CALLS_ITSELF: [
    '请删去调用本事项的调用活动；联办事项只能调用别的事项。',
    'Take the call of this item out of what it calls.',
  ],
  ITEM_NEVER_DECIDED: [
    '请在所调用的事项都办结之后，设决定环节，或给汇合处加“已决定”里程碑。',
    'After the called items set a decision station, or the milestone “decided”.',
  ],
  CALLED_ITEM_NOT_READY: [
    '请在机构管理里补登该乡镇对所调用事项的授权（委托）记录，并按规定公告。',
    'Record and announce the delegation of the called item for that township.',
  ],
  DISCLOSURE_INCOMPLETE: [
    '请在事项信息里补全四公开：政策依据、办事程序、申报材料、承诺时限。',
    'Complete basis, procedure, materials and promised limit on the item page.',
  ],
  BASIS_PLACEHOLDER: [
    '请在事项信息里写明法律、法规、规章或文件的名称和条款，并去掉“【待填】”。',
    'Name statute or document and article on the item page, and take the mark away.',
  ],
  LIMIT_PROMISE_EXCEEDS_LAW: [
    '请缩短承诺时限，或核对法定时限及其依据。',
    'Shorten the promise, or check the statutory limit and its basis.',
  ],
  LIMIT_STAGES_EXCEED_PROMISE: [
    '请缩短其中的环节时限，或延长承诺（不得超过法定时限）。',
    'Shorten the stages, or lengthen the promise within the law.',
  ],
  LIMIT_UNITS_DIFFER: [
    '请把环节时限改为与承诺时限相同的单位。',
    'Use the unit of the promise for the stages.',
  ],
  LIMIT_CYCLE: [
    '请给循环里的环节加上“内部退回”等结论，或去掉这条回路。',
    'Give a station of the loop an outcome that sends back, or remove the loop.',
  ],
  MATERIAL_CATCH_ALL: ['请逐项列明需要的材料。', 'Name each material.'],
  MATERIAL_SHARED_DEMANDED: [
    '能共享获取的，请把原件、复印件份数改为 0。',
    'What is obtained by sharing is not demanded: set originals and copies to 0.',
  ],
  POWER_TRANSFER_WITHOUT_BASIS: [
    '请在决定环节填写下放依据并核实；没有法律依据的改为委托。',
    'State and verify the statute; without one entrust the power instead.',
  ],
  POWER_TAKEN_FROM_TOWNSHIP: [
    '请把决定环节的承办机关改为乡镇。',
    'Let the township be the organ of the decision.',
  ],
  SUSPENSION_WITHOUT_BASIS: ['请填写中止计时的法律依据。', 'State the legal basis.'],
  SILENCE_AT_DECISION: [
    '决定环节不得视为同意，请删除。',
    'Silence never decides; remove it from the decision.',
  ],
  SEPARATION_VIOLATED: [
    '请为受理、决定、出件选择不同的岗位。',
    'Choose different posts for acceptance, decision and hand-out.',
  ],
  SOUNDNESS_DEADLOCK: [
    '请让分支与汇合成对：排他网关分出的用排他网关汇合，并行网关分出的用并行网关汇合。',
    'Join what an exclusive gateway splits by an exclusive one, parallel by parallel.',
  ],
  SOUNDNESS_NO_SYNCHRONISATION: [
    '请在它前面用并行网关汇合并行的分支。',
    'Join the parallel branches by a parallel gateway before it.',
  ],
  SOUNDNESS_NO_COMPLETION: [
    '请从这个循环里连出一条到结束事件的路径。',
    'Give the loop a way out to an end event.',
  ],
  SOUNDNESS_DEAD_ACTIVITY: [
    '请检查它前面的网关和汇合，或删除它。',
    'Check the gateways before it, or delete it.',
  ],
};
