import { citizen, handed, personFields } from './people.js';
import type { Story } from './story.js';

const APPROVAL = { payment: 'cash', grounds: '情况属实，同意救助。' };

/** 临时救助: below the limit the township decides, above it the county; urgent, papers follow. */
export async function temporaryRelief(story: Story): Promise<void> {
  story.title('临时救助（小额）：八百元，乡镇审批');
  await receive(story, 800);
  await story.station('taohua.acceptance', '受理', { station: 'acceptance', outcome: 'accept' });
  await survey(story);
  await story.station('taohua.decision', '桃花乡审批', {
    station: 'townshipDecision',
    outcome: 'grant',
    form: { ...APPROVAL, approvedAmount: 800 },
  });
  await issue(story);
  await large(story.again());
  await urgent(story.again());
}

async function large(story: Story): Promise<void> {
  story.title('临时救助（大额）：五千元，乡镇初审转报，县民政局审批');
  await receive(story, 5_000);
  await story.station('taohua.acceptance', '受理', { station: 'acceptance', outcome: 'accept' });
  await survey(story);
  await story.station('taohua.review', '初审意见，转报县民政局', {
    station: 'forwarding',
    outcome: 'forward',
    facts: [{ type: 'forward', opinion: '建议救助五千元。' }],
  });
  await story.station('civil.review', '县民政局接收', { station: 'takeOver', outcome: 'takeOver' });
  await story.station('civil.decision', '县民政局审批', {
    station: 'countyDecision',
    outcome: 'grant',
    form: { ...APPROVAL, approvedAmount: 5_000 },
  });
  await issue(story);
}

async function urgent(story: Story): Promise<void> {
  story.title('临时救助（急难）：先行救助，救助之后补交材料');
  await receive(story, 1_000, '住房失火，当夜无处安身');
  await story.station('taohua.acceptance', '受理（急办）', {
    station: 'acceptance',
    outcome: 'accept',
  });
  await story.station('taohua.decision', '当即审批', {
    station: 'townshipDecision',
    outcome: 'grant',
    form: { ...APPROVAL, approvedAmount: 1_000 },
  });
  await issue(story);
  await story.station('taohua.acceptance', '事后补交申请书和授权书', {
    station: 'papers',
    outcome: 'supplied',
    facts: [
      {
        type: 'supplyDeferred',
        materials: [
          { code: 'application', form: 'submitted', originals: 1 },
          { code: 'authorisation', form: 'submitted', originals: 1 },
        ],
      },
    ],
  });
}

async function survey(story: Story): Promise<void> {
  const visitedOn = story.office.today;
  await story.station('taohua.review', '两人入户调查', {
    station: 'survey',
    outcome: 'opinion',
    form: { visitedOn, monthlyIncome: 300, findings: '火灾属实，生活困难。' },
    facts: [{ type: 'opinion', agree: true, text: '火灾属实。', signers: ['吴敏', '郑和'] }],
  });
}

async function receive(story: Story, amount: number, urgentFor?: string): Promise<void> {
  const applicant = citizen('周桂芳', '110101196202020021');
  const papers = [
    { code: 'application', form: 'submitted', originals: 1 },
    { code: 'authorisation', form: 'submitted', originals: 1 },
    { code: 'hardship', form: 'submitted', copies: 1 },
  ];
  await story.receive('taohua.acceptance', `周桂芳在桃花乡窗口申请救助 ${amount} 元`, {
    item: 'temporaryRelief',
    applicant,
    urgent: urgentFor,
    materials: [{ code: 'identity', form: 'shared' }, ...(urgentFor === undefined ? papers : [])],
    form: {
      ...personFields(applicant),
      cause: 'fire',
      circumstances: '住房失火，家中衣物口粮全部烧毁。',
      amount,
      householdSize: 2,
    },
  });
}

async function issue(story: Story): Promise<void> {
  await story.station('taohua.issue', '制发救助决定书', { station: 'issue', outcome: 'issue' });
  await story.station('taohua.issue', '送达', {
    station: 'delivery',
    outcome: 'deliver',
    facts: [handed('桃花乡综合窗口', '周桂芳')],
  });
  await story.documents();
}
