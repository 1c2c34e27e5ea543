import { expect } from 'chai';
import { look, shown } from './support/desk.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';
import {
  confirmAtWindow,
  documentsOf,
  handOutInPages,
  receiveInPages,
  workInQueue,
} from './support/steps.js';

const ZHAO = { idNumber: '110101198001010010', name: '赵大山', phone: '13800138000' };
const LAND = '云溪县自然资源局';

/** They answer while the planning review is written in the pages; 水利局 stays silent. */
const ANSWERS = [
  ['forestry.review', 'forestryOpinion'],
  ['transport.review', 'transportOpinion'],
  ['agriculture.review', 'agricultureOpinion'],
] as const;
const AGREES = { conclusion: 'agree', grounds: '符合要求。' };

/** 联办: five departments at once; 水利局 says nothing, which counts as agreement (其依据). */
describe('journey: 农村村民建房 with five departments', function () {
  this.timeout(60_000);
  const site = useSite();

  it('from the window to the hand-out, one department silent', async () => {
    const clerk = await site.visit({ as: 'longquan.acceptance' });
    const number = await receiveInPages(clerk, {
      item: 'ruralHouse',
      applicant: ZHAO,
      form: {
        memberName: ZHAO.name,
        relation: 'self',
        memberId: ZHAO.idNumber,
        houseRegion: true,
        landType: 'built',
        homesteadArea: 160,
        floors: 2,
        height: 8,
        boundaries: '东至村道，南至王家，西至水沟，北至李家',
      },
      papers: [],
    });
    await confirmAtWindow(clerk, number, '受理');
    const visitor = await site.visit({ as: 'longquan.review' });
    await workInQueue(visitor, number, {
      station: '现场核查',
      outcome: '出具核查意见',
      form: { visitedOn: '2026-03-02', boundariesFit: 'yes', permanentFarmland: 'no' },
      signers: ['孙平', '周立'],
      text: ['意见', '四至清楚，不占永久基本农田。'],
    });

    // all five at the same time, each in its own queue
    const before = [clerk, visitor];
    expect((await shown(clerk, number)).status).to.equal('reviewing');
    const planner = await site.visit({ as: 'land.review' });
    before.push(planner);
    await workInQueue(planner, number, {
      station: '规划审查',
      outcome: '出具审查意见',
      form: AGREES,
      text: ['意见', '符合村庄规划。'],
    });
    const teller = new ServerTeller(site.server);
    const opinion = { type: 'opinion', agree: true, text: '同意。' } as const;
    for (const [user, station] of ANSWERS) {
      const done = { form: AGREES, facts: [opinion] };
      await teller.done(user, number, station, 'opinion', done);
    }

    // 水利局's five workdays run out, and with them everybody's session
    for (const visit of before) await visit.page.goto('about:blank');
    await site.moveClock({ workdays: 6 });
    const reviewer = await site.visit({ as: 'longquan.review' });
    await reviewer.goto(`/cases/${number}?tab=opinions`);
    await reviewer.page.getByText('视为同意').first().waitFor();
    await look(reviewer, 'house-opinions');
    await workInQueue(reviewer, number, {
      station: '宅基地审核并转报',
      outcome: '审核同意并转报',
      text: ['意见', '宅基地审核同意，报请核发规划许可。'],
    });

    // the county takes over and decides, the result goes back
    const county = await site.visit({ as: 'land.review' });
    await workInQueue(county, number, { station: '县接收', outcome: '接收案卷' });
    const decider = await site.visit({ as: 'land.decision' });
    await workInQueue(decider, number, { station: '规划许可决定', outcome: '准予' });
    const issuer = await site.visit({ as: 'land.issue' });
    await confirmAtWindow(issuer, number, '制发');
    await confirmAtWindow(issuer, number, '移交');
    const desk = await site.visit({ as: 'longquan.issue' });
    await confirmAtWindow(desk, number, '接收');
    await handOutInPages(desk, number, ZHAO);

    // then
    expect((await shown(desk, number)).status).to.equal('delivered');
    expect(await documentsOf(desk, number)).to.include({ grant: LAND, result: LAND });
    await desk.goto(`/cases/${number}?tab=diagram`);
    await desk.page.locator('.bjs-powered-by').waitFor();
    await desk.screenshot('house-diagram');
  });
});
