import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { TENANT } from '../support/server.js';
import { useSite } from './support/site.js';
import type { Visit } from './support/visit.js';

const TEMPLATES = [
  '直接办结',
  '审核转报',
  '基本公共服务',
  '赋权下放·直接下放',
  '赋权下放·委托',
  '赋权下放·实质性审核',
  '延伸受理（委托受理）',
  '联办',
];

describe('journey: the catalogue of items', function () {
  this.timeout(90_000);
  const site = useSite();

  it('finds an item by pinyin, code and filter, and keeps the search in the address', async () => {
    // given
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await openList(visit);
    expect(await page.locator('tbody tr.ant-table-row').count()).to.equal(5);
    // when
    await page.getByRole('searchbox', { name: '搜索事项' }).fill('ggcs');
    // then
    await page.waitForURL(/q=ggcs/);
    await page.getByText('食品摊点备案').waitFor({ state: 'detached' });
    expect(await namesIn(page)).to.deep.equal(['公共场所卫生许可（新办）']);
    await visit.goto('/design?q=JK-003');
    await page.getByText('食品摊点备案').waitFor();
    expect(await namesIn(page)).to.deep.equal(['食品摊点备案']);
    await visit.goto('/design?state=retired');
    await page.getByText('没有符合条件的事项').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByText('临时救助').waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await visit.screenshot('items-list');
  });

  it('tells for each township what is in place and why something is not', async () => {
    // given
    await draftOf(site.server, 'transferred', '户外招牌设置备案');
    await emptyPost(site.server, 'qinghe', 'review');
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await openList(visit);
    // when
    await page.getByRole('button', { name: /^五到位：户外招牌设置备案/ }).click();
    // then
    const drawer = page.getByRole('dialog', { name: '五到位：户外招牌设置备案' });
    const township = drawer.getByRole('region', { name: '云溪县清河镇人民政府' });
    await township.getByText(/还差 \d 项/).waitFor();
    await township.getByText(/环节“审查”：.*审查岗没有人员/).waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await visit.screenshot('items-readiness');
  });

  it('takes an item out of use with a reason, and back again', async () => {
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await openList(visit);
    await more(page, '临时救助', '停用');
    const dialog = page.getByRole('dialog', { name: '停用“临时救助”？' });
    const sure = dialog.getByRole('button', { name: '停用' });
    expect(await sure.isDisabled()).to.equal(true);
    await dialog.getByRole('textbox', { name: /停用的原因/ }).fill('目录调整');
    expect(await visit.axe()).to.deep.equal([]);
    await sure.click();
    await rowOf(page, '临时救助').getByText('已停用').waitFor();
    await rowOf(page, '临时救助').getByRole('button', { name: '各版本在办件：临时救助' }).click();
    await page.getByText(/停用：目录调整/).waitFor();
    await visit.screenshot('items-retired');
    await more(page, '临时救助', '恢复使用');
    await page.getByRole('dialog').getByRole('button', { name: '恢复使用' }).click();
    await rowOf(page, '临时救助').getByText('已发布').waitFor();
  });

  it('begins the next version of an item, exports it and brings it in again', async () => {
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await openList(visit);
    await rowOf(page, '食品摊点备案').getByRole('button', { name: '新建版本' }).click();
    await page.waitForURL(/\/design\/drafts\/foodStall/);
    await page.getByRole('heading', { name: '食品摊点备案', level: 1 }).waitFor();
    await openList(visit);
    const downloading = page.waitForEvent('download');
    await more(page, '食品摊点备案', '导出草稿');
    const file = await (await downloading).path();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入' }).click();
    await (await choosing).setFiles(file);
    await page.waitForURL(/\/design\/drafts\/(?!foodStall$)\w+/);
    await page.getByText(/已导入“食品摊点备案”/).waitFor();
    await page.getByRole('heading', { name: '基本信息' }).waitFor();
  });
});

