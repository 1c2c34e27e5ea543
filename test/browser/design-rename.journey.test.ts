import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { useSite } from './support/site.js';
import { saved } from './support/steps.js';
import type { Visit } from './support/visit.js';

describe('journey: renaming everywhere', function () {
  this.timeout(120_000);
  const site = useSite();

  /** The next version of an item, open at its forms. */
  const opened = async (item: string, tab: string): Promise<Visit> => {
    const admin = await site.server.as('admin');
    await admin.post('/api/design/drafts', { from: { kind: 'item', item } });
    // an expression is told as it is written
    const visit = await site.visit({ as: 'admin', allowed: [/：\$\{.*\}$/] });
    await visit.goto(`/design/drafts/${item}?tab=${tab}`);
    return visit;
  };
  const draftOf = async (key: string): Promise<{ bpmn: string; forms: object }> => {
    const admin = await site.server.as('admin');
    return (await admin.get(`/api/design/drafts/${key}`)).body as { bpmn: string; forms: object };
  };

  it('a field and all that names it, in one step that can be undone', async () => {
    // given: the amount decides about limits and branches
    const visit = await opened('temporaryRelief', 'forms');
    const { page } = visit;
    const before = await draftOf('temporaryRelief');
    expect(before.bpmn).to.match(/\bamount\b/);
    // when
    await editField(page, '申请救助金额（元）', 'sum');
    const asked = page.getByRole('dialog', { name: '字段编码还在别处使用' });
    await asked
      .getByText(/分支“.*”的条件/)
      .first()
      .waitFor();
    await isAccessible(visit, '.ant-modal');
    await visit.screenshot('design-rename-field');
    await asked.getByRole('button', { name: '一起改' }).click();
    // then
    await page.getByText(/“amount”已改为“sum”，连同用到它的 \d+ 处/).waitFor();
    await isAccessible(visit, '[class*=builder]');
    await visit.screenshot('design-renamed');
    await saved(page);
    const after = await draftOf('temporaryRelief');
    expect(after.bpmn).to.not.match(/\bamount\b/);
    expect(after.bpmn).to.match(/\bsum\b/);
    expect(JSON.stringify(after.forms)).to.include('"key":"sum"');
    // and back
    await page.getByRole('button', { name: '撤销', exact: true }).first().click();
    await page.getByText(/已改为“sum”/).waitFor({ state: 'detached' });
    await saved(page);
    const undone = await draftOf('temporaryRelief');
    expect(undone).to.deep.include({ bpmn: before.bpmn, forms: before.forms });
  });

  it('a form that stations name', async () => {
    const visit = await opened('felling', 'forms');
    const { page } = visit;
    await page
      .getByRole('button', { name: /^重命名/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('标识').fill('apply');
    await dialog.getByText('下列各处用到这个标识').waitFor();
    await isAccessible(visit, '.ant-modal');
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.getByText(/“application”已改为“apply”/).waitFor();
    await saved(page);
    const { bpmn, forms } = await draftOf('felling');
    expect(bpmn)
      .to.include('formKey="apply"')
      .and.not.match(/(form|formKey)="application"/);
    expect(Object.keys(forms)[0]).to.equal('apply');
  });
});

async function editField(page: Page, label: string, key: string): Promise<void> {
  const field = page.locator('.builder-component', { hasText: label }).last();
  await field.hover();
  await field.locator('.component-settings-button-edit').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[name="data[key]"]').fill(key);
  await dialog.getByRole('button', { name: '保存' }).click();
}

async function isAccessible(visit: Visit, within: string): Promise<void> {
  expect(await visit.axe(within)).to.deep.equal([]);
}
