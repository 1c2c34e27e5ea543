import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { useSite } from './support/site.js';
import { saved } from './support/steps.js';
import type { Visit } from './support/visit.js';

const CHEN = { idNumber: '110101199003070011', name: '陈秀兰', phone: '13800138000' };
const NAME = '共享单车停放点备案';

describe('journey: the design of an item', function () {
  this.timeout(180_000);
  const site = useSite();

  it('from a template to published to a case received, by mouse and keyboard', async () => {
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;

    // a new item from a template
    await visit.goto('/design');
    await page.getByRole('link', { name: '新建事项' }).click();
    await page.getByText('直接办结', { exact: true }).first().click();
    await page.getByLabel('事项名称').fill(NAME);
    await page.getByLabel('实施编码').fill('YX-900');
    await page.getByRole('button', { name: '创建草稿并打开' }).click();
    await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
    await look(visit, 'design-item');

    // a block dragged onto the canvas, and a property
    await page.getByRole('tab', { name: /^流程图/ }).click();
    await drag(page, '交接', { x: 500, y: 440 });
    await page
      .getByRole('heading', { name: '交接' })
      .or(page.getByText('handOver'))
      .first()
      .waitFor();
    await saved(page);
    await look(visit, 'design-diagram', '.djs-container');
    await markIsOnTop(page);
    await shape(page, '当场办理').click();
    await page.getByLabel('名称', { exact: true }).fill('当场办结');
    await page.keyboard.press('Tab');
    await shape(page, '当场办结').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await shape(page, '当场办理').waitFor();
    await page.getByRole('button', { name: '重做' }).click();
    await shape(page, '当场办结').waitFor();
    await saved(page);

    // a field in the form
    await page.getByRole('tab', { name: /^表单/ }).click();
    await page.locator('.formcomponent', { hasText: '单行文本' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[name="data[label]"]').fill('停放区域编号');
    await dialog.locator('[name="data[key]"]').fill('zoneNumber');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('停放区域编号').waitFor();
    await saved(page);
    await look(visit, 'design-forms', '[class*=builder] > .ycf-designer');
    await page.getByText('预览', { exact: true }).click();
    await page.getByRole('button', { name: '填入示例数据' }).click();
    await page.getByRole('button', { name: '检查填写' }).click();
    await page.getByText('填写无误').waitFor();

    // what the template only marks is to be named
    await page.getByRole('tab', { name: /^检查与发布/ }).click();
    const placeholder = page.getByRole('button', { name: /设定依据：“【待填】.*请换成实际的依据/ });
    await placeholder.waitFor();
    await placeholder.click();
    await page.getByRole('tab', { name: /^事项/, selected: true }).waitFor();
    const marked = page.locator('input[value*="【待填】"]');
    for (let left = await marked.count(); left > 0; left = await marked.count()) {
      await marked.first().fill('《云溪县共享单车管理办法》第六条');
      await page.keyboard.press('Tab');
    }
    await saved(page);

    // what stands against publishing, and the way to it
    await page.getByRole('tab', { name: /^检查与发布/ }).click();
    const problem = page.getByRole('button', { name: /没有任何一种走法会执行.*交接/ });
    await problem.waitFor();
    await look(visit, 'design-check');
    expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).to.equal(
      true,
    );
    await problem.click();
    await page.locator('.djs-shape.selected').waitFor();
    await page.getByRole('tab', { name: /^流程图/, selected: true }).waitFor();
    await page.locator('.djs-container svg:focus').waitFor();
    await page.keyboard.press('Delete');
    await shape(page, '交接').waitFor({ state: 'detached' });

    // published, with the reason why
    await page.getByRole('tab', { name: /^检查与发布/ }).click();
    await page.getByText('检查通过，可以发布').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('请写明变更说明').waitFor();
    await page.getByLabel('变更说明').fill('新设事项');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('heading', { name: `${NAME} · 版本记录` }).waitFor();
    await page.getByRole('cell', { name: '新设事项' }).waitFor();
    await look(visit, 'design-versions');

    // and a case of it at the window
    const window = await site.visit({ as: 'qinghe.all' });
    await receive(window);
    await page.reload();
    await page.getByRole('cell', { name: '1', exact: true }).waitFor();
  });

  it('compares, publishes again and goes back', async () => {
    // given
    const visit = await site.visit({ as: 'admin' });
    const { page } = visit;
    await visit.goto('/design/items/foodStall/versions');
    await page.getByRole('button', { name: '修改事项' }).click();

    // when: the item and a form are changed
    await page.getByLabel('事项名称').fill('食品摊点备案（新）');
    await page.keyboard.press('Tab');
    await page.getByRole('tab', { name: /^表单/ }).click();
    await page
      .getByRole('button', { name: /^重命名/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('表单名称').fill('摊点申请表');
    await dialog.getByLabel('标识').fill('apply');
    await dialog.getByText('下列各处用到这个标识').waitFor();
    await dialog.getByRole('checkbox', { name: '把用到它的地方一起改' }).waitFor();
    await look(visit, 'design-rename', '.ant-modal');
    await dialog.getByLabel('标识').fill('application');
    await dialog.getByRole('button', { name: '确定' }).click();
    await saved(page);
    await page.getByRole('tab', { name: /^检查与发布/ }).click();
    await page.getByText('与已发布版本比较').click();

    // then: what publishing changes is shown
    await page.getByRole('cell', { name: '摊点申请表' }).first().waitFor();
    await page.getByRole('cell', { name: '食品摊点备案（新）' }).first().waitFor();
    await look(visit, 'design-diff', '[class*=diff]', true);
    await page.getByLabel('变更说明').fill('改名');
    await page.getByText('检查通过，可以发布').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('cell', { name: '改名' }).waitFor();

    // and back
    await page.getByRole('button', { name: '回退到此版本' }).last().click();
    await page.getByLabel('回退的原因').fill('改错了');
    await page.getByRole('button', { name: '回退并发布' }).click();
    await page.getByRole('cell', { name: '回退到第 1 版：改错了' }).waitFor();
    await page.getByRole('button', { name: '与现行版本比较' }).nth(1).click();
    await page.getByRole('dialog').getByRole('cell', { name: '摊点申请表' }).first().waitFor();
  });

  it('plays on the diagram how a case would get stuck', async () => {
    // given: two ways join in a parallel gateway that an exclusive one splits
    const visit = await site.visit({ as: 'admin' });
    const admin = await site.server.as('admin');
    const from = { kind: 'template', template: 'direct' };
    const made = await admin.post('/api/design/drafts', {
      from,
      name: '卡住的事项',
      code: 'YX-901',
      key: 'stuck',
    });
    const { bpmn, forms, revision } = made.body as {
      bpmn: string;
      forms: object;
      revision: number;
    };
    const broken = withDeadlock(bpmn);
    await admin.put('/api/design/drafts/stuck', { revision, bpmn: broken, forms });
    const { page } = visit;

    // when
    await visit.goto('/design/drafts/stuck?tab=publish');
    await page.getByRole('button', { name: '在图上演示' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/第 1 步/).waitFor();
    await dialog.getByRole('button', { name: '下一步' }).click();
    await dialog.getByText(/第 2 步/).waitFor();
    await look(visit, 'design-counter-example', '.ant-modal');
    await dialog.getByRole('button', { name: '播放' }).click();

    // then
    await dialog.getByText('结果：流程停在标红处').waitFor({ timeout: 20_000 });
    await dialog.locator('.yc-badge-problem').first().waitFor();
  });
});

async function look(visit: Visit, name: string, within?: string, full = false): Promise<void> {
  await visit.screenshot(name, full);
  expect(await visit.axe(within), name).to.deep.equal([]);
}

function shape(page: Page, name: string) {
  return page.locator('.djs-shape', { hasText: name }).first();
}

async function drag(page: Page, block: string, to: { x: number; y: number }): Promise<void> {
  const entry = page.locator('.djs-palette .entry', { hasText: block }).first();
  await entry.waitFor();
  const { x, y } = (await entry.boundingBox())!;
  const canvas = (await page.locator('.djs-container').first().boundingBox())!;
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 200, y - 60, { steps: 5 });
  await page.mouse.move(canvas.x + to.x, canvas.y + to.y, { steps: 8 });
  await page.mouse.up();
}

/** bpmn.io's licence: their mark is seen, and nothing lies over it. */
async function markIsOnTop(page: Page): Promise<void> {
  const mark = page.locator('.bjs-powered-by').first();
  const { x, y, width, height } = (await mark.boundingBox())!;
  const isTop = await page.evaluate(
    `document.elementFromPoint(${x + width / 2}, ${y + height / 2})?.closest('.bjs-powered-by') !== null`,
  );
  expect(isTop).to.equal(true);
}

async function receive(visit: Visit): Promise<void> {
  const { page } = visit;
  const { keyboard } = page;
  await visit.goto('/window');
  await page.getByRole('option', { name: NAME }).waitFor();
  await keyboard.type('gxdc');
  await page.getByRole('option').filter({ hasText: '临时救助' }).waitFor({ state: 'detached' });
  await keyboard.press('Enter');
  await page.getByLabel('证件号码').fill(CHEN.idNumber);
  await page.getByLabel('姓名').fill(CHEN.name);
  await page.getByLabel('手机号').fill(CHEN.phone);
  await keyboard.press('Control+Enter');
  await page.getByLabel('停放区域编号').fill('A-07');
  await visit.screenshot('design-received-form', true);
  await fillRest(page);
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '材料' }).waitFor();
  await keyboard.press('Alt+a');
  await page.getByText('还缺').waitFor({ state: 'detached' });
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '核对' }).waitFor();
  await page.getByText('A-07').waitFor();
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '已收件' }).waitFor();
}

