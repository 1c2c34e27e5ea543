import { expect } from 'chai';
import { CHEN, call, look, received, shown } from './support/desk.js';
import { useSite } from './support/site.js';

const AGENT = 'qinghe-v1.villageAgent';
/** One pixel. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('journey: the village agent on the phone', function () {
  this.timeout(120_000);
  const site = useSite();

  it('applies for a villager with mandate and photographs, and follows the case', async () => {
    // given
    const visit = await site.visit({ as: AGENT, phone: true });
    const { page } = visit;
    const width = () => page.evaluate<number>('document.documentElement.scrollWidth');
    await visit.goto('/agent');
    await page.getByText('没有这样的办件').waitFor();
    await look(visit, 'agent');

    // when
    await page.getByRole('link', { name: '替村民申请' }).tap();
    await page.getByLabel('要办什么事').fill('sptd');
    await page
      .getByRole('link', { name: /食品摊点备案/ })
      .first()
      .tap();
    await page.locator('#applicant-idNumber').fill(CHEN.idNumber);
    await page.locator('#applicant-name').fill(CHEN.name);
    await page.locator('#applicant-phone').fill(CHEN.phone);
    await page.locator('#agent-idNumber').fill('11010519491231002X');
    await page.getByRole('button', { name: '下一步' }).tap();
    await page.getByText('请填写授权委托书的编号或者说明').waitFor();
    await page.locator('#agent-mandate').fill('2026年3月1日授权委托书');
    await look(visit, 'agent-applicant');
    expect(await width()).to.equal(360);
    await page.getByRole('button', { name: '下一步' }).tap();

    // the form
    await page.getByLabel('小吃').check();
    await page.locator('select[id$=stallRegion]').selectOption({ index: 1 });
    await page.getByLabel('选择村（社区）').selectOption({ index: 1 });
    await page.getByLabel('划定区域内的具体位置').fill('村口');
    await page.getByLabel('经营时段').selectOption({ label: '早市' });
    await page.getByLabel('从业人数').fill('1');
    await look(visit, 'agent-form');
    await page.getByRole('button', { name: '下一步' }).tap();

    // materials, one of them photographed
    await page.getByRole('button', { name: '必交材料全部收到' }).tap();
    const photo = page.locator('input[data-photo="从业人员健康证明"]');
    await photo.setInputFiles({ name: '健康证.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByRole('button', { name: '健康证.png', exact: true }).waitFor();
    await look(visit, 'agent-materials');
    expect(await width()).to.equal(360);
    await page.getByRole('button', { name: '下一步' }).tap();
    await page.getByText('电子文件 1').waitFor();
    await look(visit, 'agent-check');
    await page.getByRole('button', { name: '核对无误，收件' }).tap();

    // then
    await page.getByTestId('query-code').waitFor();
    await page.getByText('办理经过').waitFor();
    await look(visit, 'agent-case');
    expect(await width()).to.equal(360);
    await page.getByRole('link', { name: '返回' }).tap();
    await page.getByRole('link', { name: /食品摊点备案/ }).waitFor();
    await look(visit, 'agent-cases');
  });

  it('hands out with a signature what came in at the own village, and sees no other case', async () => {
    // given
    const visit = await site.visit({ as: AGENT, phone: true });
    const office = await site.visit({ as: 'qinghe.all' });
    const number = await received(visit, 'village');
    const other = await received(office);
    for (const outcome of ['accept', 'grant', 'issue']) {
      const [task] = (await shown(office, number)).tasks;
      await call(office, 'POST', `/tasks/${task!.id}/complete`, { outcome });
    }
    // when
    const { page } = visit;
    await visit.goto('/agent?shelf=collect');
    await page.getByRole('link', { name: /待出件/ }).tap();
    await page.getByLabel('核对证件号码').fill('0011');
    const pad = page.locator('canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 5 });
    await page.mouse.up();
    await look(visit, 'agent-hand-out');
    await page.getByRole('button', { name: '确认送达' }).tap();
    // then
    await page.getByRole('link', { name: /打印送达回证/ }).waitFor();
    expect((await shown(visit, number)).status).to.equal('delivered');
    visit.expectRefusal(404);
    await visit.goto(`/agent/cases/${other}`);
    await page.getByRole('alert').getByText('没有找到').waitFor();
  });
});
