import { expect } from 'chai';
import { hygiene, hygieneBeforeReview } from '../support/applications.js';
import { look, shown } from './support/desk.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';

describe('journey: an application is withdrawn at the window (撤回)', function () {
  this.timeout(60_000);
  const site = useSite();

  it('by the window that received it, with reason and identity, until the decision', async () => {
    // given: the county has begun its review
    const number = await hygieneBeforeReview(new ServerTeller(site.server));
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    const { page } = visit;
    await visit.goto(`/window/cases/${number}`);

    // when
    await page.getByRole('button', { name: '撤回申请' }).click();
    const dialog = page.getByRole('dialog', { name: `撤回申请 ${number}` });
    const sure = dialog.getByRole('button', { name: '撤回申请' });
    expect(await sure.isDisabled()).to.equal(true);
    await dialog.getByRole('textbox', { name: /撤回的原因/ }).fill('不开店了');
    expect(await sure.isDisabled()).to.equal(true);
    await dialog.getByLabel(/身份已核对/).check();
    await look(visit, 'withdraw');
    await sure.click();

    // then: nothing is left to do, for nobody
    await page.getByText('已办：撤回申请').waitFor();
    await page.getByText('办件已办结').waitFor();
    expect(await page.getByRole('button', { name: '撤回申请' }).count()).to.equal(0);
    const of = await shown(visit, number);
    expect(of).to.include({ status: 'withdrawn', ended: true, mayWithdraw: false });
    await visit.goto(`/cases/${number}?tab=timeline`);
    await page.getByText(/不开店了/).waitFor();
    await look(visit, 'withdrawn');
    const reviewer = await site.visit({ as: 'health.review' });
    await reviewer.goto(`/queue?caseNumber=${number}`);
    await reviewer.page.getByText('没有符合筛选条件的任务').waitFor();
  });

  it('on the page of the case too; by no other office', async () => {
    const teller = new ServerTeller(site.server);
    const number = await teller.receive('qinghe.acceptance', hygiene());
    const supervisor = await site.visit({ as: 'supervisor' });
    await supervisor.goto(`/cases/${number}`);
    await supervisor.page.getByRole('link', { name: '审计日志' }).waitFor();
    expect(await supervisor.page.getByRole('button', { name: '撤回申请' }).count()).to.equal(0);
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    await visit.goto(`/cases/${number}`);
    await visit.page.getByRole('button', { name: '撤回申请' }).click();
    const dialog = visit.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /撤回的原因/ }).fill('改日再办');
    await dialog.getByLabel(/身份已核对/).check();
    await dialog.getByRole('button', { name: '撤回申请' }).click();
    await visit.page.getByText('已撤回').waitFor();
    expect((await shown(visit, number)).status).to.equal('withdrawn');
  });
});
