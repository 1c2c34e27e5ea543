import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { staffOf } from '../../engine/service/access/sign-in.js';
import { deploy } from '../../engine/service/process/deploy.js';
import { startPlain } from '../../engine/service/process/plain-instances.js';
import { felling, foodStall } from '../support/applications.js';
import { TENANT } from '../support/server.js';
import { Office } from './support/office.js';
import { type Site, useSite } from './support/site.js';

describe('journey: operations', function () {
  this.timeout(60_000);
  const site = useSite();
  const office = new Office(() => site.server);

  it('makes a person, who signs in by the password that is shown once', async () => {
    // given
    const visit = await site.visit({ as: 'operator' });
    const { page } = visit;
    await visit.goto('/operations/people');
    await page.getByRole('button', { name: '新建人员' }).click();
    const drawer = page.getByRole('dialog', { name: '新建人员' });
    // when something is missing or taken
    await drawer.getByRole('button', { name: '建立账号' }).click();
    await drawer.getByText('请填姓名').waitFor();
    await drawer.getByLabel('账号').fill('clerk');
    await drawer.getByText('这个账号已经有人使用').waitFor();
    expect(await visit.axe('.ant-drawer')).to.deep.equal([]);
    // when all is there
    await drawer.getByLabel('账号').fill('chen.min');
    await drawer.getByLabel('姓名').fill('陈敏');
    await drawer.getByLabel('窗口人员').check();
    await drawer.getByRole('button', { name: '增加岗位' }).click();
    await choose(page, drawer.getByLabel('机构'), '云溪县清河镇人民政府');
    await choose(page, drawer.getByLabel('岗位', { exact: true }), '受理岗');
    await visit.screenshot('operations-person');
    await drawer.getByRole('button', { name: '建立账号' }).click();
    // then
    const shown = page.getByRole('dialog', { name: '陈敏 的账号已建立' });
    const password = (await shown.locator('[data-password]').innerText()).trim();
    expect(password).to.match(/^[A-Za-z2-9]{14}$/);
    await visit.screenshot('operations-password');
    expect(await visit.axe('.ant-modal')).to.deep.equal([]);
    await shown.getByRole('button', { name: '已记下，关闭' }).click();
    await page.getByPlaceholder('姓名、账号').fill('chen');
    await page.getByText('共 1 人').waitFor();
    await visit.screenshot('operations-people');
    const other = await site.visit();
    await other.goto('/');
    await signIn(other.page, 'chen.min', password);
    await other.page.getByRole('heading', { name: '窗口', level: 1 }).waitFor();
  });

  it('lends a post to the substitute of who is away, and takes it back', async () => {
    // given a colleague who may not work at that post
    const clerk = await site.server.as('qinghe.issue');
    const before = await clerk.get('/api/tasks?queue=group');
    const number = await office.receive('clerk', foodStall());
    const visit = await site.visit({ as: 'operator' });
    const { page } = visit;
    await visit.goto('/operations/people?q=qinghe.acceptance');
    // when
    await page
      .getByRole('row', { name: /qinghe\.acceptance(?!\.b)/ })
      .getByRole('button', { name: /的离岗登记/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('没有登记离岗').waitFor();
    await dialog.getByRole('button', { name: '增加一次离岗' }).click();
    await choose(page, dialog.getByLabel('代办人（可不指定）'), /qinghe\.issue）/);
    await dialog.getByPlaceholder('事由').fill('出差');
    await visit.screenshot('operations-absence');
    expect(await visit.axe('.ant-modal')).to.deep.equal([]);
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('离岗登记已保存').waitFor();
    await page.getByText(/离岗至/).waitFor();
    // then
    const seen = async (): Promise<boolean> =>
      (await clerk.get(`/api/tasks?queue=group&caseNumber=${number}`)).text.includes(number);
    expect(before.text).to.not.include(number);
    expect(await seen()).to.equal(true);
    const substitute = await site.visit({ as: 'qinghe.issue' });
    await substitute.goto('/queue');
    await substitute.page.getByText(number).first().waitFor();
  });

  it('disables an account after asking, and gives it back', async () => {
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await visit.goto('/operations/people?q=longquan.issue.b');
    await page.getByRole('button', { name: /的更多操作/ }).click();
    await page.getByRole('menuitem', { name: '停用账号' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('cell', { name: '已停用' }).waitFor();
    await page.getByRole('button', { name: /的更多操作/ }).click();
    await page.getByRole('menuitem', { name: '恢复账号' }).click();
    await page.getByRole('cell', { name: '在用' }).waitFor();
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('shows organs by kind, finds and changes one', async () => {
    const visit = await site.visit({ as: 'operator', viewport: WIDE });
    const { page } = visit;
    await visit.goto('/operations/organs');
    await page.getByText(/^县级部门（\d+）$/).waitFor();
    await page.getByText(/^乡镇（街道）（\d+）$/).waitFor();
    await visit.screenshot('operations-organs');
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByPlaceholder('名称、简称、标识').fill('卫生健康局');
    await page.getByRole('button', { name: '编辑 云溪县卫生健康局' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('行政区划代码').fill('12');
    await drawer.getByText('6、9 或 12 位数字').waitFor();
    await visit.screenshot('operations-organ');
    expect(await visit.axe('.ant-drawer')).to.deep.equal([]);
    await drawer.getByLabel('行政区划代码').fill('130399');
    await drawer.getByLabel('咨询电话').fill('0335-1234567');
    await drawer.getByRole('button', { name: '保存' }).click();
    await page.getByText('机构已保存').waitFor();
    await page.getByRole('cell', { name: '0335-1234567' }).waitFor();
  });

  it('enters a delegation, whose validity is checked at once', async () => {
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await visit.goto('/operations/delegations');
    await page.getByRole('button', { name: '登记授权委托' }).click();
    const drawer = page.getByRole('dialog', { name: '登记授权委托' });
    await drawer.getByRole('button', { name: '保存' }).click();
    await drawer.getByText('此项必填').first().waitFor();
    await drawer.getByLabel('文号').fill('云政发〔2026〕3号');
    await drawer.getByLabel('依据').fill('行政许可法第二十四条');
    await choose(page, drawer.getByLabel('授权、委托机关'), '云溪县卫生健康局');
    await choose(page, drawer.getByLabel('承接机关').first(), '云溪县清河镇人民政府');
    await day(drawer.getByLabel('生效日'), '2026-01-01');
    await day(drawer.getByLabel('截止日（长期的不填）'), '2025-12-31');
    await drawer.getByText('截止日早于生效日').waitFor();
    await day(drawer.getByLabel('截止日（长期的不填）'), '2028-12-31');
    await visit.screenshot('operations-delegation');
    expect(await visit.axe('.ant-drawer')).to.deep.equal([]);
    await drawer.getByRole('button', { name: '保存' }).click();
    await page.getByRole('cell', { name: '云政发〔2026〕3号 行政许可法第二十四条' }).waitFor();
    await visit.screenshot('operations-delegations');
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('reads a notice, shows which cases would move, and imports it only then', async () => {
    // given a case whose promise runs across the days that are closed
    await office.receive('songlin.acceptance', felling());
    const visit = await site.visit({ as: 'operator', viewport: WIDE });
    const { page } = visit;
    await visit.goto('/operations/calendar');
    await page.getByText('2026 年 10 月').waitFor();
    await visit.screenshot('operations-calendar', true);
    expect(await visit.axe()).to.deep.equal([]);
    // when
    await page.getByRole('button', { name: '导入年度放假安排' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('粘贴国务院办公厅通知的全文').fill(NOTICE);
    await drawer.getByRole('button', { name: '读出安排' }).click();
    await drawer.getByText('2027 年 1 月').waitFor();
    await visit.screenshot('operations-notice');
    expect(await visit.axe('.ant-drawer')).to.deep.equal([]);
    await drawer.getByRole('button', { name: '看看哪些办件会变动' }).click();
    await drawer.getByText(/时限都不变动|时限会变动/).waitFor();
    await drawer.getByRole('button', { name: '确认导入' }).click();
    await page.getByText(/日历版本 \d+ 已生效/).waitFor();
    // then
    await page.getByText('2027', { exact: true }).click();
    await page.getByText('2027 年 1 月').waitFor();
  });

  it('enters a closure after showing the cases that it moves', async () => {
    const visit = await site.visit({ as: 'operator' });
    const { page } = visit;
    await visit.goto('/operations/calendar');
    await page.getByRole('button', { name: '登记停工' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill('台风停工');
    await dialog.getByPlaceholder('起').fill('2026-03-03');
    await dialog.getByPlaceholder('起').press('Enter');
    await dialog.getByPlaceholder('止').fill('2026-03-04');
    await dialog.getByPlaceholder('止').press('Enter');
    await dialog.getByLabel('停工令的文号').fill('云防指〔2026〕1号');
    await dialog.getByRole('button', { name: '看看哪些办件会变动' }).click();
    await dialog.getByText(/个时限会变动/).waitFor();
    await visit.screenshot('operations-moved');
    expect(await visit.axe('.ant-modal')).to.deep.equal([]);
    await dialog.getByRole('button', { name: '确认登记' }).click();
    await page.getByText(/日历版本 \d+ 已生效/).waitFor();
    await page.getByRole('cell', { name: '云防指〔2026〕1号' }).waitFor();
    expect(await page.locator('[data-kind="closure"]').count()).to.equal(2);
  });

  it('lists what has failed and tries it again, one and many', async () => {
    // given
    await failThrice(site);
    const visit = await site.visit({ as: 'operator' });
    const { page } = visit;
    await visit.goto('/operations');
    await page.getByRole('link', { name: '去处理' }).waitFor();
    await visit.screenshot('operations-system', true);
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('link', { name: '去处理' }).click();
    await page.getByText('一分钟后').first().waitFor();
    await visit.screenshot('operations-incidents');
    expect(await visit.axe()).to.deep.equal([]);
    // when
    await page
      .getByRole('button', { name: /^重试 / })
      .nth(1)
      .click();
    await page.getByText('已重试 1 个').waitFor();
    await rowsAre(page, 2);
    await page.getByLabel('选择本页全部').check();
    await page.getByRole('button', { name: '重试所选 2 个' }).click();
    // then
    await page.getByText('没有流程异常').waitFor();
  });
});

const WIDE = { width: 1440, height: 900 };

/** As such notices are worded; the days are made up. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕8号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。2月14日（周日）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`;

/** After a minute a gateway without a way out: the timer's job fails each time. */
const STUCK = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
  <bpmn:process id="stuck" name="等一分钟" isExecutable="true">
    <bpmn:startEvent id="s" /><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="w" />
    <bpmn:intermediateCatchEvent id="w" name="一分钟后"><bpmn:timerEventDefinition id="t">
      <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1M</bpmn:timeDuration>
    </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:sequenceFlow id="g" sourceRef="w" targetRef="x" />
    <bpmn:exclusiveGateway id="x" />
    <bpmn:sequenceFlow id="h" sourceRef="x" targetRef="e">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">#{go == true}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="i" sourceRef="x" targetRef="e">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">#{go == 'yes'}</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:endEvent id="e" />
  </bpmn:process>
</bpmn:definitions>`;

/** Three instances that are stuck for good. */
async function failThrice(site: Site): Promise<void> {
  const { context } = site.server;
  await deploy(context.kernel, { 'stuck.bpmn': STUCK }, { tenant: TENANT });
  const operator = await context.directory.person(TENANT, 'operator');
  const who = operator && (await staffOf(context, operator));
  if (!who) throw new Error('the county has no operator');
  const variables = { go: { value: false, type: 'Boolean' } as const };
  for (let n = 0; n < 3; n++) {
    await startPlain(context, { key: 'stuck', variables }, who);
  }
  await site.moveClock({ days: 1 });
}

type Locator = ReturnType<Page['locator']>;

/** From a list that opens and is searched. */
async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  if (typeof option === 'string') await field.fill(option);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

async function day(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

async function rowsAre(page: Page, n: number): Promise<void> {
  const rows = page.locator('tbody tr.ant-table-row');
  for (let tries = 0; tries < 50 && (await rows.count()) !== n; tries++) {
    await page.waitForTimeout(100);
  }
  expect(await rows.count()).to.equal(n);
}

async function signIn(page: Page, user: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(user);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
