import { expect } from 'chai';
import {
  CHEN,
  awaitingHandOut,
  focused,
  look,
  received,
  shown,
  tab,
  until,
} from './support/desk.js';
import { useSite } from './support/site.js';

describe('journey: the window', function () {
  this.timeout(120_000);
  const site = useSite();

  it('食品摊点备案 from the search to the hand-out, by keyboard only', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.all' });
    const { page } = visit;
    const { keyboard } = page;
    await visit.goto('/window');
    await page.getByRole('option', { name: /食品摊点备案/ }).waitFor();
    await look(visit, 'window');

    // when: found by its initials
    await keyboard.type('sptd');
    await page.getByRole('option').filter({ hasText: '临时救助' }).waitFor({ state: 'detached' });
    await keyboard.press('Enter');

    // then: the applicant
    await focused(page, 'applicant-idNumber');
    await keyboard.type(CHEN.idNumber);
    await keyboard.press('Tab');
    await keyboard.type(CHEN.name);
    await keyboard.press('Tab');
    await keyboard.type(CHEN.phone);
    await page.locator('[data-draft=saved]').waitFor();
    await look(visit, 'window-applicant');
    await keyboard.press('Control+Enter');

    // the form knows the applicant already
    await page.locator('[name="data[applicantName]"]:focus').waitFor();
    expect(await page.getByLabel('居民身份证号').inputValue()).to.equal(CHEN.idNumber);
    await tab(page, 4);
    await keyboard.press('Space');
    await tab(page, 4);
    await keyboard.press('ArrowDown');
    await tab(page);
    await keyboard.press('ArrowDown');
    await tab(page);
    await keyboard.type('农贸市场东侧 12 号位');
    await tab(page);
    await keyboard.press('ArrowDown');
    await tab(page);
    await keyboard.type('2');
    await look(visit, 'window-form');
    await keyboard.press('Control+Enter');

    // materials
    await focused(page, 'material-application');
    await page.getByText('还缺：食品摊点备案申请表、从业人员健康证明').waitFor();
    await keyboard.press('Alt+a');
    await page.getByText('必交材料已齐').waitFor();
    await look(visit, 'window-materials');
    await keyboard.press('Control+Enter');

    // check, and back to a field and here again
    await page.getByRole('heading', { name: '核对' }).waitFor();
    await page.getByText('清河镇东村').waitFor();
    await look(visit, 'window-check');
    await page.getByRole('button', { name: '修改划定区域内的具体位置' }).focus();
    await keyboard.press('Enter');
    await page.locator('[name="data[stallPlace]"]:focus').waitFor();
    await keyboard.press('End');
    await keyboard.type('（靠北门）');
    await keyboard.press('Control+Enter');
    await focused(page, 'material-application');
    await keyboard.press('Control+Enter');
    await page.getByText('农贸市场东侧 12 号位（靠北门）').waitFor();
    await keyboard.press('Control+Enter');

    // the receipt
    await page.getByRole('heading', { name: '已收件' }).waitFor();
    const number = await page.getByTestId('number').innerText();
    expect(number).to.match(/^130399100\d{14}$/);
    expect(await page.getByTestId('query-code').innerText()).to.match(/^\d{6}$/);
    await look(visit, 'window-receipt');
    await keyboard.press('Enter');

    // decided on the spot: 受理, 备案, 制发
    for (const station of ['受理', '备案', '制发公示卡']) {
      await page.getByRole('heading', { name: station, exact: true }).waitFor();
      if (station === '受理') await look(visit, 'window-case');
      await keyboard.press('Control+Enter');
    }
    await page.getByRole('heading', { name: '送达', exact: true }).waitFor();
    await page.getByRole('status').getByText('食品摊点信息公示卡').waitFor();
    await keyboard.press('Control+Enter');

    // handed out to who it is for, and to nobody else
    await focused(page, 'collector-id');
    await keyboard.type('1234');
    await page.getByText('与办件登记的证件不符').first().waitFor();
    await keyboard.press('Control+a');
    await keyboard.type('0011');
    await page.getByText('与办件一致').waitFor();
    await keyboard.press('Control+Enter');
    await page.getByText('请签收人先签名').waitFor();
    await page.getByRole('radio', { name: '手写板签名' }).focus();
    await keyboard.press('ArrowRight');
    await tab(page);
    await keyboard.type(CHEN.name);
    await look(visit, 'window-hand-out');
    await keyboard.press('Control+Enter');
    await page.getByRole('link', { name: /打印送达回证/ }).waitFor();
    const { status } = await shown(visit, number);
    expect(status).to.equal('delivered');
  });

  it('signs on the pad, and the record shows it', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.all' });
    const { page } = visit;
    const number = await awaitingHandOut(visit);
    await visit.goto('/window/hand-out');
    // when: a scanner types the address of the receipt's code
    await focused(page, 'case-number');
    await page.keyboard.type(`http://127.0.0.1/c/progress?number=${number}`);
    await page.keyboard.press('Enter');
    await page.getByLabel('核对证件号码').fill('0011');
    const box = (await page.locator('canvas').boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, box.y + 90, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: '确认送达' }).click();
    const link = page.getByRole('link', { name: /打印送达回证/ });
    await link.waitFor();
    await look(visit, 'window-handed-out');
    // then
    await visit.goto((await link.getAttribute('href'))!);
    const picture = page.getByRole('img', { name: '签名' });
    await picture.waitFor();
    expect(await page.evaluate('document.querySelector("img").naturalWidth')).to.equal(640);
  });

  it('keeps a draft over a closed browser, and lets it be discarded', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    await visit.goto('/window/receive/foodStall');
    await visit.page.getByLabel('姓名').fill(CHEN.name);
    await visit.page.getByLabel('证件号码').fill(CHEN.idNumber);
    await visit.page.locator('[data-draft=saved]').waitFor();
    expect(await visit.close()).to.deep.equal([]);
    // when: another browser, days later
    const later = await site.visit({ as: 'qinghe.acceptance' });
    const { page } = later;
    await later.goto('/window/drafts');
    await look(later, 'window-drafts');
    await page.getByRole('link', { name: `食品摊点备案 · ${CHEN.name}` }).click();
    // then
    await until(async () => (await page.getByLabel('姓名').inputValue()) === CHEN.name);
    expect(await page.getByLabel('证件号码').inputValue()).to.equal(CHEN.idNumber);
    await page.getByRole('button', { name: '放弃' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '放弃' }).click();
    await page.waitForURL('**/window');
    await later.goto('/window/drafts');
    await page.getByText('没有草稿').waitFor();
  });

  it('warns of a second application of the same person', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.all' });
    const { page } = visit;
    const number = await received(visit);
    // when
    await visit.goto('/window/receive/foodStall');
    await page.getByLabel('证件号码').fill(CHEN.idNumber);
    // then
    await page.getByText('可能重复申请').waitFor();
    await page.getByRole('link', { name: number }).waitFor();
    await look(visit, 'window-duplicate');
    await page.getByRole('button', { name: '带入姓名和联系方式' }).click();
    await until(async () => (await page.getByLabel('手机号').inputValue()) === CHEN.phone);
    expect(await page.getByLabel('姓名').inputValue()).to.equal(CHEN.name);
  });

  it('has all keys on one sheet', async () => {
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    await visit.goto('/window/lists/today');
    await visit.page.getByRole('heading', { name: '今日应办' }).waitFor();
    await visit.page.keyboard.press('?');
    await visit.page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await look(visit, 'window-shortcuts');
    await visit.page.keyboard.press('Escape');
    await visit.page.keyboard.press('Alt+h');
    await visit.page.getByRole('heading', { name: '出件台' }).waitFor();
  });
});