/** What the template's form asks besides. */
async function fillRest(page: Page): Promise<void> {
  for (const field of await page.locator('.ycf-form-view textarea').all()) {
    if ((await field.inputValue()) === '') await field.fill('按规定申请');
  }
  for (const field of await page.locator('.ycf-form-view input[type=text]').all()) {
    if ((await field.inputValue()) === '') await field.fill('东村 1 号');
  }
}

/** The end where nothing was accepted becomes a join that waits for both ways: one never comes. */
function withDeadlock(bpmn: string): string {
  const join = `<bpmn:parallelGateway id="notAccepted" name="汇合">
      <bpmn:incoming>isAcceptedToNotAccepted</bpmn:incoming>
      <bpmn:incoming>decisionToIssue</bpmn:incoming>
      <bpmn:outgoing>joinToIssue</bpmn:outgoing>
    </bpmn:parallelGateway>
    <bpmn:sequenceFlow id="joinToIssue" sourceRef="notAccepted" targetRef="issue" />`;
  const edge = `<bpmndi:BPMNEdge id="joinEdge" bpmnElement="joinToIssue">
        <di:waypoint x="498" y="380" /><di:waypoint x="780" y="280" /></bpmndi:BPMNEdge>`;
  return bpmn
    .replace(/<bpmn:endEvent id="notAccepted"[\s\S]*?<\/bpmn:endEvent>/, join)
    .replace(
      'sourceRef="decision" targetRef="issue"',
      'sourceRef="decision" targetRef="notAccepted"',
    )
    .replace(
      '<bpmn:incoming>decisionToIssue</bpmn:incoming>\n      <bpmn:outgoing>issue',
      '<bpmn:incoming>joinToIssue</bpmn:incoming>\n      <bpmn:outgoing>issue',
    )
    .replace('</bpmndi:BPMNPlane>', `${edge}</bpmndi:BPMNPlane>`);
}