describe('journey: a new item', function () {
  this.timeout(120_000);
  const site = useSite();

  for (const [n, name] of TEMPLATES.entries()) {
    it(`opens from the template ${name}`, async () => {
      // given
      const visit = await site.visit({ as: 'admin' });
      const { page } = visit;
      await visit.goto('/design/new');
      // when
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('textbox', { name: '事项名称' }).fill(`试办事项${n}`);
      await page.getByRole('textbox', { name: '实施编码' }).fill(`T-${n}`);
      await page.getByRole('button', { name: '创建草稿并打开' }).click();
      // then
      await page.waitForURL(/\/design\/drafts\/\w+/);
      await page.getByRole('heading', { name: `试办事项${n}`, level: 1 }).waitFor();
      await page.getByRole('heading', { name: '办理环节' }).waitFor();
      expect(await page.getByText('还缺').count()).to.equal(0);
    });
  }

  it('is begun by the keyboard alone, with block, department and limits', async () => {
    // given
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await visit.goto('/design/new');
    const card = page.getByRole('button', { name: '审核转报', exact: true });
    await card.waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await visit.screenshot('items-new', true);
    // when
    await card.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '事项名称' }).waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await page.keyboard.type('农村危房改造补助');
    await page.getByRole('textbox', { name: '实施编码' }).focus();
    await page.keyboard.type('JS-021');
    await choose(page, '县级主管部门', '卫生');
    await page.getByRole('spinbutton', { name: '法定办结时限' }).focus();
    await page.keyboard.type('10');
    await page.getByRole('spinbutton', { name: '承诺办结时限' }).focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByText('承诺时限不能长于法定时限').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('8');
    await page.keyboard.press('Enter');
    // then
    await page.waitForURL(/\/design\/drafts\/\w+/);
    const organs = page.getByRole('region', { name: '机关与授权' });
    await organs.getByText(/云溪县卫生健康局（health）/).waitFor();
    const promise = page.getByRole('group', { name: '承诺办结时限' });
    expect(await promise.getByRole('textbox', { name: '期限' }).inputValue()).to.equal('8');
  });

  it('is made from nothing and from a copy too', async () => {
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await visit.goto('/design/new?from=nothing');
    await fillBasics(page, '空白的事项', 'K-1');
    await page.getByRole('heading', { name: '空白的事项', level: 1 }).waitFor();
    await page.getByRole('heading', { name: '四公开' }).waitFor();
    expect(await page.getByRole('img', { name: '还缺' }).count()).to.be.greaterThan(0);
    await visit.goto('/design/new?from=item:felling');
    await page.getByText('复制“林木采伐许可').waitFor();
    await fillBasics(page, '竹林采伐许可', 'K-2');
    await page.getByRole('heading', { name: '竹林采伐许可', level: 1 }).waitFor();
  });
});

// ---------------------------------------------------------------------------------------------

type Server = ReturnType<typeof useSite>['server'];

async function openList(visit: Visit): Promise<void> {
  await visit.goto('/design');
  await visit.page.getByText('林木采伐许可').first().waitFor();
}

function namesIn(page: Page): Promise<string[]> {
  return page.locator('tbody tr.ant-table-row td:nth-child(2) a').allInnerTexts();
}

function rowOf(page: Page, name: string) {
  return page.locator('tbody tr.ant-table-row', { hasText: name });
}

async function more(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `更多操作：${name}` }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function fillBasics(page: Page, name: string, code: string): Promise<void> {
  await page.getByRole('textbox', { name: '事项名称' }).fill(name);
  await page.getByRole('textbox', { name: '实施编码' }).fill(code);
  await page.getByRole('button', { name: '创建草稿并打开' }).click();
  await page.waitForURL(/\/design\/drafts\/\w+/);
}

async function draftOf(server: Server, template: string, name: string): Promise<void> {
  const admin = await server.as('admin');
  const from = { kind: 'template', template };
  await admin.post('/api/design/drafts', { from, name, code: `X-${template}` });
}

/** Nobody holds the post any longer. */
async function emptyPost({ context }: Server, organ: string, post: string): Promise<void> {
  const { directory } = context;
  for (const person of await directory.people(TENANT)) {
    const posts = person.posts.filter((held) => held.organ !== organ || held.post !== post);
    if (posts.length < person.posts.length) await directory.savePerson({ ...person, posts });
  }
}
