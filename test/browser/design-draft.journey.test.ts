import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { useSite } from './support/site.js';
import type { Visit } from './support/visit.js';

describe('journey: a draft is never lost', function () {
  this.timeout(120_000);
  const site = useSite();

  /** One draft a journey, opened by as many as wish. */
  const made = async (key: string): Promise<() => Promise<Visit>> => {
    const admin = await site.server.as('admin');
    const from = { kind: 'template', template: 'direct' };
    await admin.post('/api/design/drafts', { from, name: '停放点备案', code: `YX-${key}`, key });
    return async () => {
      const visit = await site.visit({ as: 'admin' });
      await visit.goto(`/design/drafts/${key}`);
      await visit.page.getByRole('heading', { name: '停放点备案', level: 1 }).waitFor();
      return visit;
    };
  };

  it('after a crash: what was not saved is offered again', async () => {
    // given: the server is away, and then the page crashes; whoever closes it is saved for
    const visit = await (await made('crashed'))();
    const { page } = visit;
    visit.expectRefusal(502);
    const saving = /\/api\/design\/drafts\/crashed$/;
    await page
      .context()
      .route(saving, (route) =>
        route.request().method() === 'PUT'
          ? route.fulfill({ status: 502, body: 'Bad gateway' })
          : route.fallback(),
      );
    await rename(page, '停放点备案（改）');
    await page.locator('[data-save=failed]').waitFor();
    const browser = await page.context().newCDPSession(page);
    // never answers: who would
    void browser.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    const again = await page.context().newPage();
    await page.close();
    // when
    await again.goto(`${visit.base}/design/drafts/crashed`);
    const dialog = again.getByRole('dialog', { name: '找到上次没有保存的修改' });
    await dialog.getByRole('button', { name: '比较' }).click();
    await dialog.getByRole('cell', { name: '停放点备案（改）' }).first().waitFor();
    await again.context().unroute(saving);
    await dialog.getByRole('button', { name: '恢复这些修改' }).click();
    // then
    await again.getByRole('heading', { name: '停放点备案（改）', level: 1 }).waitFor();
    await again.locator('[data-save=saved]').waitFor();
    await again.reload();
    await again.getByRole('heading', { name: '停放点备案（改）', level: 1 }).waitFor();
    expect(await again.getByRole('dialog').count()).to.equal(0);
  });

  it('between two editors: who saved first is told, compared, and one of them stays', async () => {
    // given
    const open = await made('shared');
    const [one, other] = [await open(), await open()];
    one.expectRefusal(409);
    other.expectRefusal(409);
    await rename(one.page, '停放点备案甲');
    await one.page.locator('[data-save=saved]').waitFor();
    // when
    await rename(other.page, '停放点备案乙');
    // then
    await other.page.getByText(/管理员 于 .* 先保存了这份草稿/).waitFor();
    await other.page.locator('[data-save=conflict]').waitFor();
    await isAccessible(other);
    await other.screenshot('design-conflict');
    await other.page.getByRole('button', { name: '比较' }).click();
    const dialog = other.page.getByRole('dialog', { name: '比较两份草稿' });
    await dialog.getByRole('cell', { name: '停放点备案甲' }).first().waitFor();
    await dialog.getByRole('cell', { name: '停放点备案乙' }).first().waitFor();
    await other.screenshot('design-conflict-compared');
    await dialog.getByRole('button', { name: '保留我的' }).click();
    await other.page.locator('[data-save=saved]').waitFor();
    // and the first takes what the other has
    await rename(one.page, '停放点备案丙');
    await one.page.getByRole('button', { name: '采用对方的' }).click();
    await one.page.getByRole('heading', { name: '停放点备案乙', level: 1 }).waitFor();
    await one.page.getByRole('button', { name: '撤销' }).click();
    await one.page.getByRole('heading', { name: '停放点备案丙', level: 1 }).waitFor();
    await one.page.locator('[data-save=saved]').waitFor();
  });

  it('by leaving the page: it is saved on the way out, or the person is asked', async () => {
    const visit = await (await made('left'))();
    const { page } = visit;
    visit.expectRefusal(502);
    await rename(page, '停放点备案（走）');
    await page.getByRole('link', { name: '事项列表' }).click();
    await page.getByRole('heading', { level: 1, name: /^(设计|事项)/ }).waitFor();
    await visit.goto('/design/drafts/left');
    await page.getByRole('heading', { name: '停放点备案（走）', level: 1 }).waitFor();
    await page.route(/\/api\/design\/drafts\/left$/, (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 502, body: 'Bad gateway' })
        : route.fallback(),
    );
    await rename(page, '停放点备案（留）');
    await page.getByRole('link', { name: '事项列表' }).click();
    const dialog = page.getByRole('dialog', { name: '有修改还没有保存' });
    await dialog.getByRole('button', { name: '留在此页' }).click();
    await page.unroute(/\/api\/design\/drafts\/left$/);
    await page.getByRole('button', { name: '立即保存' }).click();
    await page.locator('[data-save=saved]').waitFor();
  });
});

