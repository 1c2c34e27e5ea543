import { expect } from 'chai';
import { REVIEWED, hygieneBeforeReview } from '../support/applications.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';

const WIDE = { width: 1440, height: 900 };
const TABS = ['表单', '材料', '意见', '办理经过', '文书', '流程图', '时限', '相关方'] as const;

describe('journey: the page of a case', function () {
  this.timeout(120_000);
  const site = useSite();
  let teller: ServerTeller;
  let number: string;
  before(async () => {
    teller = new ServerTeller(site.server);
    number = await hygieneBeforeReview(teller);
    await teller.done('health.review', number, 'review', 'beginSpecialProcedure', {
      facts: [
        {
          type: 'beginSpecialProcedure',
          procedure: 'testing',
          basis: '《行政许可法》第四十五条',
          days: 5,
          reason: '须检测空气质量',
        },
      ],
    });
    await site.moveClock({ to: '2026-03-05T10:00:00+08:00' });
    await teller.done('health.review', number, 'testing', 'endSpecialProcedure', {
      form: {
        laboratory: '县疾控中心',
        reportNumber: 'JC-001',
        testedOn: '2026-03-04',
        result: 'pass',
      },
      facts: [{ type: 'endSpecialProcedure', result: '检测合格。' }],
    });
    await teller.done('health.review', number, 'review', 'opinion', REVIEWED);
    await teller.fact('supervisor', number, {
      type: 'supervise',
      addressee: 'health',
      text: '请按期决定。',
      rule: 'manual',
      days: 3,
    });
  });

  it('tells everything in its tabs, for who may see it', async () => {
    const visit = await site.visit({ as: 'health.decision', viewport: WIDE });
    const { page } = visit;
    await visit.goto(`/cases/${number}`);
    await page.getByRole('heading', { name: /公共场所卫生许可/ }).waitFor();
    await page.getByText('承诺时限').first().waitFor();
    await visit.screenshot('case-overview-1440');
    expect(await visit.axe()).to.deep.equal([]);
    for (const tab of TABS) {
      await page.getByRole('tab', { name: tab }).click();
      await page.waitForURL(({ search }) => search.includes('tab='));
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await page.waitForTimeout(400);
      await visit.screenshot(`case-${tab}-1440`, true);
      expect(await visit.axe(), tab).to.deep.equal([]);
    }
  });

  it('explains each date: the suspension, the days, the end', async () => {
    const visit = await site.visit({ as: 'health.decision', viewport: WIDE });
    const { page } = visit;
    await visit.goto(`/cases/${number}?tab=clocks`);
    const promised = page.locator('[data-clock=promised]').first();
    await promised.getByText('逐日说明').click();
    await promised.getByText(/暂停计算/).waitFor();
    await promised.getByText(/届满。/).waitFor();
    await visit.screenshot('case-clock-explained', true);
  });

  it('prints a document, shows the way so far on the diagram', async () => {
    const visit = await site.visit({ as: 'health.decision', viewport: WIDE });
    const { page } = visit;
    await visit.goto(`/cases/${number}?tab=documents`);
    await page.getByRole('button', { name: '查看 受理通知书' }).click();
    await page
      .frameLocator('iframe[title=受理通知书]')
      .getByText('云溪旅馆有限公司')
      .first()
      .waitFor();
    await visit.screenshot('case-document');
    await page.getByRole('button', { name: '关闭' }).first().click();
    await page.getByRole('tab', { name: '流程图' }).click();
    const steps = page.getByRole('list', { name: '流程步骤' });
    await steps.locator('[aria-current=step]').getByText('决定').waitFor();
    await page.locator('.bjs-powered-by').waitFor();
  });

  it('takes the answer to a supervision order where it stands', async () => {
    const visit = await site.visit({ as: 'health.head', viewport: WIDE });
    const { page } = visit;
    await visit.goto(`/cases/${number}?tab=parties`);
    await page.getByText('请按期决定。').waitFor();
    await page.getByRole('button', { name: '答复督办' }).click();
    await page.getByLabel('答复内容').fill('明日作出决定。');
    await page.getByRole('dialog').getByRole('button', { name: '答复督办' }).click();
    await page.getByText('明日作出决定。').waitFor();
  });

  it('is urged by a supervisor, who sees the applicant masked', async () => {
    const visit = await site.visit({ as: 'supervisor', viewport: WIDE });
    const { page } = visit;
    await visit.goto(`/cases/${number}`);
    await page.getByRole('button', { name: '催办' }).click();
    await page.getByLabel('催办内容').fill('请今日办结。');
    await page.getByRole('dialog').getByRole('button', { name: '催办' }).click();
    await page.getByText('已催办').waitFor();
    await page.getByRole('tab', { name: '相关方' }).click();
    await page.getByText('请今日办结。').waitFor();
    expect(await page.getByText('91350100M000100Y43').count()).to.equal(0);
  });

  it('says that there is no such case to who may not see it', async () => {
    const visit = await site.visit({ as: 'baishi.acceptance' });
    visit.expectRefusal(404);
    await visit.goto(`/cases/${number}`);
    await visit.page.getByRole('alert').getByText('没有找到').waitFor();
    await visit.screenshot('case-404');
    expect(await visit.axe()).to.deep.equal([]);
  });
});
