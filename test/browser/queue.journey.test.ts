import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { felling, hygiene, hygieneBeforeReview } from '../support/applications.js';
import { ServerTeller } from './support/server-teller.js';
import { useSite } from './support/site.js';

/** 公共场所卫生许可 in the county's health bureau, from its queue to the decision. */
describe('journey: a department works its queue', function () {
  this.timeout(90_000);
  const site = useSite();
  let teller: ServerTeller;
  before(() => {
    teller = new ServerTeller(site.server);
  });

  it('from acceptance to the decision, the next task opening by itself', async () => {
    // given
    const first = await hygieneBeforeReview(teller);
    const second = await hygieneBeforeReview(teller);
    const visit = await site.visit({ as: 'health.review', viewport: DESK });
    const { page } = visit;

    // when: the first is due first
    await visit.goto('/queue');
    await page.getByRole('link', { name: `办理 ${first} 审查` }).waitFor();
    await visit.screenshot('queue-group-1280');
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('link', { name: `办理 ${first} 审查` }).click();
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByText('由我办理').waitFor();
    await page.getByText('此前没有意见').waitFor();
    await review(page, '符合卫生要求，建议准予。');
    await visit.screenshot('task-review-1280');
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('button', { name: '出具审查意见' }).click();

    // then: the second has opened, and stands in nobody's name yet
    await page.getByText('已办结：出具审查意见').waitFor();
    await page.getByText(second).first().waitFor();
    await page.getByText('尚未签收').waitFor();

    // and: the decider sees what was said before
    const decider = await site.visit({ as: 'health.decision', viewport: WIDE });
    await decider.goto(`/tasks/${await teller.taskOf('health.decision', first, 'decision')}`);
    const before = decider.page.getByRole('region', { name: '此前各环节意见' });
    await before.getByText('符合卫生要求，建议准予。').waitFor();
    await decider.page
      .getByRole('group', { name: '天数' })
      .getByText(/剩 \d+ 个工作日/)
      .first()
      .waitFor();
    await decider.screenshot('task-decision-1440');
    expect(await decider.axe()).to.deep.equal([]);
    await decider.page.getByRole('radio', { name: '准予' }).check();
    await decider.page.getByRole('button', { name: '准予' }).click();
    await decider.page.getByText('已办结：准予').waitFor();
    await decider.goto(`/cases/${first}`);
    await decider.page.getByText('准予').first().waitFor();
  });

  it('keeps filters in the address, saves them, and shows what is done', async () => {
    const number = await hygieneBeforeReview(teller);
    const visit = await site.visit({ as: 'health.review.b', viewport: DESK });
    const { page } = visit;
    await visit.goto('/queue');
    await page.getByLabel('办件编号').fill(number);
    await page.keyboard.press('Enter');
    await page.waitForURL(({ search }) => search.includes(`caseNumber=${number}`));
    await page.getByText('共 1 件').waitFor();
    await page.getByRole('button', { name: '我的筛选' }).click();
    await page.getByText('保存当前筛选…').click();
    await page.getByLabel('名称').fill('这一件');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForURL(({ search }) => !search.includes('caseNumber'));
    await page.reload();
    await page.getByRole('button', { name: '我的筛选' }).click();
    await page.getByText('这一件').click();
    await page.getByText('共 1 件').waitFor();
    await page.getByRole('tab', { name: /我已办/ }).click();
    await page.waitForURL(({ search }) => search.includes('queue=done'));
    await page.getByText('没有符合筛选条件的任务').waitFor();
    await visit.screenshot('queue-done-filtered');
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('follows what others do without being asked again', async () => {
    const visit = await site.visit({ as: 'health.head' });
    const reviewer = await site.visit({ as: 'health.review', viewport: DESK });
    await reviewer.goto('/queue');
    const tab = reviewer.page.getByRole('tab', { name: /本组待签收/ });
    await tab.getByText(/\d/).waitFor();
    const before = await tab.innerText();
    await hygieneBeforeReview(teller);
    const next = String(Number(/\d+/.exec(before)?.[0]) + 1);
    await tab.getByText(next, { exact: true }).waitFor();
    await visit.goto('/queue');
    await visit.page.getByText('没有待签收的任务').waitFor();
    await visit.screenshot('queue-empty');
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('claims and answers many at once, each row for itself', async () => {
    // given: two that can be taken over, of which a colleague takes one meanwhile
    const numbers = [await accepted(teller), await accepted(teller), await accepted(teller)];
    const visit = await site.visit({ as: 'health.review', viewport: WIDE });
    const { page } = visit;
    visit.expectRefusal(409);
    await visit.goto('/queue?station=handOver');
    for (const number of numbers) {
      await page.getByRole('checkbox', { name: `选择 ${number} 接收案卷` }).check();
    }
    await visit.screenshot('queue-bulk-1440');
    // when
    await page.getByRole('button', { name: '批量签收' }).click();
    await page.getByText('成功 3 件').waitFor();
    await page.getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('tab', { name: /我的待办/ }).click();
    for (const number of numbers) {
      await page.getByRole('checkbox', { name: `选择 ${number} 接收案卷` }).check();
    }
    await page.getByRole('button', { name: '批量办理…' }).click();
    await page.getByRole('dialog', { name: '批量办理 3 件' }).getByRole('radio').first().waitFor();
    await teller.done('health.review', numbers[1]!, 'fileReceiver', 'handOver', {
      facts: [{ type: 'takeOverHandOver', handOver: 'H1' }],
    });
    await page.getByRole('button', { name: '逐件办理' }).click();
    // then
    await page.getByText('成功 2 件，未成功 1 件').waitFor();
    await page.getByText(/^由 .+ 于 .+ 办结/).waitFor();
    await visit.screenshot('queue-bulk-results');
    expect(await visit.axe('.ant-modal')).to.deep.equal([]);
  });

  it('shows what was copied to the organ', async () => {
    // given: forestry gets a copy of what the township granted in its name
    const number = await teller.receive('songlin.acceptance', felling());
    await teller.fact('songlin.acceptance', number, {
      type: 'markCopied',
      document: 'D1',
      to: 'health',
    });
    const visit = await site.visit({ as: 'health.review', viewport: DESK });
    await visit.goto('/queue?queue=copied');
    await visit.page.getByText('收件凭证').waitFor();
    await visit.screenshot('queue-copied');
    expect(await visit.axe()).to.deep.equal([]);
    await visit.page.getByRole('link', { name: number }).click();
    await visit.page.getByRole('heading', { name: '林木采伐许可' }).waitFor();
  });
});

const DESK = { width: 1280, height: 800 };
const WIDE = { width: 1440, height: 900 };

async function review(page: Page, findings: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: /卫生设施布局/ })
    .getByText('符合', { exact: true })
    .click();
  await page
    .getByRole('radiogroup', { name: /健康合格证明/ })
    .getByText('齐全', { exact: true })
    .click();
  const form = page.getByRole('region', { name: '本环节表单' });
  await form.getByRole('textbox', { name: /审查意见/ }).fill(findings);
  await page.getByLabel('意见', { exact: true }).fill(findings);
}

/** On its way to the county, not yet taken over. */
async function accepted(teller: ServerTeller): Promise<string> {
  const number = await teller.receive('qinghe.acceptance', hygiene());
  await teller.done('qinghe.acceptance', number, 'acceptance', 'accept');
  await teller.done('qinghe.acceptance', number, 'fileSender', 'handOver', {
    facts: [{ type: 'sendHandOver', what: 'file', to: 'health', list: ['申请材料一套'] }],
  });
  return number;
}
