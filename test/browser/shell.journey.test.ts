import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { hashPassword } from '../../engine/service/access/password.js';
import { foodStall } from '../support/applications.js';
import { useSite } from './support/site.js';

const MENUS: readonly (readonly [user: string, role: RegExp, menu: readonly string[]])[] = [
  ['admin', /^管理员/, ['设计', '运维']],
  ['qinghe.all', /^综合窗口人员/, ['窗口', '待办']],
  ['qinghe-v1.villageAgent', /^村级代办员/, ['待办', '代办']],
  ['supervisor', /^监督人员/, ['监督']],
];

describe('journey: the frame of the staff pages', function () {
  this.timeout(60_000);
  const site = useSite();

  for (const [user, role, menu] of MENUS) {
    it(`lets a newcomer in as ${user} by one click, to their own menu`, async () => {
      // given
      const visit = await site.visit();
      await visit.goto('/');
      // when
      await visit.page.getByRole('button', { name: role }).first().click();
      // then
      expect(await menuOf(visit.page)).to.include.members([...menu]);
      await visit.page.waitForURL(({ pathname }) => pathname !== '/');
      expect(await visit.axe('header')).to.deep.equal([]);
    });
  }

  it('signs in by account and password, says what is wrong, and signs out', async () => {
    const visit = await site.visit();
    visit.expectRefusal(401);
    const { page } = visit;
    await visit.goto('/queue');
    await signIn(page, 'clerk', 'wrong');
    await page.getByRole('alert').getByText('账号或密码不正确').waitFor();
    await signIn(page, 'clerk', 'demo');
    await page.getByRole('heading', { name: '待办' }).waitFor();
    expect(page.url()).to.match(/\/queue$/);
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录', level: 2 }).waitFor();
    await page.waitForURL(({ pathname }) => pathname === '/');
  });

  it('asks for the password over the page when the session runs out, and goes on', async () => {
    // given
    const visit = await site.visit({ as: 'clerk' });
    const { page } = visit;
    visit.expectRefusal(401);
    await visit.goto('/window');
    await page.getByRole('heading', { name: '窗口', level: 1 }).waitFor();
    // when
    await site.moveClock({ hours: 13 });
    await page.getByRole('link', { name: '待办' }).click();
    // then
    const dialog = page.getByRole('dialog', { name: /登录已过期/ });
    await dialog.getByLabel('密码').fill('demo');
    await visit.screenshot('session-expired');
    expect(await visit.axe('dialog')).to.deep.equal([]);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
    expect(await page.getByRole('alert').count()).to.equal(0);
  });

  it('says when the server is away, and that it is back, by itself', async () => {
    const visit = await site.visit({ as: 'clerk' });
    const { page } = visit;
    visit.expectRefusal(502);
    await visit.goto('/window');
    await page.getByRole('heading', { name: '窗口', level: 1 }).waitFor();
    const away = /\/(api\/|readyz)/;
    await page.route(away, (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    await page.getByRole('link', { name: '待办' }).click();
    await page.getByText('连不上服务器。已填写的内容还在').waitFor();
    await visit.screenshot('server-away');
    await page.unroute(away);
    await page.getByText('已恢复连接').waitFor();
    await page.getByText('已恢复连接').waitFor({ state: 'detached' });
  });

  it('shows 404 for no page and 403 for the pages of others, with the way back', async () => {
    const visit = await site.visit({ as: 'clerk' });
    const { page } = visit;
    await visit.goto('/nowhere/at-all');
    await page.getByRole('heading', { name: '没有这个页面', level: 2 }).waitFor();
    await visit.goto('/supervision');
    await page.getByRole('heading', { name: /没有进入“监督”的权限/, level: 2 }).waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('button', { name: '回到首页' }).click();
    await page.getByRole('heading', { name: '窗口', level: 1 }).waitFor();
  });

  it('brings whoever signs in at a page of others to their own', async () => {
    const visit = await site.visit();
    await visit.goto('/supervision');
    await visit.page.getByRole('button', { name: /^部门审查人员/ }).click();
    await visit.page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
  });

  it('changes its language and remembers', async () => {
    const visit = await site.visit({ as: 'supervisor', allowed: [/./] });
    const { page } = visit;
    await visit.goto('/supervision');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await menuOf(page)).to.include('Supervision');
    expect(await page.locator('html').getAttribute('lang')).to.equal('en');
    await page.reload();
    expect(await menuOf(page)).to.include('Supervision');
  });

  it('moves the clock of the demonstration without signing anybody out', async () => {
    const visit = await site.visit({ as: 'operator' });
    const { page } = visit;
    await visit.goto('/');
    const clock = page.getByRole('button', { name: '演示时钟' });
    const before = await clock.innerText();
    await clock.click();
    await page.getByRole('button', { name: '+1 天' }).click();
    await page.waitForFunction(
      `document.querySelector('header time').textContent !== ${JSON.stringify(before)}`,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '运维' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('dialog').count()).to.equal(0);
  });

  it('follows what others do without asking again and again', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.all' });
    const { page } = visit;
    await visit.goto('/queue');
    await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes('/api/tasks')) asked += 1;
    });
    await page.waitForTimeout(1_000);
    expect(asked).to.be.at.most(2);
    // when somebody else receives a case
    const { body } = await (await site.server.as('clerk')).post('/api/cases', foodStall());
    const { number } = body as { readonly number: string };
    // then it is there
    await page.getByText(number).first().waitFor({ timeout: 5_000 });
  });

  it('leads a newcomer from step to step, and ticks what was done', async () => {
    const visit = await site.visit();
    const { page } = visit;
    await visit.goto('/');
    await page.getByRole('button', { name: '以“监督人员”去做' }).click();
    await page.getByRole('heading', { name: '监督', level: 1 }).waitFor();
    await page.getByRole('button', { name: '五分钟走一遍' }).click();
    await page.getByLabel('“跟踪与监督”已完成').check();
    await page.getByText('引导 1/6').waitFor();
    await page.reload();
    await page.getByText('引导 1/6').waitFor();
  });

  it('tells the other tabs of a browser who is there now', async () => {
    const visit = await site.visit({ as: 'clerk' });
    await visit.goto('/queue');
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    const other = await visit.page.context().newPage();
    await other.goto(`${visit.base}/`);
    await other.getByRole('button', { name: '五分钟走一遍' }).click();
    await other.getByRole('button', { name: '以“管理员”去做' }).click();
    await other.getByRole('link', { name: '设计' }).waitFor();
    await visit.page.getByRole('button', { name: '以“管理员”继续' }).click();
    await visit.page.getByRole('link', { name: '设计' }).waitFor();
  });
});

