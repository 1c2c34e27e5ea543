import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { dmn, literal, table } from '../support/dmn.js';
import { call, look, until } from './support/desk.js';
import { useSite } from './support/site.js';

/** Cells show FEEL, keys and file formats as they are written. */
const AS_WRITTEN = [/[<>=[\]"(]/, /^(amount|by|relief|DMN|reliefLevel)$/, /relief/];

describe('journey: a decision table made by a person', function () {
  this.timeout(120_000);
  const site = useSite();

  it('from the first cell to a process that asks it', async () => {
    const visit = await site.visit({ as: 'admin', allowed: AS_WRITTEN });
    const { page } = visit;
    const { keyboard } = page;

    // given: a new one, from the list
    await visit.goto('/design');
    await page.getByRole('link', { name: '决策表' }).click();
    await page.getByText('还没有决策表').waitFor();
    await look(visit, 'decisions-empty');
    await page.getByRole('button', { name: '新建决策表' }).first().click();
    await page.getByLabel('名称').fill('救助审批权限');
    await page.getByLabel('标识').fill('relief');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: '救助审批权限' }).waitFor();

    // when: filled in by keys alone
    await head(page, '条件列：标题').fill('金额');
    await keyboard.press('Tab');
    await keyboard.type('amount');
    await keyboard.press('Tab');
    await head(page, '“金额”：类型').selectOption('number');
    await head(page, '结果列：标题').fill('由谁审批');
    await keyboard.press('Tab');
    await keyboard.type('by');
    await keyboard.press('Tab');
    await cell(page, '第 1 行“金额”').fill('<= 1000');
    await keyboard.press('Tab');
    await keyboard.type('镇');
    await keyboard.press('Control+Enter');
    await page.locator(`input[aria-label="第 2 行“由谁审批”"]:focus`).waitFor();
    await keyboard.type('县');
    await keyboard.press('Shift+Tab');
    await keyboard.type('> 1000 +');
    await keyboard.press('Tab');
    await holds(page, '第 1 行“由谁审批”', '"镇"');

    // then: the server names the cell, and a person mends it
    await page.getByText('第 2 行“金额”').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).to.equal(
      true,
    );
    await look(visit, 'decisions-fault');
    await cell(page, '第 2 行“金额”').fill('大于 1000');
    await keyboard.press('Tab');
    await page.getByText(/“大于 1000”没有引号/).waitFor();
    await cell(page, '第 2 行“金额”').fill('> 1000');
    await keyboard.press('Tab');
    await page.getByText('没有发现问题，可以发布').waitFor();

    // rows are moved, removed, and had back
    await page.getByRole('button', { name: '第 2 行上移' }).click();
    await holds(page, '第 1 行“由谁审批”', '"县"');
    await page.getByRole('button', { name: '删除第 1 行' }).click();
    await cell(page, '第 2 行“由谁审批”').waitFor({ state: 'detached' });
    await keyboard.press('Control+z');
    await keyboard.press('Control+z');
    await holds(page, '第 2 行“由谁审批”', '"县"');

    // tried before anybody publishes it
    await page.getByRole('textbox', { name: '金额', exact: true }).fill('5000');
    await keyboard.press('Enter');
    await page.getByText('命中第 2 行').waitFor();
    await page.getByLabel('结果', { exact: true }).getByText('县').waitFor();
    await look(visit, 'decisions-tried');

    // what is not published outlives the page
    await page.reload();
    await holds(page, '第 2 行“金额”', '> 1000');
    await page.getByText('没有发现问题，可以发布').waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('已发布为第 1 版').waitFor();

    // a process asks it
    await call(visit, 'POST', '/definitions', { resources: { 'asks.bpmn': ASKS } });
    const clerk = await site.server.as('qinghe.acceptance');
    const started = await clerk.post('/api/process-instances', {
      key: 'asks',
      variables: { amount: 5_000 },
    });
    expect(started.body).to.have.nested.property('variables.who', '县');

    // a second version, and the first one again
    await cell(page, '第 1 行“金额”').fill('<= 2000');
    await cell(page, '第 2 行“金额”').fill('> 2000');
    await keyboard.press('Tab');
    await page.getByText('有修改还没有发布').waitFor();
    await page.getByText('没有发现问题，可以发布').waitFor();
    await until(() => page.getByRole('button', { name: '发布', exact: true }).isEnabled());
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('已发布为第 2 版').waitFor();
    await page.getByRole('combobox', { name: '版本' }).click();
    await page.getByText(/^第 1 版，/).click();
    await holds(page, '第 1 行“金额”', '<= 1000');
    await look(visit, 'decisions-version');
    await visit.goto('/design/decisions');
    await page.getByRole('cell', { name: '第 2 版' }).waitFor();
    await look(visit, 'decisions-list');

    // the diagram's step chooses it by its name
    const from = { kind: 'template', template: 'direct' };
    const draft = { from, name: '用决策表的事项', code: 'YX-920', key: 'asking' };
    await call(visit, 'POST', '/design/drafts', draft);
    await visit.goto('/design/drafts/asking?tab=diagram');
    await page.locator('[data-action="create.business-rule-task"]').focus();
    await keyboard.press('Enter');
    await page.getByRole('combobox', { name: /^用哪张决策表/ }).click();
    await page.getByTitle('救助审批权限（relief）').click();
    await page.getByText('没有选定决策').waitFor({ state: 'detached' });
    await visit.screenshot('decisions-panel');

    // and in English
    const english = await site.visit({ as: 'admin', language: 'en', allowed: AS_WRITTEN });
    await english.goto('/design/decisions/relief');
    await english.page.getByRole('button', { name: 'English' }).click();
    await english.page.getByText('Nothing stands against publishing').waitFor();
    await english.page.locator('input[aria-label="Row 1 “金额”"]').waitFor();
    await look(english, 'decisions-english');
  });

  it('changes outlive a look at an older version, and another’s publication is told', async () => {
    // given: two versions, and changes of the newest that nobody has published
    const visit = await site.visit({ as: 'admin', allowed: AS_WRITTEN });
    const { page } = visit;
    const deploy = (xml: string) =>
      call(visit, 'POST', '/definitions', { resources: { 'relief.dmn': xml } });
    await visit.goto('/design');
    await deploy(dmn([KEPT]));
    await deploy(dmn([KEPT]).replace('&lt; 500', '&lt; 400'));
    await visit.goto('/design/decisions/keptRelief');
    await cell(page, '第 1 行“income”').fill('< 300');
    await page.keyboard.press('Tab');
    await page.getByText('有修改还没有发布').waitFor();
    // when: the first one is looked at, its name field passed through, a word typed again
    await page.getByRole('combobox', { name: '版本' }).click();
    await page.getByText(/^第 1 版，/).click();
    await holds(page, '第 1 行“income”', '< 500');
    await page.getByLabel('名称', { exact: true }).focus();
    await page.keyboard.press('Tab');
    await cell(page, '第 1 行“level”').fill(' 一档');
    await page.keyboard.press('Tab');
    await holds(page, '第 1 行“level”', '"一档"');
    expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).to.equal(true);
    // then
    await visit.goto('/design/decisions/keptRelief');
    await holds(page, '第 1 行“income”', '< 300');
    expect(await page.getByText('不是在最新版上做的').count()).to.equal(0);
    // and somebody publishes meanwhile
    await deploy(dmn([KEPT]).replace('&lt; 500', '&lt; 450'));
    await page.reload();
    await page.getByText('不是在最新版上做的').waitFor();
    await holds(page, '第 1 行“income”', '< 300');
    await look(visit, 'decisions-behind');
    await page.getByRole('button', { name: '放弃修改' }).click();
    await holds(page, '第 1 行“income”', '< 450');
    await page.getByText('不是在最新版上做的').waitFor({ state: 'detached' });
  });

  it('what is exported is imported again; what is more than a table is left as it is', async () => {
    // given
    const visit = await site.visit({ as: 'admin', allowed: AS_WRITTEN });
    const { page } = visit;
    await visit.goto('/design/decisions');
    await choose(page, dmn([LEVEL]));
    await holds(page, '第 2 行“income”', '>= 500');
    // when
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    const file = await readFile(await (await downloading).path(), 'utf8');
    // then
    expect(file).to.include('&gt;= 500');
    await visit.goto('/design/decisions');
    await choose(page, file.replace('&gt;= 500', '&gt;= 600'));
    await holds(page, '第 2 行“income”', '>= 600');
    // and a file with more
    await visit.goto('/design/decisions');
    await choose(page, dmn([LEVEL, literal({ id: 'twice', expression: '2' })]));
    await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
    await page.getByRole('link', { name: 'twice' }).click();
    await page.getByText('这个决策不能在这里修改').waitFor();
    await look(visit, 'decisions-foreign');
  });
});

