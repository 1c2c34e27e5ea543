import type { CompleteRequest } from '../../engine/service/tasks/complete-task.js';
import type { ReceiveRequest } from '../../engine/service/cases/receive.js';
import type { County } from './county.js';

/** Whoever can tell a story: the county in process, or a server that browsers visit. */
export type Teller = Pick<County, 'receive' | 'done'>;

/** What people hand in at the windows of the demonstration county; all of them fictional. */

const LIU = {
  kind: 1,
  name: '刘长林',
  idType: '居民身份证',
  idNumber: '110101198001010010',
  phone: '13800138000',
};

type More = Partial<ReceiveRequest>;

/** 公共场所卫生许可: complete but for what `without` names. */
export function hygiene(without: readonly string[] = [], more: More = {}): ReceiveRequest {
  const materials = [
    { code: 'application', form: 'submitted', originals: 1 },
    { code: 'identity', form: 'shared' },
    { code: 'undertaking', form: 'declared' },
    { code: 'testReport', form: 'submitted', originals: 1 },
    { code: 'floorPlan', form: 'submitted', copies: 1 },
    { code: 'healthCertificates', form: 'submitted', copies: 1 },
  ] as const;
  return {
    item: 'publicHygiene',
    channel: 'window',
    applicant: {
      kind: 2,
      name: '云溪旅馆有限公司',
      idType: '统一社会信用代码',
      idNumber: '91350100M000100Y43',
      phone: '13800138000',
    },
    materials: materials.filter(({ code }) => !without.includes(code)),
    form: {
      operatorName: '云溪旅馆有限公司',
      uscc: '91350100M000100Y43',
      representative: '周敏',
      idNumber: '11010519491231002X',
      mobile: '13800138000',
      placeRegion: '110105001001',
      placeAddress: '清河镇东村解放路 8 号',
      category: 'lodging',
      area: 320,
      centralAir: false,
      hygieneOfficer: '周敏',
      employees: 6,
    },
    ...more,
  };
}

/** 林木采伐许可 of so many cubic metres; above fifteen a survey design is demanded. */
export function felling(volume = 8, more: More = {}): ReceiveRequest {
  return {
    item: 'felling',
    channel: 'window',
    applicant: LIU,
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'title', form: 'shared' },
      { code: 'regeneration', form: 'submitted', originals: 1 },
    ],
    form: fellingForm(volume),
    ...more,
  };
}

export function fellingForm(volume: number) {
  return {
    applicantName: LIU.name,
    idNumber: LIU.idNumber,
    mobile: LIU.phone,
    forestRegion: '110105001001',
    forestPlot: '西坡三小班',
    forestKind: 'timber',
    treeSpecies: '杉木',
    method: 'selective',
    area: 2,
    volume,
    regeneration: '采伐后次年春季补植杉木苗 200 株',
  };
}

/** 食品摊点备案. */
export function foodStall(more: More = {}): ReceiveRequest {
  return {
    item: 'foodStall',
    channel: 'window',
    applicant: LIU,
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'identity', form: 'shared' },
      { code: 'healthCertificate', form: 'submitted', copies: 1 },
    ],
    form: {
      applicantName: LIU.name,
      idNumber: LIU.idNumber,
      mobile: LIU.phone,
      foods: { snack: true, drink: true },
      stallRegion: '110105001001',
      stallPlace: '清河镇农贸市场东侧 12 号位',
      hours: 'morning',
      employees: 2,
    },
    ...more,
  };
}

/** 临时救助 of so many yuan. */
export function relief(amount: number, more: More = {}): ReceiveRequest {
  return {
    item: 'temporaryRelief',
    channel: 'window',
    applicant: LIU,
    materials: [
      { code: 'identity', form: 'shared' },
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'authorisation', form: 'submitted', originals: 1 },
      { code: 'hardship', form: 'submitted', copies: 1 },
    ],
    form: reliefForm(amount),
    ...more,
  };
}

export function reliefForm(amount: number) {
  return {
    applicantName: LIU.name,
    idNumber: LIU.idNumber,
    mobile: LIU.phone,
    cause: 'fire',
    circumstances: '住房失火，家中衣物口粮全部烧毁。',
    amount,
    householdSize: 2,
  };
}

