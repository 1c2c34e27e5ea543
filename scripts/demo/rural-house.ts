import { citizen, handed, personFields } from './people.js';
import type { Story } from './story.js';

const AGREES = { type: 'opinion', agree: true, text: '同意。' };
const OPINION = { conclusion: 'agree', grounds: '符合要求。' };

/**
 * 农村村民建房: five departments at once; silence counts for a supporter, never for who decides.
 */
export async function ruralHouse(story: Story): Promise<void> {
  story.title('农村村民建房一件事（联办）：五部门并联；水利逾期视为同意，自然资源不得默认');
  await receive(story);
  await story.station('longquan.acceptance', '受理', { station: 'acceptance', outcome: 'accept' });
  await story.station('longquan.review', '两人现场核查', {
    station: 'siteVisit',
    outcome: 'opinion',
    form: { visitedOn: story.office.today, boundariesFit: 'yes', permanentFarmland: 'no' },
    facts: [
      {
        type: 'opinion',
        agree: true,
        text: '四至清楚，不占永久基本农田。',
        signers: ['孙平', '周立'],
      },
    ],
  });
  for (const [department, name] of [
    ['transport', '交通运输'],
    ['agriculture', '农业农村'],
    ['forestry', '林业'],
  ] as const) {
    await story.station(`${department}.review`, `${name}部门：同意`, {
      station: `${department}Opinion`,
      outcome: 'opinion',
      form: OPINION,
      facts: [AGREES],
    });
  }
  await story.later('五个工作日过去，水利和自然资源都没有回音', { workdays: 6 });
  await story.holds('水利意见：逾期未反馈，依据项目所列依据视为同意', ({ opinions }) => {
    const { waterOpinion } = opinions as Record<string, { agree: boolean; deemed?: boolean }>;
    return waterOpinion?.agree === true && waterOpinion.deemed === true;
  });
  await story.holds(
    '自然资源的规划审查不因沉默而通过：仍在等它，已亮红灯',
    ({ opinions, light }) => {
      return (
        (opinions as Record<string, unknown>)['planningReview'] === undefined && light === 'red'
      );
    },
  );
  await decide(story);
}

async function decide(story: Story): Promise<void> {
  await story.station('land.review', '自然资源部门补上规划审查意见', {
    station: 'planningReview',
    outcome: 'opinion',
    form: OPINION,
    facts: [AGREES],
  });
  await story.station('longquan.review', '龙泉镇审核宅基地，转报', {
    station: 'forwarding',
    outcome: 'forward',
    facts: [{ type: 'forward', opinion: '宅基地审核同意，报请核发规划许可。' }],
  });
  await story.station('land.review', '县自然资源局接收', {
    station: 'takeOver',
    outcome: 'takeOver',
  });
  await story.station('land.decision', '县自然资源局决定', {
    station: 'decision',
    outcome: 'grant',
  });
  await story.station('land.issue', '制发批准书和许可证', { station: 'issue', outcome: 'issue' });
  await story.station('land.issue', '结果移交龙泉镇', {
    station: 'resultSender',
    outcome: 'handOver',
    facts: [{ type: 'sendHandOver', what: 'result', to: 'longquan', list: ['批准书', '许可证'] }],
  });
  const { handOvers } = await story.read();
  const sent = (handOvers as readonly { id: string; takenAt?: number }[]).find(
    ({ takenAt }) => takenAt === undefined,
  );
  await story.station('longquan.issue', '龙泉镇接收', {
    station: 'resultReceiver',
    outcome: 'handOver',
    facts: [{ type: 'takeOverHandOver', handOver: sent?.id ?? '' }],
  });
  await story.station('longquan.issue', '送达', {
    station: 'delivery',
    outcome: 'deliver',
    facts: [handed('龙泉镇综合窗口', '赵大山')],
  });
  await story.documents();
}

async function receive(story: Story): Promise<void> {
  const applicant = citizen('赵大山', '110101198506150019');
  await story.receive('longquan.acceptance', '赵大山在龙泉镇窗口申请建房', {
    item: 'ruralHouse',
    applicant,
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'undertaking', form: 'submitted', originals: 1 },
      { code: 'villageResolution', form: 'submitted', originals: 1 },
      { code: 'household', form: 'shared' },
      { code: 'drawings', form: 'submitted', copies: 1 },
      { code: 'neighbours', form: 'submitted', originals: 1 },
    ],
    form: {
      ...personFields(applicant),
      family: [{ memberName: '赵大山', relation: 'self', memberId: '110101198506150019' }],
      houseRegion: '130399102201',
      landType: 'built',
      homesteadArea: 160,
      floors: 2,
      height: 8,
      boundaries: '东至村道，南至王家，西至水沟，北至李家',
      oldHouse: false,
    },
  });
}
