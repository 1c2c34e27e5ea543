import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { hygieneBeforeReview } from '../support/applications.js';
import { CHEN, shown } from './support/desk.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';
import { fillForm, openInQueue } from './support/steps.js';

const folder = mkdtempSync(join(tmpdir(), 'yc-restart-'));
const AWAY = '连不上服务器。已填写的内容还在';
const FINDINGS = '布局和人员符合要求。';

describe('journey: the server is stopped and started while a form is open', function () {
  this.timeout(90_000);
  const site = useSite({ folder });
  after(() => rmSync(folder, { recursive: true }));

  it('keeps what the window typed, and receives it afterwards', async () => {
    // given: in the middle of the application form
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    visit.expectAway();
    const { page } = visit;
    await visit.goto('/window/receive/foodStall');
    await page.locator('#applicant-idNumber').fill(CHEN.idNumber);
    await page.locator('#applicant-name').fill(CHEN.name);
    await page.locator('#applicant-phone').fill(CHEN.phone);
    await page.keyboard.press('Control+Enter');
    await page.locator('[name="data[applicantName]"]').waitFor();
    await fillForm(page, { stallPlace: '农贸市场东侧 12 号位' });

    // when
    await site.restart(async () => {
      await fillForm(page, { stallRegion: true, employees: 2 });
      await page.getByText(AWAY).waitFor();
    });
    await page.getByText('已恢复连接').waitFor({ timeout: 15_000 });

    // then
    const place = page.locator('[name="data[stallPlace]"]');
    expect(await place.inputValue()).to.equal('农贸市场东侧 12 号位');
    await page.locator('.formio-component-foods input').first().check();
    await fillForm(page, { hours: 'morning' });
    await page.locator('[data-draft=saved]').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: '收到方式' }).waitFor();
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '核对' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已收件' }).waitFor();
    const number = await page.getByTestId('number').innerText();
    expect((await shown(visit, number)).status).to.equal('received');
  });

  it('keeps what a department typed at its task, and completes it afterwards', async () => {
    // given: form and opinion are half written
    const number = await hygieneBeforeReview(new ServerTeller(site.server));
    const visit = await site.visit({ as: 'health.review' });
    visit.expectAway();
    const { page } = visit;
    await openInQueue(visit, number, '审查');
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByText('由我办理').waitFor();
    await fillForm(page, { layout: 'fits', findings: FINDINGS });

    // when: somebody goes on writing, and wants to be done before it is back
    await site.restart(async () => {
      await fillForm(page, { certificates: 'fits' });
      await page.getByRole('textbox', { name: /^意见/ }).last().fill('建议准予。');
      await page.getByRole('button', { name: '出具审查意见' }).click();
      await page.getByText(AWAY).waitFor();
    });
    await page.getByText('已恢复连接').waitFor({ timeout: 15_000 });

    // then
    const findings = page.locator('[name="data[findings]"]');
    expect(await findings.inputValue()).to.equal(FINDINGS);
    await page.getByRole('button', { name: '出具审查意见' }).click();
    await page.getByText('已办结：出具审查意见').waitFor();
    expect((await shown(visit, number)).status).to.equal('awaitingDecision');
  });
});
