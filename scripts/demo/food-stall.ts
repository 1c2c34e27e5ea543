import { citizen, handed, personFields } from './people.js';
import type { Story } from './story.js';

/** 食品摊点备案 (直接办结): one person, one visit, decided on the spot. */
export async function foodStall(story: Story): Promise<void> {
  const applicant = citizen('陈秀兰', '110101199003070011');
  story.title('食品摊点备案（即办件）：当场受理、当场办结、当场出件');
  await story.receive('qinghe.all', '陈秀兰在清河镇窗口申请', {
    item: 'foodStall',
    applicant,
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'identity', form: 'shared' },
      { code: 'healthCertificate', form: 'submitted', copies: 1 },
    ],
    form: {
      ...personFields(applicant),
      foods: { snack: true, drink: true },
      stallRegion: '130399100201',
      stallPlace: '清河镇农贸市场东侧 12 号位',
      hours: 'morning',
      employees: 2,
    },
  });
  const person = 'qinghe.all';
  await story.station(person, '受理', { station: 'acceptance', outcome: 'accept' });
  await story.station(person, '当场备案（即办件不受三岗分离限制，留作抽查）', {
    station: 'decision',
    outcome: 'grant',
  });
  await story.station(person, '制发信息公示卡', { station: 'issue', outcome: 'issue' });
  await story.station(person, '当场送达', {
    station: 'delivery',
    outcome: 'deliver',
    facts: [handed('清河镇综合窗口', '陈秀兰')],
  });
  await story.holds(
    '当日送达，没有超期',
    ({ status, breaches }) =>
      status === 'delivered' && (breaches as readonly unknown[]).length === 0,
  );
  await story.documents();
}
