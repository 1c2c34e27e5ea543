import { expect } from 'chai';
import {
  REVIEWED,
  hygieneBeforeReview,
  ruralHouseBeforeOpinions,
} from '../support/applications.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';

const DESK = { width: 1280, height: 800 };

/** A task passes from hand to hand: back, to a colleague, to more than one, to whoever is first. */
describe('journey: tasks between colleagues', function () {
  this.timeout(90_000);
  const site = useSite();
  let teller: ServerTeller;
  before(() => {
    teller = new ServerTeller(site.server);
  });

  /** A hygiene case that waits for its decision. */
  const reviewed = async (): Promise<string> => {
    const number = await hygieneBeforeReview(teller);
    await teller.done('health.review', number, 'review', 'opinion', REVIEWED);
    return number;
  };

  it('goes back to an earlier step, with the reason where it arrives', async () => {
    // given
    const number = await reviewed();
    const task = await teller.taskOf('health.decision', number, 'decision');
    const visit = await site.visit({ as: 'health.decision', viewport: DESK });
    const { page } = visit;
    await visit.goto(`/tasks/${task}`);
    // when
    await page.getByRole('button', { name: '退回', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '退回到之前的环节' });
    await dialog.getByRole('radio', { name: /^审查/ }).check();
    await dialog.getByLabel('退回理由').fill('平面图没有标明消毒间。');
    await visit.screenshot('task-return');
    expect(await visit.axe('.ant-modal')).to.deep.equal([]);
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await page.getByText('已退回').waitFor();
    // then
    const back = await site.visit({ as: 'health.review', viewport: DESK });
    await back.goto(`/tasks/${await teller.taskOf('health.review', number, 'review')}`);
    await back.page.getByText('平面图没有标明消毒间。').waitFor();
    await back.screenshot('task-returned');
  });

  it('is transferred within the organ, and refused where posts must be apart', async () => {
    // given
    const number = await reviewed();
    const task = await teller.claim('health.decision', number, 'decision');
    const visit = await site.visit({ as: 'health.decision', viewport: DESK });
    const { page } = visit;
    visit.expectRefusal(403);
    const name = async (user: string) =>
      (await site.server.context.directory.person('default', user))?.name ?? '';
    await visit.goto(`/tasks/${task}`);
    const pick = async (user: string): Promise<void> => {
      await dialog.getByRole('combobox', { name: '同事' }).click();
      await page
        .locator('.ant-select-item-option')
        .getByText(await name(user))
        .first()
        .click();
    };
    await page.getByRole('button', { name: '转办' }).click();
    const dialog = page.getByRole('dialog', { name: '转办给同事' });
    // when: somebody without the post
    await pick('health.issue');
    await dialog.getByRole('button', { name: '转办', exact: true }).click();
    // then: the sentence stands in the dialog, which stays
    await dialog.getByRole('alert').waitFor();
    await visit.screenshot('task-transfer-refused');
    // when
    await pick('health.decision.b');
    await dialog.getByRole('button', { name: '转办', exact: true }).click();
    await page.getByText('已转办').waitFor();
    // then
    const other = await site.visit({ as: 'health.decision.b', viewport: DESK });
    await other.goto('/queue?queue=mine');
    await other.page.getByRole('link', { name: `办理 ${number} 决定` }).click();
    await other.page.getByText('由我办理').waitFor();
  });

  it('is signed by one more of the organ: the case waits for both', async () => {
    // given
    const number = await ruralHouseBeforeOpinions(teller);
    const task = await teller.claim('water.review', number, 'waterOpinion');
    const visit = await site.visit({ as: 'water.review', viewport: DESK });
    const { page } = visit;
    await visit.goto(`/tasks/${task}`);
    // when
    await page.getByRole('button', { name: '加签' }).click();
    const dialog = page.getByRole('dialog', { name: '加签、会签' });
    await dialog.getByRole('combobox', { name: '同事' }).click();
    const person = await site.server.context.directory.person('default', 'water.review.b');
    await page.locator('.ant-select-item-option').getByText(person!.name).first().click();
    await dialog.getByRole('button', { name: '加签', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    // then
    const other = await site.visit({ as: 'water.review.b', viewport: DESK });
    await other.goto('/queue?queue=mine');
    await other.page.getByRole('link', { name: `办理 ${number} 水利意见` }).waitFor();
  });

  it('two clerks on one task: the second sees who has done it and keeps what was typed', async () => {
    // given
    const number = await reviewed();
    const task = await teller.taskOf('health.decision', number, 'decision');
    const visit = await site.visit({ as: 'health.decision.b', viewport: DESK });
    const { page } = visit;
    visit.expectRefusal(409);
    await visit.goto(`/tasks/${task}`);
    await page.getByLabel('理由').fill('经审查，符合条件。');
    // when
    await teller.done('health.decision', number, 'decision', 'grant');
    // then: told without asking
    await page.getByRole('heading', { name: '这件任务已经办结' }).waitFor();
    const person = await site.server.context.directory.person('default', 'health.decision');
    await page.getByText(new RegExp(`由 ${person!.name} 于 .+ 办结，结果：准予`)).waitFor();
    await page.getByText('经审查，符合条件。').waitFor();
    await visit.screenshot('task-two-clerks');
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('a session that ends in the middle of a form keeps what was typed', async () => {
    // given
    const number = await hygieneBeforeReview(teller);
    const task = await teller.taskOf('health.review', number, 'review');
    const visit = await site.visit({ as: 'health.review', viewport: DESK });
    const { page } = visit;
    visit.expectRefusal(401);
    await visit.goto(`/tasks/${task}`);
    const findings = page
      .getByRole('region', { name: '本环节表单' })
      .getByRole('textbox', { name: /审查意见/ });
    await findings.fill('布局和人员符合要求。');
    await page.getByLabel('意见', { exact: true }).fill('建议准予。');
    // when
    await site.moveClock({ hours: 13 });
    await page.getByRole('button', { name: '签收' }).click();
    const dialog = page.getByRole('dialog', { name: /登录已过期/ });
    await visit.screenshot('task-session-ended');
    await dialog.getByLabel('密码').fill('demo');
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    // then
    await page.getByText('由我办理').waitFor();
    expect(await findings.inputValue()).to.equal('布局和人员符合要求。');
    expect(await page.getByLabel('意见', { exact: true }).inputValue()).to.equal('建议准予。');
    // and: a reload loses nothing either
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText('由我办理').waitFor();
    expect(await page.getByLabel('意见', { exact: true }).inputValue()).to.equal('建议准予。');
  });
});