// ---------------------------------------------------------------------------------------------

const LEVEL = table({
  id: 'reliefLevel',
  name: '救助档次',
  inputs: [{ expression: 'income', type: 'number' }],
  outputs: ['level'],
  rules: [
    ['< 500', '1'],
    ['>= 500', '2'],
  ],
});

const KEPT = table({
  id: 'keptRelief',
  name: '救助分档',
  inputs: [{ expression: 'income', type: 'number' }],
  outputs: [{ name: 'level', type: 'string' }],
  rules: [
    ['< 500', '"一档"'],
    ['>= 500', '"二档"'],
  ],
});

const ASKS = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
  <process id="asks" isExecutable="true">
    <startEvent id="s"/>
    <businessRuleTask id="rule" camunda:decisionRef="relief" camunda:resultVariable="who"
      camunda:mapDecisionResult="singleEntry"/>
    <userTask id="wait"/><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="rule"/>
    <sequenceFlow id="f2" sourceRef="rule" targetRef="wait"/>
    <sequenceFlow id="f3" sourceRef="wait" targetRef="e"/>
  </process>
</definitions>`;

function head(page: Page, label: string) {
  return page.locator(`thead [aria-label="${label}"]`);
}

function cell(page: Page, label: string) {
  return page.locator(`input[aria-label="${label}"]`);
}

async function holds(page: Page, label: string, text: string): Promise<void> {
  await cell(page, label).waitFor();
  await until(async () => (await cell(page, label).inputValue()) === text);
}

async function choose(page: Page, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入 DMN' }).click();
  const file = { name: 'some.dmn', mimeType: 'application/xml', buffer: Buffer.from(text) };
  await (await choosing).setFiles(file);
}
