import { expect } from 'chai';
import { look, shown } from './support/desk.js';
import { useSite } from './support/site.js';
import {
  confirmAtWindow,
  documentsOf,
  handOutInPages,
  receiveInPages,
  workInQueue,
} from './support/steps.js';

const LIU = { idNumber: '110101198001010010', name: '刘长林', phone: '13800138000' };
const FORESTRY = '云溪县林业局';

/** 赋权下放·委托: the township decides in the bureau's name and under its seal. */
describe('journey: 林木采伐许可 in a township', function () {
  this.timeout(60_000);
  const site = useSite();

  it('from the window to the hand-out, decided in the name of the bureau', async () => {
    const clerk = await site.visit({ as: 'songlin.acceptance' });
    const number = await receiveInPages(clerk, {
      item: 'felling',
      applicant: LIU,
      form: {
        forestRegion: true,
        forestPlot: '西坡三小班',
        forestKind: 'timber',
        treeSpecies: '杉木',
        method: 'selective',
        area: 2,
        volume: 8,
        regeneration: '采伐后次年春季补植杉木苗 200 株',
      },
      papers: [],
    });
    await confirmAtWindow(clerk, number, '受理');

    // 现场核查 by two persons
    const reviewer = await site.visit({ as: 'songlin.review' });
    await workInQueue(reviewer, number, {
      station: '伐区核查',
      outcome: '出具核查意见',
      form: {
        visitedOn: '2026-03-02',
        measuredVolume: 8,
        boundaryClear: 'clear',
        findings: '界线清楚，蓄积属实。',
      },
      signers: ['赵强', '钱进'],
      text: ['意见', '界线清楚，蓄积属实。'],
    });

    // the township decides
    const decider = await site.visit({ as: 'songlin.decision' });
    await workInQueue(decider, number, { station: '决定', outcome: '准予' });

    // result and hand-out
    const desk = await site.visit({ as: 'songlin.issue' });
    await confirmAtWindow(desk, number, '制发');
    await handOutInPages(desk, number, LIU);

    // then
    expect((await shown(desk, number)).status).to.equal('delivered');
    const organs = await documentsOf(desk, number);
    expect(organs).to.include({ acceptance: FORESTRY, grant: FORESTRY, result: FORESTRY });
    await desk.goto(`/cases/${number}?tab=documents`);
    await desk.page.getByText('林木采伐许可证').first().waitFor();
    await look(desk, 'felling-documents');
  });
});
