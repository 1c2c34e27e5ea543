import { expect } from 'chai';
import { fellingBeforeDecision, hygiene, hygieneBeforeReview } from '../support/applications.js';
import { look } from './support/desk.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';

describe('journey: the lights of lists, in words', function () {
  this.timeout(60_000);
  const site = useSite();
  let teller: ServerTeller;
  before(() => {
    teller = new ServerTeller(site.server);
  });

  it('before acceptance the time to accept, at the window and in the queue', async () => {
    // given: five workdays (行政许可法 §32)
    const number = await teller.receive('qinghe.acceptance', hygiene());
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    for (const path of ['/window/lists/today', '/queue']) {
      await visit.goto(path);
      const row = visit.page.getByRole('row').filter({ hasText: number });
      await row.getByText('剩 5 个工作日').waitFor();
      await row.getByText('收件受理期').waitFor();
      expect(await row.locator('[data-light=green]').count()).to.equal(1);
      await look(visit, `lights${path.replaceAll('/', '-')}`);
    }
  });

  it('finds what stands still, from the filter of the supervisor', async () => {
    // given
    const running = await hygieneBeforeReview(teller);
    const halted = await hygieneBeforeReview(teller);
    await teller.done('health.review', halted, 'review', 'beginSpecialProcedure', {
      facts: [
        {
          type: 'beginSpecialProcedure',
          procedure: 'testing',
          basis: '《行政许可法》第四十五条',
          days: 10,
          reason: '须检测',
        },
      ],
    });
    const visit = await site.visit({ as: 'supervisor' });
    const { page } = visit;
    await visit.goto('/supervision/cases');
    await page.getByRole('link', { name: running, exact: true }).waitFor();
    // when
    await page.getByRole('combobox', { name: '灯' }).click();
    await page.getByText('蓝牌：暂停计时').last().click();
    // then
    await page.waitForURL(/due=suspended/);
    await page.getByText('共 1 件').waitFor();
    const row = page.getByRole('row').filter({ hasText: halted });
    await row.locator('[data-light=blue]').getByText('暂停计时').waitFor();
    await look(visit, 'lights-blue');
    await row.getByRole('link', { name: halted, exact: true }).click();
    await page.getByRole('link', { name: '审计日志' }).click();
    await page.getByText(/已逐笔核对哈希链/).waitFor();
  });

  it('orders stand by the day on which they are to be answered', async () => {
    // given: the second is due first
    const long = await fellingBeforeDecision(teller);
    const short = await fellingBeforeDecision(teller);
    for (const [number, days] of [
      [long, 9],
      [short, 2],
    ] as const) {
      const said = { addressee: 'songlin', text: '请说明进度', rule: '群众投诉', days };
      await teller.fact('supervisor', number, { type: 'supervise', ...said });
    }
    const visit = await site.visit({ as: 'songlin.decision' });
    await visit.goto('/orders');
    const { page } = visit;
    await page.getByRole('link', { name: short }).waitFor();
    const numbers = await page.locator('tbody tr.ant-table-row td:nth-child(2) a').allInnerTexts();
    expect(numbers).to.deep.equal([short, long]);
    await page.getByText('2026-03-04 17:30').waitFor();
    await look(visit, 'lights-orders');
  });
});
