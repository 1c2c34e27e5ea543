import { expect } from 'chai';
import { hygiene } from '../support/applications.js';
import { call, look, shown } from './support/desk.js';
import { useSite } from './support/site.js';

/** Missing papers: one that can follow later and one that cannot. */
const WITHOUT = ['floorPlan', 'testReport'];

describe('journey: correction and hand-over at the window', function () {
  this.timeout(120_000);
  const site = useSite();

  it('sends one notice with all defects; a second with a new one is refused with its reason', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    const { page } = visit;
    const { number } = await call<{ number: string }>(visit, 'POST', '/cases', hygiene(WITHOUT));
    await visit.goto(`/window/cases/${number}`);

    // when: what is missing is on the notice already
    await page.getByRole('radio', { name: '一次性告知补正', checked: true }).waitFor();
    await page.getByRole('button', { name: '再加一项' }).click();
    await page.getByRole('button', { name: '确认：一次性告知补正' }).click();
    await page.getByText('每一项都要写明问题和补正办法').waitFor();
    await page.getByRole('button', { name: '删除第 3 项' }).click();
    await look(visit, 'window-notice');
    await page.getByRole('button', { name: '确认：一次性告知补正' }).click();

    // then
    await page
      .getByRole('link', { name: /补正告知书/ })
      .first()
      .waitFor();
    await page.getByText('已一次性告知，等申请人补正').waitFor();
    await look(visit, 'window-correction');
    await visit.goto('/window/lists/correction');
    await page.getByRole('link', { name: number }).click();

    // part of it comes
    await page.getByRole('checkbox', { name: /收到 地址方位示意图/ }).check();
    await page.getByRole('button', { name: '先收这些，其余继续等' }).click();
    await page.getByRole('checkbox', { name: /收到 地址方位/ }).waitFor({ state: 'detached' });
    // and the rest
    await page.getByRole('checkbox', { name: /收到 公共场所卫生检测/ }).check();
    await page.getByRole('button', { name: '补正材料已收齐' }).click();
    await page.getByRole('heading', { name: '受理', exact: true }).waitFor();

    // a second notice with something new
    await page.getByRole('radio', { name: '一次性告知补正' }).check();
    await page.getByText('已经一次性告知过').waitFor();
    await page.getByRole('button', { name: '再加一项' }).click();
    await page.getByLabel('材料或填报项').selectOption({ label: '公共场所卫生许可申请表' });
    await page.getByLabel('存在的问题').fill('未签名');
    await page.getByLabel('怎样补正').fill('补签');
    visit.expectRefusal(409);
    visit.expectRefusal(422);
    await page.getByRole('button', { name: '确认：一次性告知补正' }).click();
    await page
      .getByRole('alert')
      .getByText(/公共场所卫生许可申请表/)
      .waitFor();
    await look(visit, 'window-second-notice');
    expect((await shown(visit, number)).status).to.equal('received');
  });

  it('accepts with a paper that follows later, and hands the file over to the county', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    const { page } = visit;
    const request = hygiene(['testReport']);
    const { number } = await call<{ number: string }>(visit, 'POST', '/cases', request);
    await visit.goto(`/window/cases/${number}`);

    // when: 容缺
    await page.getByRole('checkbox', { name: /公共场所卫生检测或者评价报告/ }).check();
    await page.getByRole('button', { name: '登记容缺' }).click();
    await page.getByText('容缺后补').waitFor();
    await page.getByRole('radio', { name: '受理', exact: true }).check();
    await page.getByRole('button', { name: '确认：受理' }).click();

    // then: the file is to go to the county
    await page.getByRole('heading', { name: '移交案卷' }).waitFor();
    await page.getByRole('heading', { name: '补齐材料' }).waitFor();
    await look(visit, 'window-hand-over');
    await page.getByRole('button', { name: '确认：移交' }).click();
    await page
      .getByRole('link', { name: /交接单/ })
      .first()
      .waitFor();
    await page.getByText('待接收方确认').waitFor();

    // what was to follow comes
    await page.getByRole('checkbox', { name: /收到 公共场所卫生检测/ }).check();
    await page.getByRole('button', { name: '收下补齐的材料' }).click();
    await page.getByRole('heading', { name: '补齐材料' }).waitFor({ state: 'detached' });

    // the receiver confirms on their side
    const health = await site.visit({ as: 'health.review' });
    const [task] = (await shown(health, number)).tasks;
    const fact = { type: 'takeOverHandOver', handOver: 'H1' };
    const body = { outcome: 'handOver', facts: [fact] };
    await call(health, 'POST', `/tasks/${task!.id}/complete`, body);
    await visit.goto(`/window/cases/${number}`);
    await page.getByText(/^接收 /).waitFor();
    await look(visit, 'window-handed-over');
  });

  it('refuses to accept with a reason', async () => {
    // given
    const visit = await site.visit({ as: 'qinghe.acceptance' });
    const { page } = visit;
    const { number } = await call<{ number: string }>(visit, 'POST', '/cases', hygiene());
    await visit.goto(`/window/cases/${number}`);
    // when
    await page.getByRole('radio', { name: '不予受理' }).check();
    await page.getByRole('button', { name: '确认：不予受理' }).click();
    await page.getByText('请写明理由或意见').waitFor();
    await page.getByLabel('理由').fill('不属于本行政机关职权范围。');
    await page.getByRole('button', { name: '确认：不予受理' }).click();
    // then
    await page
      .getByRole('link', { name: /不予受理决定书/ })
      .first()
      .waitFor();
    await page.getByText('办件已办结').waitFor();
    await look(visit, 'window-refused');
  });
});