describe('journey: a trial run', function () {
  this.timeout(120_000);
  const site = useSite();

  it('walks a draft to its end in every role, by its own clock, and leaves nothing', async () => {
    const admin = await site.server.as('admin');
    const from = { kind: 'template', template: 'substantive' };
    await admin.post('/api/design/drafts', {
      from,
      name: '林木移植',
      code: 'YX-901',
      key: 'trees',
    });
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await visit.goto('/design/drafts/trees?tab=trial');
    await page.getByRole('button', { name: '开始试运行' }).click();
    await page.getByRole('button', { name: '收件', exact: true }).waitFor();
    await page.locator('[name="data[applicantName]"]').waitFor();
    await isAccessible(visit);
    await page.getByRole('button', { name: '收件', exact: true }).click();

    // time passes
    await page.getByText(/^轮到 .*受理岗/).waitFor();
    const clock = page.locator('time').filter({ hasText: /\d\d:\d\d/ });
    await page.getByRole('button', { name: '+1 小时' }).click();
    await clock.filter({ hasText: '10:00' }).first().waitFor();
    await page.getByRole('button', { name: '+1 天', exact: true }).click();
    await clock.filter({ hasText: '3月3日' }).first().waitFor();
    await isAccessible(visit);
    await visit.screenshot('design-trial', true);

    // everybody in turn
    for (const [turn, conclusion] of TURNS) {
      await page.getByText(turn).waitFor();
      await page.getByRole('button', { name: conclusion, exact: true }).click();
    }
    await page.getByText('已走完全程').waitFor();
    await page.getByRole('tab', { name: /^文书（\d+）/ }).click();
    const [document] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: '准予决定书' }).click(),
    ]);
    await document.getByText('准予').first().waitFor();
    await document.close();
    await page.getByRole('tab', { name: '经过' }).click();
    await visit.screenshot('design-trial-end', true);
    await isAccessible(visit);

    // nothing is left
    await page.getByRole('button', { name: '结束试运行' }).click();
    await page.getByRole('button', { name: '开始试运行' }).waitFor();
    await page.waitForTimeout(300);
    const { context } = site.server;
    expect(context.trials.count).to.equal(0);
    expect(
      (await context.runtime.store.find({ kind: 'case', tenant: 'default' })).rows,
    ).to.have.length(0);
  });
});

/** Whose turn it is, and the button that is pressed. */
const TURNS: readonly (readonly [turn: RegExp, conclusion: string])[] = [
  [/^轮到 .*受理岗/, '受理'],
  [/^轮到 .*审查岗/, '出具意见'],
  [/^轮到 .*决定岗/, '准予'],
  [/^轮到 .*(出件岗|决定岗)/, '制发'],
  [/^轮到 /, '移交'],
  [/^轮到 /, '接收'],
  [/^轮到 /, '送达'],
];

/** From the top of the page: what lies under the header that stays is not looked at. */
async function isAccessible(visit: Visit): Promise<void> {
  await visit.page.evaluate('scrollTo(0, 0)');
  expect(await visit.axe()).to.deep.equal([]);
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel('事项名称').fill(name);
  await page.keyboard.press('Tab');
}
