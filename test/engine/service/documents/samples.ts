import type {
  DocumentData,
  DocumentType,
} from '../../../../engine/core/case/documents/document.js';
import type { Value } from '../../../../engine/core/expression.js';

/** Documents of one fictional case as the case's own modules put them down. */

const ORGAN = { id: 'health', name: '云溪县卫生健康局', seal: '云卫印-01' };
const COMMON = {
  caseNumber: '13032210120250630000017',
  item: '公共场所卫生许可（新办）',
  itemCode: 'JK-008',
  applicant: '云溪县清风旅馆',
  idType: '统一社会信用代码',
  idNumber: '91130322MA0A1B2C37',
  contact: '13800000000',
};
const REMEDIES =
  '如不服本决定，可以自收到本决定书之日起六十日内向云溪县人民政府申请行政复议，' +
  '也可以自收到本决定书之日起六个月内向云溪县人民法院提起行政诉讼。';
const DEFECTS = [
  {
    subject: '场所平面图',
    defect: '未标明消毒间位置',
    standard: '图示各功能区和面积',
    remedy: '补画消毒间后重新提交',
  },
  {
    subject: '从业人员健康证明',
    defect: '王五的证明已过期',
    standard: '证明在有效期内',
    remedy: '体检后提交新的证明',
  },
];

export function sample(
  type: DocumentType,
  title: string,
  nature: string,
  fields: Readonly<Record<string, Value>>,
  rest: Partial<DocumentData> = {},
): DocumentData {
  return {
    id: 'D1',
    type,
    title,
    number: `云卫${nature}〔2025〕3号`,
    on: '2025-07-01',
    organ: ORGAN,
    fields: { ...COMMON, ...fields },
    ...rest,
  };
}

const RESULT = { holder: '云溪县清风旅馆', issuedOn: '2025-07-10', content: COMMON.item };
const TOWNSHIP = { id: 'qingshan', name: '青山镇人民政府', seal: '青山印-01' };