describe('journey: one’s own password', function () {
  this.timeout(60_000);
  const site = useSite({ county: false });

  it('is changed by the one that holds, and holds from then on', async () => {
    // given
    const password = await hashPassword('old-enough-1');
    await site.server.person('zhang', { name: '张敏', password, roles: ['operator'] });
    const visit = await site.visit();
    const { page } = visit;
    visit.expectRefusal(401);
    await visit.goto('/');
    expect(await page.getByText('演示').count()).to.equal(0);
    await signIn(page, 'zhang', 'old-enough-1');
    // when
    await page.getByRole('button', { name: /个人菜单/ }).click();
    await page.getByRole('button', { name: '修改密码' }).click();
    const dialog = page.getByRole('dialog', { name: '修改密码' });
    const change = async (current: string, next: string, again: string): Promise<void> => {
      await dialog.getByLabel('当前密码').fill(current);
      await dialog.getByLabel('新密码，至少').fill(next);
      await dialog.getByLabel('再输入一次新密码').fill(again);
      await dialog.getByRole('button', { name: '修改', exact: true }).click();
    };
    await change('old-enough-1', 'new-enough-2', 'new-enough-3');
    await dialog.getByText('两次输入的新密码不一样').waitFor();
    await change('mistaken', 'new-enough-2', 'new-enough-2');
    await dialog.getByText('账号或密码不正确').waitFor();
    expect(await visit.axe('dialog')).to.deep.equal([]);
    await change('old-enough-1', 'new-enough-2', 'new-enough-2');
    await dialog.getByText('密码已修改').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    // then
    const anybody = site.server.anonymous();
    const signedIn = await anybody.post('/api/session', {
      user: 'zhang',
      password: 'new-enough-2',
    });
    expect(signedIn.status).to.equal(200);
  });
});

async function signIn(page: Page, user: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(user);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function menuOf(page: Page): Promise<readonly string[]> {
  const links = page.getByRole('navigation', { name: /主菜单|Main menu/ }).getByRole('link');
  await links.first().waitFor();
  return (await links.allInnerTexts()).map((text) => text.trim());
}
