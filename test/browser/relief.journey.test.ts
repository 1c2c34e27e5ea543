import { expect } from 'chai';
import { look, shown } from './support/desk.js';
import { useSite } from './support/site.js';
import {
  type Handed,
  confirmAtWindow,
  documentsOf,
  handOutInPages,
  receiveInPages,
  workInQueue,
} from './support/steps.js';
import type { Visit } from './support/visit.js';

const ZHOU = { idNumber: '110101198001010010', name: '周桂芳', phone: '13800138000' };
const CIVIL = '云溪县民政局';

/** 基本公共服务: who decides, and by when, follows from the amount and from the need. */
describe('journey: 临时救助 in 清河镇', function () {
  this.timeout(60_000);
  const site = useSite();

  it('up to a thousand yuan: the township decides in the name of the bureau', async () => {
    const clerk = await site.visit({ as: 'qinghe.acceptance' });
    const number = await receiveInPages(clerk, relief(800));
    await confirmAtWindow(clerk, number, '受理');
    await survey(await site.visit({ as: 'qinghe.review' }), number);
    const decider = await site.visit({ as: 'qinghe.decision' });
    await workInQueue(decider, number, {
      station: '乡镇审批',
      outcome: '准予救助',
      form: { approvedAmount: 800, payment: 'cash', grounds: '火灾属实，符合小额救助条件。' },
    });
    const desk = await site.visit({ as: 'qinghe.issue' });
    await confirmAtWindow(desk, number, '制发');
    await handOutInPages(desk, number, ZHOU);
    // then: within three workdays, no county station on its way
    const of = await shown(desk, number);
    expect(of.status).to.equal('delivered');
    expect(of.clocks.find(({ kind }) => kind === 'promised')?.limit.n).to.equal(3);
    expect(await documentsOf(desk, number)).to.include({ grant: CIVIL, result: CIVIL });
    expect(await documentsOf(desk, number)).to.not.have.property('forwarding');
  });

  it('above it: forwarded with the township’s opinion, and the county decides', async () => {
    const clerk = await site.visit({ as: 'qinghe.acceptance' });
    const number = await receiveInPages(clerk, relief(5_000));
    await confirmAtWindow(clerk, number, '受理');
    const reviewer = await site.visit({ as: 'qinghe.review' });
    await survey(reviewer, number);
    await workInQueue(reviewer, number, {
      station: '初审并转报',
      outcome: '初审并转报',
      text: ['意见', '月人均收入三百元，建议救助五千元。'],
    });
    const county = await site.visit({ as: 'civil.review' });
    await workInQueue(county, number, { station: '县接收', outcome: '接收案卷' });
    // the decider has the township's word before them
    const decider = await site.visit({ as: 'civil.decision' });
    await workInQueue(decider, number, {
      station: '县民政局审批',
      outcome: '准予救助',
      form: { approvedAmount: 5_000, payment: 'cash', grounds: '同意乡镇意见。' },
    });
    await decider.goto(`/cases/${number}?tab=opinions`);
    await decider.page.getByText('月人均收入三百元，建议救助五千元。').waitFor();
    await look(decider, 'relief-opinions');
    const desk = await site.visit({ as: 'qinghe.issue' });
    await confirmAtWindow(desk, number, '制发');
    await handOutInPages(desk, number, ZHOU);
    // then
    const of = await shown(desk, number);
    expect(of.status).to.equal('delivered');
    expect(of.clocks.find(({ kind }) => kind === 'promised')?.limit.n).to.equal(10);
    expect(await documentsOf(desk, number)).to.include({ grant: CIVIL });
    expect(await documentsOf(desk, number)).to.have.property('forwarding');
  });

  it('urgent: helped at once, the papers follow the decision', async () => {
    // given: nothing but who they are
    const clerk = await site.visit({ as: 'qinghe.acceptance' });
    const urgent = '住房失火，当夜无处安身';
    const number = await receiveInPages(clerk, { ...relief(1_000), urgent, papers: undefined });
    await confirmAtWindow(clerk, number, '受理');
    // when: no survey comes first
    const decider = await site.visit({ as: 'qinghe.decision' });
    await workInQueue(decider, number, {
      station: '乡镇审批',
      outcome: '准予救助',
      form: { approvedAmount: 1_000, payment: 'cash', grounds: '急难，先行救助。' },
    });
    const desk = await site.visit({ as: 'qinghe.issue' });
    await confirmAtWindow(desk, number, '制发');
    await handOutInPages(desk, number, ZHOU);
    // then: the window waits for what is owed, ten workdays from the decision
    const { page } = clerk;
    await clerk.goto('/window/lists/correction');
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { name: '待补交材料' }).waitFor();
    const owed = (await shown(clerk, number)).clocks.find(({ kind }) => kind === 'deferred');
    expect(owed?.due).to.equal('2026-03-16');
    await look(clerk, 'relief-papers');
    for (const paper of await page.getByRole('checkbox', { name: /^收到 / }).all()) {
      await paper.check();
    }
    await page.getByRole('button', { name: '补交材料已收' }).click();
    await page.getByText('已办：补交材料已收').waitFor();
    expect((await shown(clerk, number)).clocks.every(({ running }) => !running)).to.equal(true);
  });
});

// ---------------------------------------------------------------------------------------------

function relief(amount: number): Handed {
  return {
    item: 'temporaryRelief',
    applicant: ZHOU,
    form: {
      cause: 'fire',
      circumstances: '住房失火，家中衣物口粮全部烧毁。',
      amount,
      householdSize: 2,
    },
    papers: ['hardship'],
  };
}

async function survey(visit: Visit, number: string): Promise<void> {
  await workInQueue(visit, number, {
    station: '入户调查',
    outcome: '出具调查意见',
    form: { visitedOn: '2026-03-02', monthlyIncome: 300, findings: '火灾属实，生活困难。' },
    signers: ['吴敏', '郑和'],
    text: ['意见', '火灾属实，生活困难。'],
  });
}