export const SAMPLES: Readonly<Record<string, DocumentData>> = {
  receipt: sample('receipt', '收件凭证', '收', {
    materials: [
      { name: '卫生许可申请书', form: '已提交', originals: 1, copies: 0, electronic: 1 },
      { name: '营业执照', form: '共享核验', originals: 0, copies: 0, electronic: 0 },
    ],
    receivedAt: '2025-06-30T09:05',
    receiver: '张三',
    acceptingOrgan: '青山镇人民政府',
    queryCode: '482913',
    notice:
      '材料不齐全的，自收件之日起五个工作日内一次性告知；逾期不告知的，自收到申请材料之日起即为受理。',
  }),
  acceptance: sample('acceptance', '受理通知书', '受', {
    appliedOn: '2025-06-30',
    acceptedOn: '2025-07-01',
    legalBases: ['《公共场所卫生管理条例》第四条', '《行政许可法》第三十二条'],
    decideBy: '2025-07-08',
    acceptor: '张三',
    acceptingOrgan: '青山镇人民政府',
    delegation: ['云卫委〔2025〕1号'],
    copiesTo: ['云溪县市场监督管理局'],
  }),
  correction: sample('correction', '补正告知书', '补', {
    defects: DEFECTS,
    deadline: '2025-07-21',
    consequence: '逾期未补正的，依据《县政务服务条例》第二十四条，视为撤回申请。',
  }),
  return: sample('return', '退件通知书', '退', {
    reason: '申请材料不齐全',
    defects: DEFECTS.slice(0, 1),
    resubmission: '补齐后可以重新提交申请，重新提交的按新的收件办理。',
  }),
  nonAcceptance: sample('nonAcceptance', '不予受理决定书', '不受', {
    reason: '住宿床位不足十张的，不属于本许可的范围。',
    competent: '青山镇人民政府',
    remedies: REMEDIES,
  }),
  deferral: sample('deferral', '容缺受理通知书', '容', {
    materials: [{ name: '卫生检测报告', within: '自受理之日起 5 个工作日内' }],
    consequence: '容缺材料补齐以前不作出决定；逾期未补齐的，按法律依据处理。',
    copies: '一式两份，申请人与受理机关各一份',
  }),
  undertaking: sample('undertaking', '容缺受理承诺书', '诺', {
    materials: [{ name: '卫生检测报告', within: '自受理之日起 5 个工作日内' }],
    signer: '李四',
    text: '本人承诺在上述期限内补齐所缺材料，并对其真实性负责；逾期未补齐的，承担相应后果。',
  }),
  specialProcedureStart: sample('specialProcedureStart', '特别程序告知书（开始）', '特', {
    procedure: '检测',
    basis: '《行政许可法》第四十五条',
    days: '10 个工作日',
    startsOn: '2025-07-03',
    reason: '集中空调通风系统需要卫生检测',
    effect: '特别程序所需时间不计入办理期限。',
  }),
  specialProcedureEnd: sample('specialProcedureEnd', '特别程序告知书（结束）', '特结', {
    procedure: '检测',
    result: '检测合格',
    endsOn: '2025-07-15',
  }),
  extension: sample('extension', '延期告知书', '延', {
    approver: '云溪县卫生健康局负责人赵六',
    reason: '现场审查涉及的设施正在改造',
    by: '5 个工作日',
    decideBy: '2025-08-05',
  }),
  forwarding: sample(
    'forwarding',
    '初审意见（转报单）',
    '转',
    {
      opinion: '材料齐全，现场情况属实，同意转报',
      to: '云溪县卫生健康局',
      file: ['卫生许可申请书', '场所平面图', '云卫收〔2025〕3号'],
    },
    { organ: TOWNSHIP, number: '青山转〔2025〕3号' },
  ),
  grant: sample('grant', '准予行政许可决定书', '准', {
    decision: '准予公共场所卫生许可（新办）',
    legalBases: ['《公共场所卫生管理条例》第四条'],
    decidedOn: '2025-07-10',
    delayReason: '现场审查因暴雨推迟',
    handledBy: '云溪县卫生健康局',
  }),
  refusal: sample('refusal', '不予行政许可决定书', '不准', {
    decision: '不予公共场所卫生许可（新办）',
    legalBases: ['《公共场所卫生管理条例》第四条'],
    decidedOn: '2025-07-10',
    reason: '卫生检测结论为不合格',
    handledBy: '云溪县卫生健康局',
    remedies: REMEDIES,
  }),
  result: sample('result', '办理结果证明', '证', {
    ...RESULT,
    validTo: '2026-07-09',
    remark: '补发：原证遗失',
  }),
  collection: sample(
    'collection',
    '取件通知',
    '取',
    {
      result: '公共场所卫生许可证（云卫证〔2025〕3号）',
      place: '青山镇人民政府综合窗口',
      bring: '收件凭证和有效身份证件；代为领取的，另携带授权委托书。',
    },
    { organ: TOWNSHIP, number: '青山取〔2025〕3号' },
  ),
  deliveryReceipt: sample(
    'deliveryReceipt',
    '送达回证',
    '送',
    {
      delivered: ['云卫准〔2025〕3号', '云卫证〔2025〕3号'],
      method: '直接送达',
      place: '青山镇便民服务中心',
      time: '2025-07-11T14:30',
      signer: '李四',
      relation: '法定代表人',
      server: '张三',
    },
    { organ: TOWNSHIP, number: '青山送〔2025〕3号' },
  ),
  handOver: sample('handOver', '交接单', '交', {
    what: '办理结果',
    from: '云溪县卫生健康局',
    to: '青山镇人民政府',
    list: ['云卫准〔2025〕3号', '公共场所卫生许可证'],
    sentBy: '钱七',
    sentAt: '2025-07-10T16:00',
  }),
  supervisionOrder: sample('supervisionOrder', '督办单', '督', {
    addressee: '云溪县卫生健康局',
    text: '承诺时限已经届满，请说明原因并尽快办结',
    rule: 'JC-03',
    answerBy: '2025-07-14T17:30',
  }),
  'hygiene-licence': sample(
    'result',
    '公共场所卫生许可证',
    '证',
    {
      ...RESULT,
      representative: '李四',
      placeAddress: '青山镇中心街 8 号',
      category: '宾馆、旅店',
      area: '186',
      hygieneOfficer: '王五',
      validity: 'P4Y',
      validTo: '2029-07-09',
    },
    { template: 'hygiene-licence' },
  ),
  'felling-licence': sample(
    'result',
    '林木采伐许可证',
    '证',
    {
      ...RESULT,
      item: '林木采伐许可（自留山、个人承包集体林）',
      applicant: '孙八',
      holder: '孙八',
      forestRegion: '青山镇石门村',
      forestPlot: '石门村 12 号小班',
      forestKind: '用材林',
      treeSpecies: '马尾松',
      method: '择伐',
      area: '5.5',
      volume: '12',
      regeneration: '2026 年春季人工更新 5.5 亩',
      validTo: '2026-07-09',
    },
    {
      template: 'felling-licence',
      organ: { id: 'forestry', name: '云溪县林业局', seal: '云林印-01' },
      number: '云林证〔2025〕3号',
    },
  ),
  'food-stall-card': sample(
    'result',
    '食品摊点信息公示卡',
    '证',
    {
      ...RESULT,
      item: '食品摊点备案',
      applicant: '周九',
      holder: '周九',
      foods: '小吃、饮品',
      stallRegion: '青山镇中心社区',
      stallPlace: '夜市街 3 号位',
      hours: '夜市',
      employees: '2',
      validTo: '2026-07-09',
    },
    { template: 'food-stall-card', organ: TOWNSHIP, number: '青山证〔2025〕3号' },
  ),
  'rural-house-permit': sample(
    'result',
    '农村宅基地批准书、乡村建设规划许可证',
    '证',
    {
      ...RESULT,
      item: '农村村民建房一件事',
      applicant: '吴十',
      holder: '吴十',
      houseRegion: '青山镇石门村',
      landType: '村内建设用地',
      homesteadArea: '160',
      boundaries: '东至村道，南至李家宅，西至水渠，北至空地',
      floors: '2',
      height: '7.5',
    },
    { template: 'rural-house-permit', organ: TOWNSHIP, number: '青山证〔2025〕3号' },
  ),
  'relief-decision': sample(
    'result',
    '临时救助决定书',
    '证',
    {
      ...RESULT,
      item: '临时救助',
      applicant: '郑一',
      holder: '郑一',
      cause: '突发重大疾病',
      approvedAmount: '800',
      payment: '社会化发放',
    },
    {
      template: 'relief-decision',
      organ: { id: 'civil', name: '云溪县民政局', seal: '云民印-01' },
      number: '云民证〔2025〕3号',
    },
  ),
};
