import type { Words } from '../words.js';

/** Statute terms in a sentence for those who meet them for the first time. */
export const GLOSSARY = {
  codeScheme: [
    '编码属于哪一套目录。同一事项在国家、省、县目录里的编码不同，写明体系才能对应。',
    'Which catalogue the code belongs to.',
  ],
  block: [
    '乡镇便民服务中心按六大区块设窗口，事项归入其中之一。',
    'The six areas in which township halls have their counters.',
  ],
  catalogPart: [
    '乡镇事项目录的五类清单：谁受理、谁决定、以谁的名义，由所在清单决定。',
    'The five lists of the catalogue: who accepts, who decides, in whose name.',
  ],
  caseType: [
    '即办件当场办结；承诺件在承诺时限内办结，受理、决定、出件须分岗。',
    'On the spot, or within a promised time with separate posts.',
  ],
  itemType: [
    '国家标准 GB/T 39046 的事项类型，如行政许可、行政给付、公共服务。许可、处罚、强制只能依法下放。',
    'Type by GB/T 39046. Licences, penalties and coercion are delegated by statute only.',
  ],
  joint: [
    '几个机关共同办理一件事：一处受理，并联审查，牵头机关答复。',
    'Several organs work on one case: accepted once, reviewed side by side.',
  ],
  audience: ['谁可以申请，可以多选。', 'Who may apply.'],
  organRole: [
    '流程图里只写角色，不写具体单位；受理时按乡镇找到实际机关。',
    'The diagram names roles; which organ plays one is found when a case is accepted.',
  ],
  powerMode: [
    '以谁的名义决定：直接下放以乡镇名义；委托以委托机关名义盖章；实质性审核由乡镇审、县级盖章。',
    'In whose name, under whose seal, who answers for the decision.',
  ],
  powerBasis: [
    '把权力交给乡镇的法律依据。没有依据不能直接下放许可、处罚、强制（行政处罚法第二十四条等）。',
    'The statute that hands the power to the township.',
  ],
  principal: [
    '决定以这个机关的名义作出、盖它的章，责任也由它承担。',
    'The decision is made in the name and under the seal of this organ.',
  ],
  statutoryLimit: [
    '法律、法规规定的最长办理期限，如行政许可法第四十二条的二十个工作日。没有规定的，写明理由。',
    'The longest time that the law allows; if it sets none, say so.',
  ],
  promisedLimit: [
    '对群众承诺的期限，不得长于法定时限；各环节时限相加不得超过它。',
    'What is promised to the public: never longer than the law.',
  ],
  variant: [
    '不同情形不同期限，从上往下第一个符合的适用；最后一个适用于其余情形。',
    'The first that holds applies; the last is for all others.',
  ],
  anchor: ['从哪一刻开始计算，通常是受理。当天不计入。', 'From when it is counted.'],
  regime: [
    '收件后怎样答复。许可：五个工作日内一次性告知补正，逾期不告知，自收到之日起即为受理（行政许可法第三十二条）。',
    'How a file is answered. Licence: one notice in five workdays, or it counts as accepted.',
  ],
  correction: [
    '补正由申请人完成，给他的时间；逾期视为撤回必须有依据，没有依据只提醒。',
    "The applicant's time to supply what is missing.",
  ],
  withdrawal: [
    '逾期不补即视为撤回申请，须有法律、法规或者规章依据。',
    'What is not supplied in time counts as withdrawn: only on a legal basis.',
  ],
  unverified: [
    '这条依据还没有人对照原文核实，指南上会注明“待核对”。',
    'Nobody has checked this citation against the source.',
  ],
  disclosures: [
    '四公开：政策依据、办事程序、申报材料、承诺时限，缺一不可发布。',
    'Basis, procedure, materials and promised time must all be disclosed.',
  ],
  required: [
    '必备：没有就不受理；有条件：满足条件才要；自愿：可交可不交。',
    'Always, under a condition, or at will.',
  ],
  deferrable: [
    '容缺：主要材料齐全时先受理，缺的在限期内补齐；补齐前不作决定。',
    'Accepted without it; it follows within these workdays, before the decision.',
  ],
  sharing: [
    '数据共享或者电子证照能取得的，由窗口核验，不得再要群众提交（国务院令第 716 号第七条）。',
    'What the office can get by sharing may not be asked of the applicant.',
  ],
  declarable: [
    '告知承诺：申请人书面承诺符合条件，可代替这份材料。',
    'A written declaration stands in for it.',
  ],
  afterDecision: [
    '先行办理：情况紧急的先办，材料在决定后补交，须有依据。',
    'In an urgent case the paper follows after the decision.',
  ],
  checkpoints: [
    '审查要点：审查时逐条核对，也印在指南上，群众事先就知道什么样才合格。',
    'What is looked at; printed in the guide too.',
  ],
  station: [
    '一个环节就是一道手续：哪个机关的哪个岗位，用哪张表单，能作什么结论，限多久。',
    'One station: which organ and post, with which form, outcomes and limit.',
  ],
  stageLimit: [
    '环节时限：从接到这一步到办完。各环节相加不得超过承诺时限。',
    'From entry to exit of the station; all of them within the promise.',
  ],
  silence: [
    '视为同意：协办机关逾期不答复按同意处理，须有依据，只用于联合审查。',
    'Silence of a supporting organ counts as agreement: only on a legal basis.',
  ],
  quota: [
    '有数量限制的事项（行政许可法第五十七条），按受理先后决定。',
    'Limited in number: decided in the order of acceptance.',
  ],
  copy: [
    '到某个节点时把情况抄送给相关机关，供后续监管。',
    'Told to another organ when this milestone is reached.',
  ],
  readiness: [
    '五到位：授权、受理、审查、组卷、发证都有人、有章、有依据，这个乡镇的窗口才能开办。',
    'Authority, acceptance, review, filing and issue are all in place in the township.',
  ],
} as const satisfies Words;

export type GlossaryTerm = keyof typeof GLOSSARY;