/** 农村村民建房. */
export function ruralHouse(more: More = {}): ReceiveRequest {
  return {
    item: 'ruralHouse',
    channel: 'window',
    applicant: LIU,
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'undertaking', form: 'submitted', originals: 1 },
      { code: 'villageResolution', form: 'submitted', originals: 1 },
      { code: 'household', form: 'shared' },
      { code: 'drawings', form: 'submitted', copies: 1 },
      { code: 'neighbours', form: 'submitted', originals: 1 },
    ],
    form: {
      applicantName: LIU.name,
      idNumber: LIU.idNumber,
      mobile: LIU.phone,
      family: [{ memberName: '刘长林', relation: 'self', memberId: LIU.idNumber }],
      houseRegion: '110105001001',
      landType: 'built',
      homesteadArea: 160,
      floors: 2,
      height: 8,
      boundaries: '东至村道，南至王家，西至水沟，北至李家',
      oldHouse: false,
    },
    ...more,
  };
}

/** One defect of a correction notice. */
export function defect(subject: string) {
  return { subject, defect: '未提交', standard: '申请材料目录', remedy: '补交' };
}

export const SITE_VISIT: CompleteRequest = {
  form: {
    visitedOn: '2026-03-02',
    measuredVolume: 8,
    boundaryClear: 'clear',
    findings: '界线清楚，蓄积属实。',
  },
  facts: [{ type: 'opinion', agree: true, text: '属实。', signers: ['赵强', '钱进'] }],
};
export const DELIVERED: CompleteRequest = {
  facts: [
    { type: 'deliver', method: 'direct', place: '综合窗口', signer: '刘长林', relation: '本人' },
  ],
};
export const REVIEWED: CompleteRequest = {
  form: { layout: 'fits', certificates: 'fits', findings: '布局和人员符合要求。' },
  facts: [{ type: 'opinion', agree: true, text: '符合卫生要求，建议准予。' }],
};

/** A felling case that waits for its decision in 松林乡. */
export async function fellingBeforeDecision(
  county: Teller,
  acceptor = 'songlin.acceptance',
): Promise<string> {
  const number = await county.receive(acceptor, felling());
  await county.done(acceptor, number, 'acceptance', 'accept');
  await county.done('songlin.review', number, 'siteVisit', 'opinion', SITE_VISIT);
  return number;
}

/** The same, decided, issued and waiting to be handed out. */
export async function fellingBeforeDelivery(
  county: Teller,
  decider = 'songlin.decision',
): Promise<string> {
  const number = await fellingBeforeDecision(county);
  await county.done(decider, number, 'decision', 'grant');
  await county.done('songlin.issue', number, 'issue', 'issue');
  return number;
}

/** A hygiene case whose file the county bureau has taken over: it waits for review. */
export async function hygieneBeforeReview(county: Teller): Promise<string> {
  const number = await county.receive('qinghe.acceptance', hygiene());
  await county.done('qinghe.acceptance', number, 'acceptance', 'accept');
  await county.done('qinghe.acceptance', number, 'fileSender', 'handOver', {
    facts: [{ type: 'sendHandOver', what: 'file', to: 'health', list: ['申请材料一套'] }],
  });
  await county.done('health.review', number, 'fileReceiver', 'handOver', {
    facts: [{ type: 'takeOverHandOver', handOver: 'H1' }],
  });
  return number;
}

/** The same, granted and waiting for its licence. */
export async function hygieneDecided(county: Teller): Promise<string> {
  const number = await hygieneBeforeReview(county);
  await county.done('health.review', number, 'review', 'opinion', REVIEWED);
  await county.done('health.decision', number, 'decision', 'grant');
  return number;
}

/** A rural house case on which five departments work at once. */
export async function ruralHouseBeforeOpinions(county: Teller): Promise<string> {
  const number = await county.receive('longquan.acceptance', ruralHouse());
  await county.done('longquan.acceptance', number, 'acceptance', 'accept');
  await county.done('longquan.review', number, 'siteVisit', 'opinion', {
    form: { visitedOn: '2026-03-02', boundariesFit: 'yes', permanentFarmland: 'no' },
    facts: [{ type: 'opinion', agree: true, text: '四至清楚。', signers: ['孙平', '周立'] }],
  });
  return number;
}
