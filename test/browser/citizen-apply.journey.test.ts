import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { hygiene } from '../support/applications.js';
import { useSite } from './support/site.js';

/** A page of paper, photographed: one white dot is enough for the type to be known. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const PLACE_IS_BACK =
  "document.querySelector('.formio-component-stallPlace input')?.value === '清河镇农贸市场东侧 12 号位'";

describe('journey: a villager applies on the phone', function () {
  this.timeout(90_000);
  const site = useSite();

  it('fills in, loses the page, goes on, hands in, and sees the progress', async () => {
    // given
    const visit = await site.visit({ phone: true });
    const { page } = visit;
    await visit.goto('/c');
    await visit.screenshot('c-home-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('searchbox').fill('摊点');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('link', { name: '食品摊点备案', exact: true }).click();
    await page.getByRole('heading', { name: '申报材料' }).waitFor();
    await visit.screenshot('c-guide-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('link', { name: '网上申办' }).click();

    // when: the terms
    await page.getByRole('heading', { name: /第 1 步/ }).waitFor();
    await visit.screenshot('c-apply-1-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await next(page);
    await page.getByText('请选择在哪个乡镇办').waitFor();
    await page.getByLabel(/在哪个乡镇办/).selectOption({ label: '云溪县清河镇人民政府' });
    await page.getByLabel(/我看明白了/).check();
    await next(page);

    // the applicant
    await page.getByRole('heading', { name: /谁来申请/ }).waitFor();
    await page.getByLabel('姓名').fill('刘长林');
    await page.getByLabel(/证件号码/).fill('110101198001010011');
    await page.getByLabel(/手机号/).fill('13800138000');
    await next(page);
    await page.getByText('身份证号码不对').waitFor();
    await visit.screenshot('c-apply-2-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByLabel(/证件号码/).fill('110101198001010010');
    await next(page);

    // the form, with what is known filled in
    await page.getByRole('heading', { name: /填申请表/ }).waitFor();
    await page.getByLabel('姓名').waitFor();
    expect(await page.getByLabel('姓名').inputValue()).to.equal('刘长林');
    await page.getByLabel('小吃').check();
    await page.getByLabel(/具体位置/).fill('清河镇农贸市场东侧 12 号位');
    await visit.screenshot('c-apply-3-360', true);

    // then: the page is lost, the draft is not
    await page.reload();
    await page.getByText('上次没填完').waitFor();
    await visit.screenshot('c-draft-360');
    await page.getByRole('button', { name: '接着填' }).click();
    await page.waitForFunction(PLACE_IS_BACK);
    expect(await page.getByLabel('小吃').isChecked()).to.equal(true);
    await fillStall(page);
    expect(await visit.axe()).to.deep.equal([]);
    await next(page);

    // papers
    await page.getByRole('heading', { name: /传材料/ }).waitFor();
    await next(page);
    await page.getByText('还没有传“从业人员健康证明”').waitFor();
    await page
      .getByLabel('选照片或文件：从业人员健康证明')
      .setInputFiles({ name: '健康证.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText('已上传').waitFor();
    expect(await page.evaluate(TOO_WIDE)).to.equal(0);
    await visit.screenshot('c-apply-4-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await next(page);

    // where to collect, and a time at the counter
    await page.getByRole('heading', { name: /选领取地点/ }).waitFor();
    await page.getByLabel(/我还想预约/).check();
    await page.getByRole('radio').first().check();
    await visit.screenshot('c-apply-5-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await next(page);

    // everything once more
    await page.getByRole('heading', { name: /核对并提交/ }).waitFor();
    await page.getByText('小吃').waitFor();
    await page.getByText('1 个文件').waitFor();
    await visit.screenshot('c-apply-6-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('button', { name: '确认提交' }).click();

    // the receipt
    await page.getByRole('heading', { name: /提交成功/ }).waitFor();
    await page.getByRole('img', { name: /二维码/ }).waitFor();
    await visit.screenshot('c-receipt-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    const number = await page.locator('#case-number').innerText();
    expect(await page.locator('#query-code').innerText()).to.match(/^\d{6}$/);
    await page.getByText(/已预约/).waitFor();
    await page.reload();
    await page.getByText(number).waitFor();
    expect(await page.evaluate('localStorage.length')).to.equal(0);
    await page.getByRole('button', { name: '查看进度' }).click();
    await page.getByRole('heading', { name: '已收到，正在核对材料' }).waitFor();
    expect(page.url()).to.match(/\/c\/progress$/);
    await visit.screenshot('c-progress-360', true);
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('of a company declares one paper, leaves one for later, and waits for no booking', async () => {
    // given: a draft of an earlier day, with everything but the papers
    const visit = await site.visit();
    const { page } = visit;
    await visit.goto('/c/apply/publicHygiene');
    await page.getByRole('heading', { name: /第 1 步/ }).waitFor();
    const { applicant, form } = hygiene();
    const draft = {
      v: 1,
      version: 1,
      savedAt: site.server.clock.now(),
      step: 3,
      agreed: true,
      township: 'qinghe',
      applicant: { ...applicant, address: '', legalRepresentative: '周敏' },
      form: { ...(form as object), placeRegion: '130399100201' },
      materials: {},
      handOut: 'qinghe',
    };
    await page.evaluate(
      `localStorage.setItem('yichuang.apply.publicHygiene', ${JSON.stringify(JSON.stringify(draft))})`,
    );
    await visit.goto('/c');
    await visit.goto('/c/apply/publicHygiene');
    await page.getByRole('button', { name: '接着填' }).click();

    // when
    const card = (name: string) =>
      page.locator('.card', { has: page.getByRole('heading', { name }) });
    await card('卫生管理制度承诺书')
      .getByLabel(/书面承诺代替/)
      .check();
    await card('检测或者评价报告')
      .first()
      .getByLabel(/申请容缺/)
      .check();
    await card('健康合格证明')
      .getByLabel(/申请容缺/)
      .check();
    await chooser(page, '平面图').setInputFiles(photo('平面图.png'));
    await page.getByText('已上传').waitFor();
    expect(await page.evaluate(TOO_WIDE)).to.equal(0);
    await visit.screenshot('c-apply-4-1280', true);
    expect(await visit.axe()).to.deep.equal([]);
    await next(page);
    await page.getByRole('heading', { name: /选领取地点/ }).waitFor();
    await next(page);
    await page.getByText('云溪旅馆有限公司').first().waitFor();
    await visit.screenshot('c-apply-6-1280', true);
    await page.getByRole('button', { name: '确认提交' }).click();

    // then
    const number = await page.locator('#case-number').innerText();
    const clerk = await site.server.as('qinghe.acceptance');
    const { body } = await clerk.get(`/api/cases/${number}`);
    const { materials } = body as { materials: Record<string, { is: string }> };
    expect(materials).to.deep.include({
      application: { is: 'submitted' },
      undertaking: { is: 'declared' },
      floorPlan: { is: 'submitted' },
      testReport: { is: 'missing' },
    });
  });
});

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
}

async function fillStall(page: Page): Promise<void> {
  const region = page.locator('.formio-component-stallRegion select');
  await region.first().selectOption({ index: 1 });
  await region.nth(1).selectOption({ index: 1 });
  await page.locator('.formio-component-hours select').selectOption('morning');
  await page.getByLabel(/从业人数|人数/).fill('2');
}

function chooser(page: Page, of: string) {
  return page.locator(`input[type=file][aria-label^="选照片或文件"][aria-label*="${of}"]`);
}

function photo(name: string) {
  return { name, mimeType: 'image/png', buffer: PHOTO };
}
