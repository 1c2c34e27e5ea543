import { expect } from 'chai';
import { foodStall } from '../support/applications.js';
import { useSite } from './support/site.js';

const PAGES = [
  ['/c', /您想办什么事/],
  ['/c?q=zf', /您想办什么事/],
  ['/c/items/publicHygiene', /公共场所卫生许可/],
  ['/c/items/ruralHouse', /农村村民建房/],
  ['/c/progress', /查进度/],
  ['/c/book?township=qinghe&item=foodStall', /预约到窗口办/],
  ['/c/verify', /证书、文书核验/],
  ['/c/verify?n=1&h=0123456789abcdef', /证书、文书核验/],
] as const;

describe('journey: citizens read without a script', function () {
  this.timeout(90_000);
  const site = useSite();

  for (const phone of [true, false]) {
    it(`every page stands, fits and is accessible on a ${phone ? 'phone' : 'desk'}`, async () => {
      // given
      const visit = await site.visit({ phone });
      for (const [path, heading] of PAGES) {
        // when
        expect(await visit.goto(path), path).to.equal(200);
        // then
        await visit.page.getByRole('heading', { level: 1, name: heading }).waitFor();
        const wide = await visit.page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wide, `${path} is wider than the screen`).to.be.at.most(0);
        expect(await visit.axe(), path).to.deep.equal([]);
        const name = path.replaceAll(/\W+/g, '-');
        await visit.screenshot(`read${name}-${phone ? 360 : 1280}`, true);
      }
    });
  }

  it('finds, reads, looks up, books, cancels with JavaScript switched off', async () => {
    // given
    const clerk = await site.server.as('qinghe.all');
    const { body } = await clerk.post('/api/cases', foodStall());
    const { number, queryCode } = body as { number: string; queryCode: string };
    const visit = await site.visit({ phone: true, javaScript: false });
    const { page } = visit;

    // when: a service by its pinyin
    await visit.goto('/c');
    await page.getByRole('searchbox').fill('sptd');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('link', { name: '食品摊点备案', exact: true }).click();
    await page.getByText('从业人员健康证明').first().waitFor();
    await page.getByRole('link', { name: '网上申办' }).click();
    await page.getByText('请村级代办员帮您办').first().waitFor();

    // then: the progress
    await page.getByRole('link', { name: '查进度' }).first().click();
    await page.getByLabel('办件编号').fill(number);
    await page.getByLabel(/查询码/).fill(queryCode);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('heading', { name: '已收到，正在核对材料' }).waitFor();
    expect(page.url()).to.match(/\/c\/progress$/);
    await page.getByText('云溪县清河镇人民政府收件').waitFor();

    // a booking, and its end
    await page.getByRole('link', { name: '预约', exact: true }).click();
    await page.getByLabel('在哪个乡镇办').selectOption('qinghe');
    await page.getByRole('button', { name: '看可以预约的时间' }).click();
    await page.getByRole('radio').first().check();
    await page.getByLabel('姓名').fill('刘长林');
    await page.getByLabel('手机号', { exact: true }).fill('13800138000');
    await page.getByRole('button', { name: '确定预约' }).click();
    await page.getByRole('heading', { name: '预约好了' }).waitFor();
    await visit.screenshot('booked-360', true);
    const booking = await page.locator('.number').innerText();
    expect(page.url()).not.to.match(/138|刘/);
    await visit.goto('/c/book');
    await page.getByText('取消预约', { exact: true }).first().click();
    await page.getByLabel('预约号').fill(booking);
    await page.getByLabel(/后四位/).fill('8000');
    await page.getByRole('button', { name: '取消预约' }).click();
    await page.getByText('预约已取消').waitFor();
  });

  it('says on a page that there is none, and what went wrong', async () => {
    const visit = await site.visit({ phone: true });
    visit.expectRefusal(404);
    for (const path of ['/c/nothing', '/c/items/nothing', '/c/apply/nothing', '/c/a/b/c']) {
      expect(await visit.goto(path), path).to.equal(404);
      await visit.page.getByRole('heading', { level: 1, name: /^没有这个/ }).waitFor();
      expect(await visit.axe()).to.deep.equal([]);
    }
  });

  it('speaks English by a link, also without a script', async () => {
    const visit = await site.visit({ language: 'en', javaScript: false });
    const { page } = visit;
    await visit.goto('/c/items/foodStall');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Papers' }).waitFor();
    expect(page.url()).to.match(/foodStall$/);
    await visit.screenshot('read-english-1280', true);
    await page.getByRole('link', { name: 'Progress', exact: true }).click();
    await page.getByLabel('Case number').waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.getByLabel('办件编号').waitFor();
  });

  it('tells that the network is gone, and that it is back', async () => {
    const visit = await site.visit({ phone: true });
    const { page } = visit;
    await visit.goto('/c');
    await page.context().setOffline(true);
    await page.getByText('现在没有网络').waitFor();
    await page.context().setOffline(false);
    await page.getByText('现在没有网络').waitFor({ state: 'hidden' });
  });

  it('prints a guide on paper with its code and without what is for the screen', async () => {
    const visit = await site.visit();
    await visit.goto('/c/items/publicHygiene');
    await visit.page.emulateMedia({ media: 'print' });
    expect(await visit.page.getByRole('img', { name: '二维码' }).isVisible()).to.equal(true);
    expect(await visit.page.locator('header').isVisible()).to.equal(false);
    expect(await visit.page.getByRole('link', { name: '网上申办' }).isVisible()).to.equal(false);
    await visit.screenshot('print-guide', true);
  });
});
