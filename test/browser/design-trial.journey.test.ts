import { expect } from 'chai';
import { useSite } from './support/site.js';

const PHOTO = {
  type: 'file',
  key: 'photo',
  label: '摊位照片',
  input: true,
  storage: 'url',
  filePattern: '.pdf',
  fileMaxSize: '1MB',
  validate: { required: true },
};

describe('journey: files of a trial run', function () {
  this.timeout(120_000);
  const site = useSite();

  it('are taken by its forms, seen again, and gone with it', async () => {
    // given: a form that asks for a file
    const admin = await site.server.as('admin');
    const from = { kind: 'item', item: 'foodStall' };
    const made = await admin.post('/api/design/drafts', { from });
    const { bpmn, forms } = made.body as {
      bpmn: string;
      forms: { application: { components: object[] } };
    };
    forms.application.components.unshift(PHOTO);
    await admin.put('/api/design/drafts/foodStall', { revision: 1, bpmn, forms });
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await visit.goto('/design/drafts/foodStall?tab=trial');
    await page.getByRole('button', { name: '开始试运行' }).click();
    await page.getByLabel('姓名').first().waitFor();
    // when: without the file it is not received
    await page.getByRole('button', { name: '收件', exact: true }).click();
    await page
      .locator('.ycf-summary, [class*=summary]')
      .getByText(/摊位照片/)
      .first()
      .waitFor();
    const buffer = Buffer.from('%PDF-1.4 trial');
    const file = { name: '摊位.pdf', mimeType: 'application/pdf', buffer };
    await page.locator('.ycf-file-input').setInputFiles(file);
    const link = page.getByRole('link', { name: '摊位.pdf' });
    await link.waitFor();
    await visit.screenshot('design-trial-file', true);
    expect(await visit.axe('.ycf-form-view')).to.deep.equal([]);
    await page.getByRole('button', { name: '收件', exact: true }).click();
    // then
    await page.getByText(/^轮到 .*受理岗/).waitFor();
    const url = (await link.first().getAttribute('href'))!;
    expect(url).to.match(/^\/api\/design\/trials\/[\w-]+\/files\/[0-9a-f]{64}$/);
    const read = async () => (await page.request.get(`${visit.base}${url}`)).status();
    expect(await read()).to.equal(200);
    await page.getByRole('tab', { name: '事项' }).click();
    await page.goto(`${visit.base}/design`);
    await page.getByRole('heading', { name: '设计' }).waitFor();
    for (let n = 0; n < 20 && (await read()) === 200; n++) await page.waitForTimeout(100);
    expect(await read()).to.equal(404);
  });
});
