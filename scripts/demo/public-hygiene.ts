import { handed } from './people.js';
import type { Story } from './story.js';

/**
 * 公共场所卫生许可 (委托受理): accepted in the bureau's name, decided by it, handed out
 * elsewhere.
 */
export async function publicHygiene(story: Story): Promise<void> {
  story.title('公共场所卫生许可（委托受理）：清河镇受理，县卫生健康局决定，白石镇出件');
  await untilDecision(story);
  await story.station('health.decision', '县卫生健康局在自己的待办里作出准予决定', {
    station: 'decision',
    outcome: 'grant',
  });
  await handOut(story);
}

/** Leaves the case with the bureau's 决定 post. */
export async function untilDecision(story: Story): Promise<void> {
  await untilCorrection(story);
  await supply(story);
  await story.station('qinghe.acceptance', '受理，受理通知书以县卫生健康局名义出具', {
    station: 'acceptance',
    outcome: 'accept',
  });
  await review(story);
}

/** Leaves the case with the applicant, who has been told what is missing. */
export async function untilCorrection(story: Story): Promise<void> {
  await receive(story);
  await story.later('次日', { workdays: 1 });
  await notify(story);
}

async function receive(story: Story): Promise<void> {
  await story.receive('qinghe.acceptance', '云溪旅馆在清河镇窗口申请，材料不齐，先收件', {
    item: 'publicHygiene',
    applicant: {
      kind: 2,
      name: '云溪旅馆有限公司',
      idType: '统一社会信用代码',
      idNumber: '91350100M000100Y43',
      phone: '13800138000',
    },
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'identity', form: 'shared' },
      { code: 'undertaking', form: 'declared' },
      { code: 'testReport', form: 'submitted', originals: 1 },
    ],
    form: {
      operatorName: '云溪旅馆有限公司',
      uscc: '91350100M000100Y43',
      representative: '周敏',
      idNumber: '11010519491231002X',
      mobile: '13800138000',
      placeRegion: '130399100201',
      placeAddress: '清河镇东村解放路 8 号',
      category: 'lodging',
      area: 320,
      centralAir: false,
      hygieneOfficer: '周敏',
      employees: 6,
    },
  });
}

async function notify(story: Story): Promise<void> {
  await story.station('qinghe.acceptance', '一次性告知全部两项缺漏（补正告知书）', {
    station: 'acceptance',
    outcome: 'notifyCorrection',
    facts: [
      {
        type: 'notifyCorrection',
        defects: [
          {
            subject: 'floorPlan',
            defect: '未提交平面图',
            standard: '公共场所卫生管理条例实施细则规定的申请材料',
            remedy: '补交标明消毒间位置的平面图',
          },
          {
            subject: 'healthCertificates',
            defect: '服务员没有健康合格证明',
            standard: '从业人员须取得健康合格证明',
            remedy: '补交健康合格证明',
          },
        ],
      },
    ],
  });
}

async function supply(story: Story): Promise<void> {
  await story.later('三个工作日后', { workdays: 3 });
  await story.station('qinghe.acceptance', '申请人补齐两项材料', {
    station: 'correction',
    outcome: 'supplied',
    facts: [
      {
        type: 'supplyCorrection',
        materials: [
          { code: 'floorPlan', form: 'submitted', copies: 1 },
          { code: 'healthCertificates', form: 'submitted', copies: 1 },
        ],
      },
    ],
  });
  await story.refused('qinghe.acceptance', '想再挑一处新毛病，第二次补正', 'ONE_NOTICE_ONLY', {
    station: 'acceptance',
    outcome: 'notifyCorrection',
    facts: [
      {
        type: 'notifyCorrection',
        defects: [
          { subject: 'application', defect: '缺签名', standard: '申请表须签名', remedy: '补签' },
        ],
      },
    ],
  });
}

async function review(story: Story): Promise<void> {
  await story.station('qinghe.acceptance', '案卷移交县卫生健康局（交接单）', {
    station: 'fileSender',
    outcome: 'handOver',
    facts: [{ type: 'sendHandOver', what: 'file', to: 'health', list: ['申请材料一套'] }],
  });
  await story.later('次日', { workdays: 1 });
  await story.station('health.review', '县卫生健康局接收案卷', {
    station: 'fileReceiver',
    outcome: 'handOver',
    facts: [{ type: 'takeOverHandOver', handOver: 'H1' }],
  });
  await story.station('health.review', '需要检测：特别程序告知书，依据许可法第四十五条，时限中止', {
    station: 'review',
    outcome: 'beginSpecialProcedure',
    facts: [
      {
        type: 'beginSpecialProcedure',
        procedure: 'testing',
        basis: '《中华人民共和国行政许可法》第四十五条',
        days: 5,
        reason: '室内空气和公共用品现场抽样检测',
      },
    ],
  });
  await story.later('五个工作日后', { workdays: 5 });
  await story.station('health.review', '检测结束，时限恢复，中止的日子不计入', {
    station: 'testing',
    outcome: 'endSpecialProcedure',
    form: {
      laboratory: '云溪县疾病预防控制中心',
      reportNumber: `检〔${story.office.today.slice(0, 4)}〕0319`,
      testedOn: story.office.today,
      result: 'pass',
    },
    facts: [{ type: 'endSpecialProcedure', result: '检测合格' }],
  });
  await story.station('health.review', '审查意见：建议准予', {
    station: 'review',
    outcome: 'opinion',
    form: { layout: 'fits', certificates: 'fits', findings: '布局和人员符合要求，检测合格。' },
    facts: [{ type: 'opinion', agree: true, text: '符合卫生要求，建议准予。' }],
  });
}

async function handOut(story: Story): Promise<void> {
  await story.fact(
    'baishi.issue',
    '申请人改到白石镇取件，白石镇窗口凭编号、查询码和证件号码把出件点移到本窗口',
    { type: 'moveHandOut', to: 'baishi' },
    '91350100M000100Y43',
  );
  await story.station('health.issue', '制发卫生许可证', {
    station: 'issue',
    outcome: 'issue',
    facts: [{ type: 'issue', validTo: fourYearsOn(story.office.today) }],
  });
  await story.station('health.issue', '许可证移交白石镇窗口', {
    station: 'resultSender',
    outcome: 'handOver',
    facts: [{ type: 'sendHandOver', what: 'result', to: 'baishi', list: ['公共场所卫生许可证'] }],
  });
  await story.later('次日', { workdays: 1 });
  await story.station('baishi.issue', '白石镇窗口接收', {
    station: 'resultReceiver',
    outcome: 'handOver',
    facts: [{ type: 'takeOverHandOver', handOver: 'H2' }],
  });
  await story.station('baishi.issue', '申请人在白石镇窗口签收（送达回证）', {
    station: 'delivery',
    outcome: 'deliver',
    facts: [handed('白石镇便民服务中心', '周敏')],
  });
  await story.holds(
    '已送达，没有超期',
    ({ status, breaches }) =>
      status === 'delivered' && (breaches as readonly unknown[]).length === 0,
  );
  await story.documents();
}

/** A hygiene licence is valid for four years (公共场所卫生管理条例实施细则 第二十五条). */
function fourYearsOn(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year + 4, month - 1, day - 1)).toISOString().slice(0, 10);
}
