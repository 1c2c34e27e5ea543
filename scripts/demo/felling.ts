import { citizen, handed, personFields } from './people.js';
import { type Story, Unexpected } from './story.js';

const BOTH = 'songlin.both';

/** 林木采伐许可 (委托): decided by the township in the name and under the seal of the bureau. */
export async function felling(story: Story): Promise<void> {
  story.title('林木采伐许可（委托）：松林乡以县林业局的名义决定，加盖县林业局印章');
  await receive(story);
  await visit(story);
  await decide(story);
  await handOut(story);
}

/** For `volume` cubic metres of wood of one's own. */
export function application(applicant: ReturnType<typeof citizen>, volume: number) {
  return {
    item: 'felling',
    applicant,
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'title', form: 'shared' },
      { code: 'regeneration', form: 'submitted', originals: 1 },
    ],
    form: {
      ...personFields(applicant),
      forestRegion: '130399105201',
      forestPlot: '西坡三小班',
      forestKind: 'timber',
      treeSpecies: '杉木',
      method: 'selective',
      area: 2,
      volume,
      regeneration: '采伐后次年春季补植杉木苗 200 株',
    },
  };
}

async function receive(story: Story): Promise<void> {
  const applicant = citizen('刘长林', '110101198001010010');
  const told = '刘长林在松林乡窗口申请采伐自留山林木';
  await story.receive('songlin.acceptance', told, application(applicant, 8));
  await employBoth(story);
  await story.station(BOTH, '兼受理岗和决定岗的人员受理（以县林业局名义）', {
    station: 'acceptance',
    outcome: 'accept',
  });
}

async function visit(story: Story): Promise<void> {
  const findings = {
    visitedOn: story.office.today,
    measuredVolume: 8,
    boundaryClear: 'clear',
    findings: '界线清楚，蓄积属实。',
  };
  const opinion = { type: 'opinion', agree: true, text: '界线清楚，蓄积属实。' };
  await story.refused('songlin.review', '只有一人到场核查', 'TWO_SIGNERS_REQUIRED', {
    station: 'siteVisit',
    outcome: 'opinion',
    form: findings,
    facts: [{ ...opinion, signers: ['赵强'] }],
  });
  await story.station('songlin.review', '两人现场核查', {
    station: 'siteVisit',
    outcome: 'opinion',
    form: findings,
    facts: [{ ...opinion, signers: ['赵强', '钱进'] }],
  });
}

async function decide(story: Story): Promise<void> {
  await story.later('次日', { workdays: 1 });
  await story.refused(BOTH, '受理的人自己来决定', 'SEPARATION_OF_POSTS', {
    station: 'decision',
    outcome: 'grant',
  });
  await story.station('songlin.decision', '决定岗另一人决定准予', {
    station: 'decision',
    outcome: 'grant',
  });
  await story.holds('决定以县林业局的名义作出，由县林业局承担责任', ({ decision }) => {
    const { nameOf, answerable } = decision as { nameOf: string; answerable: string };
    return nameOf === 'forestry' && answerable === 'forestry';
  });
}

async function handOut(story: Story): Promise<void> {
  await story.station('songlin.issue', '制发采伐许可证', {
    station: 'issue',
    outcome: 'issue',
    facts: [{ type: 'issue', fields: { plot: '西坡三小班', volume: '8' } }],
  });
  await story.station('songlin.issue', '送达', {
    station: 'delivery',
    outcome: 'deliver',
    facts: [handed('松林乡综合窗口', '刘长林')],
  });
  await story.documents();
}

/** Holding both posts is allowed; doing both for one case is not. */
async function employBoth({ office }: Story): Promise<void> {
  const password = 'songlin-both-posts';
  const { status, body } = await office.put('admin', `/api/people/${BOTH}`, {
    name: '林双岗',
    roles: ['clerk', 'reviewer'],
    posts: ['acceptance', 'decision'].map((post) => ({ organ: 'songlin', post, officer: 'B' })),
    password,
  });
  if (status !== 200) throw new Unexpected(`不能设立人员：${JSON.stringify(body)}`);
  office.knows(BOTH, password);
}
