import { expect } from 'chai';
import { useSite } from './support/site.js';
import type { Visit } from './support/visit.js';

describe('journey: the item of a draft', function () {
  this.timeout(90_000);
  const site = useSite();

  it('changes limits and materials, and the guide follows', async () => {
    // given
    const visit = await openDraft(await site.visit({ as: 'admin' }), 'publicHygiene');
    const { page } = visit;
    const promise = page.getByRole('group', { name: '承诺办结时限' });
    // when
    const days = promise.getByRole('textbox', { name: '期限' }).last();
    await days.fill('7');
    await page.getByRole('button', { name: '添加材料' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: '材料名称' }).fill('消防安全检查合格证明');
    await drawer.getByRole('checkbox', { name: /可以容缺/ }).check();
    await drawer.getByRole('textbox', { name: '工作日内补齐' }).fill('3');
    expect(await visit.axe('.ant-drawer')).to.deep.equal([]);
    await visit.screenshot('item-material');
    await drawer.getByRole('button', { name: '完成' }).click();
    await page.getByText('容缺 3 工作日').waitFor();
    await page.getByText(/已保存/).waitFor();
    await page.getByRole('button', { name: '预览办事指南' }).click();
    // then
    const guide = page.getByRole('region', { name: '办事指南预览' });
    await guide.getByText('自受理起 7 个工作日').first().waitFor();
    await guide.getByText('消防安全检查合格证明').waitFor();
    await guide.getByText('可以容缺，受理后 3 个工作日内补齐').waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await visit.screenshot('item-guide');
  });

  it('tells beside the field what is wrong, and counts it at the way there', async () => {
    const visit = await openDraft(await site.visit({ as: 'admin' }), 'felling');
    const { page } = visit;
    await page.locator('#item-materials tbody .yc-link').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('textbox', { name: '材料名称' }).fill('其他材料');
    await drawer.getByText(/像是兜底条款/).waitFor();
    await drawer.getByRole('button', { name: '完成' }).click();
    const nav = page.getByRole('navigation', { name: '事项各部分' });
    await nav
      .getByRole('button', { name: /申报材料 1 处须改正/ })
      .first()
      .waitFor();
    await nav.getByRole('button', { name: '办理时限' }).click();
    const law = page.getByRole('group', { name: '法定办结时限' });
    const promise = page.getByRole('group', { name: '承诺办结时限' });
    await law.getByRole('textbox', { name: '期限' }).last().fill('2');
    await promise.getByText('超过法定时限 2 工作日').first().waitFor();
    await page.getByText(/已保存/).waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await visit.screenshot('item-faults');
  });

  it('puts materials in order, removes one and has it back, by the keyboard', async () => {
    const visit = await openDraft(await site.visit({ as: 'admin' }), 'ruralHouse');
    const { page } = visit;
    const names = () => page.locator('#item-materials tbody .yc-link').allInnerTexts();
    const before = await names();
    const [first = '', second = '', ...rest] = before;
    await page.getByRole('button', { name: `下移${first}` }).focus();
    await page.keyboard.press('Enter');
    expect(await names()).to.deep.equal([second, first, ...rest]);
    await page.getByRole('button', { name: `删除${second}` }).focus();
    await page.keyboard.press('Enter');
    expect(await names()).to.deep.equal([first, ...rest]);
    await page.getByText(`已删除“${second}”`).waitFor();
    await page.getByRole('button', { name: '撤销' }).last().click();
    expect(await names()).to.deep.equal([second, first, ...rest]);
    await page.getByRole('button', { name: '什么是“清单类别”' }).focus();
    await page.getByText(/乡镇事项目录的五类清单/).waitFor();
  });

  it('chooses when a limit applies, and writes it as an expression', async () => {
    // hidden lists of the fields to choose from hold their keys
    const admin = await site.visit({ as: 'admin', allowed: [/^case\.\w+$/] });
    const visit = await openDraft(admin, 'foodStall');
    const { page } = visit;
    const promise = page.getByRole('group', { name: '承诺办结时限' });
    await promise.getByRole('button', { name: /添加一种情形/ }).click();
    await promise.getByText('写明什么时候适用').waitFor();
    await promise.getByRole('button', { name: '加一个条件' }).click();
    const field = promise.getByRole('combobox', { name: '字段' });
    await field.focus();
    await page.keyboard.type('急办');
    await page.keyboard.press('Enter');
    const written = promise.getByRole('textbox', { name: '表达式' });
    await promise.getByText('写明什么时候适用').waitFor({ state: 'detached' });
    expect(await written.inputValue()).to.equal('case.urgent = true');
    await visit.screenshot('item-limits');
  });

  it('shows the guide alone, to be printed, with the code of its public address', async () => {
    const visit = await openDraft(await site.visit({ as: 'admin' }), 'temporaryRelief');
    const { page } = visit;
    await visit.goto('/design/drafts/temporaryRelief/guide');
    await page.getByRole('heading', { name: '临时救助' }).waitFor();
    await page.getByText('扫码看指南、网上申办').first().waitFor();
    expect(await visit.axe()).to.deep.equal([]);
    await visit.screenshot('item-guide-page', true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).to.equal(false);
    await visit.screenshot('item-guide-print', true);
  });
});

// ---------------------------------------------------------------------------------------------

/** The next version of a published item, opened by its administrator. */
async function openDraft(visit: Visit, key: string): Promise<Visit> {
  const { page } = visit;
  await visit.goto('/design');
  const row = page.locator(`tr[data-row-key="${key}"]`);
  await row.getByRole('button', { name: '新建版本' }).click();
  await page.waitForURL(new RegExp(`/design/drafts/${key}`));
  await page.getByRole('heading', { name: '办理环节' }).waitFor();
  return visit;
}
