import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { dmn, table } from '../support/dmn.js';
import { fixture } from '../support/fixture.js';
import { call, until } from './support/desk.js';
import { useSite } from './support/site.js';
import { saved } from './support/steps.js';
import type { Visit } from './support/visit.js';

const FEES = dmn([
  table({
    id: 'fee',
    name: '收费标准',
    inputs: [{ expression: 'amount', type: 'number' }],
    outputs: [{ name: 'fee', type: 'number' }],
    rules: [
      ['< 100', '1'],
      ['>= 100', '2'],
    ],
  }),
]);
/** Conditions stand in the panel as they are written. */
const EXPRESSIONS = [/\$\{/];
/** Every element is drawn, and nothing is said of it. */
const BARE = fixture(import.meta.url, 'elements-bare.bpmn');
/** Begins by the signal and by the message that the drawn process throws. */
const HEARERS = fixture(import.meta.url, 'elements-hearers.bpmn');

interface Instance {
  readonly id: string;
  readonly state: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly tasks: readonly { readonly id: string; readonly elementId: string }[];
}

describe('journey: events, gateways and decisions in the properties panel', function () {
  this.timeout(120_000);
  const site = useSite();

  it('what the panel writes is deployed and runs', async () => {
    // given: a draft whose diagram nobody could publish
    const visit = await site.visit({ as: 'admin', allowed: EXPRESSIONS });
    await draftOf(visit, 'elements', BARE);
    const { page } = visit;

    // when: each is told in the panel what it lacks
    await visit.goto('/design/drafts/elements?tab=diagram');
    for (const [id, fields] of Object.entries(SAID)) {
      await select(page, id);
      for (const [label, text] of Object.entries(fields)) {
        const field = page.getByLabel(label);
        await field.fill(text);
        await field.press('Enter');
      }
      await visit.screenshot(`panel-${id}`);
    }
    expect(await visit.axe('aside')).to.deep.equal([]);
    await select(page, 'rule');
    await page.getByRole('combobox', { name: '结果怎么取' }).click();
    await page.getByTitle('一个值').click();
    await saved(page);

    // then: it runs, and everything that was written has its effect
    const { bpmn } = await call<{ bpmn: string }>(visit, 'GET', '/design/drafts/elements');
    const resources = { 'elements.bpmn': bpmn, 'fees.dmn': FEES, 'hearers.bpmn': HEARERS };
    await call(visit, 'POST', '/definitions', { resources });
    const clerk = await site.server.as('qinghe.acceptance');
    const complete = async (instance: Instance, elementId: string, variables = {}) => {
      const task = instance.tasks.find((it) => it.elementId === elementId)!;
      await clerk.post(`/api/tasks/${task.id}/complete`, { variables });
      return (await clerk.get(`/api/process-instances/${instance.id}`)).body as Instance;
    };
    const begun = await clerk.post('/api/process-instances', {
      key: 'elements',
      variables: { amount: 150, enough: false },
    });
    const asked = begun.body as Instance;
    // the decision's value; the escalation was caught, for else nobody would be at 甲 and 乙
    expect(asked.variables).to.include({ fee: 2 });
    expect(open(asked)).to.deep.equal(['first', 'second']);
    // 甲 is enough; two of three ways are enough; the condition holds; there is nothing to undo
    const joined = await complete(asked, 'first', { enough: true });
    expect(open(joined)).to.deep.equal(['last', 'z']);
    const done = await complete(await complete(joined, 'z'), 'last');
    expect(done.state).to.equal('COMPLETED');
    // the message and the signal were heard
    await until(async () => {
      const mine = (await clerk.get('/api/tasks?queue=mine')).body as { items: { name: string }[] };
      const names = mine.items.map(({ name }) => name);
      return ['收到通知', '听到信号'].every((name) => names.includes(name));
    });
  });

  for (const language of ['zh', 'en'] as const) {
    it(`what few items need is placed and filled in by key alone (${language})`, async () => {
      // given
      const options = { as: 'admin', allowed: EXPRESSIONS, language };
      const visit = await site.visit(options);
      await draftOf(visit, `placed${language}`, START);
      const { page } = visit;
      await visit.goto(`/design/drafts/placed${language}?tab=diagram`);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      for (const [n, [entry, kinds]] of Object.entries(MORE).entries()) {
        // when
        const tool = page.locator(`.djs-palette [data-action="create.${entry}"]`);
        await tool.focus();
        await page.keyboard.press('Enter');
        // then: it is selected, and its properties are shown
        const kind = kinds[language === 'zh' ? 0 : 1];
        const panel = page.getByRole('complementary').filter({ hasText: kind });
        await panel.first().waitFor();
        if (n === 0) expect(await visit.axe('aside')).to.deep.equal([]);
        await visit.screenshot(`placed-${language}-${entry}`);
      }
    });
  }
});

// ---------------------------------------------------------------------------------------------

/** The palette's last group: what is placed, and what the panel calls it. */
const MORE: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'message-event': ['消息名称', 'Name of the message'],
  'business-rule-task': ['没有选定决策', 'no decision is named'],
  'inclusive-gateway': ['可选分支', 'Inclusive gateway'],
  'event-based-gateway': ['先到先走', 'Event-based gateway'],
  'event-sub-process': ['事件子流程', 'Event sub-process'],
};

const START = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
  targetNamespace="t"><bpmn:process id="placed" name="放元素" isExecutable="true">
  <bpmn:startEvent id="start" name="开始" /></bpmn:process></bpmn:definitions>`;

/** By element: what is written under which label. */
const SAID: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rule: { 用哪张决策表: 'fee', 结果写入变量: 'fee' },
  note: { 消息名称: '登记通知' },
  ring: { 信号名称: '登记完了' },
  caught: { 升级代码: 'late' },
  anyOrder: { 够了就结束的条件: '${enough == true}' },
  join: { 往下走的条件: '${activationCount >= 2}' },
  until: { '条件（变量改变时判断）': '${fee > 1}' },
};

/** From what was selected before, whose tools may lie over the next. */
async function select(page: Page, id: string): Promise<void> {
  await page.mouse.click(...NOWHERE);
  await page.locator(`.djs-shape[data-element-id="${id}"]`).click();
}

const NOWHERE = [600, 700] as const;

function open({ tasks }: Instance): readonly string[] {
  return tasks.map(({ elementId }) => elementId).toSorted();
}

/** A draft with a diagram that no template has. */
async function draftOf(visit: Visit, key: string, bpmn: string): Promise<void> {
  const from = { kind: 'template', template: 'direct' };
  const made = await call<{ revision: number; forms: object }>(visit, 'POST', '/design/drafts', {
    from,
    name: '各种元素',
    code: 'YX-910',
    key,
  });
  const { revision, forms } = made;
  await call(visit, 'PUT', `/design/drafts/${key}`, { revision, bpmn, forms });
}
