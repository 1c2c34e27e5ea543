import { expect } from 'chai';
import { defect, felling, hygiene, SITE_VISIT } from '../support/applications.js';
import type { Client } from '../support/client.js';
import { useSite } from './support/site.js';
import type { Visit } from './support/visit.js';

/** A page of paper, photographed. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

interface Received {
  readonly number: string;
  readonly queryCode: string;
}

describe('journey: an applicant and their case', function () {
  this.timeout(90_000);
  const site = useSite();

  it('is told what is missing and sends it from the phone, with the second factor', async () => {
    // given
    const clerk = await site.server.as('qinghe.acceptance');
    const given = await receive(clerk, hygiene(['floorPlan', 'healthCertificates']));
    await complete(clerk, given, 'notifyCorrection', {
      facts: [
        {
          type: 'notifyCorrection',
          defects: [defect('floorPlan'), defect('healthCertificates'), defect('area')],
        },
      ],
    });
    const visit = await site.visit({ phone: true });
    const { page } = visit;

    // when: by number and code alone one reads
    await lookUp(visit, given);
    await page.getByRole('heading', { name: '需要您补材料' }).waitFor();
    await page.getByText('还差 3 项').waitFor();
    await visit.screenshot('c-correction-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    expect(await page.getByRole('link', { name: '现在补' }).count()).to.equal(0);

    // a wrong second factor is told, the right one opens the way
    visit.expectRefusal(403);
    await page.getByLabel('证件号码后四位').fill('0000');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('alert').getByText('不正确').waitFor();
    await page.getByLabel('证件号码后四位').fill('0Y43');
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByRole('link', { name: '现在补' }).click();

    // then: both papers and the form, in one go
    await page.getByRole('heading', { name: '改申请表' }).waitFor();
    await chooser(visit, '平面图').setInputFiles(photo('平面图.png'));
    await page.getByRole('button', { name: '全部提交' }).click();
    await page.getByText(/还没有传“从业人员健康合格证明”/).waitFor();
    await chooser(visit, '健康合格证明').setInputFiles(photo('健康证.png'));
    await page.getByText('已上传').nth(1).waitFor();
    await visit.screenshot('c-correct-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('button', { name: '全部提交' }).click();
    await page.getByText('材料已经收到').waitFor();
    await page.getByRole('heading', { name: '已收到，正在核对材料' }).waitFor();
    expect(page.url()).not.to.contain(given.number);
    const files = await clerk.get(`/api/cases/${given.number}/materials`);
    expect(files.text).to.contain('平面图').and.contain('健康证');

    // it is withdrawn, rated by nobody but the applicant, and left
    await page.getByText('撤回申请', { exact: true }).first().click();
    await page.getByLabel('撤回的原因').fill('不开店了');
    await page.getByLabel('我确定撤回').check();
    await page.getByRole('button', { name: '撤回申请' }).click();
    await page.getByRole('heading', { name: '您已撤回申请' }).waitFor();
    expect(await page.locator('input[name=level]:checked').count()).to.equal(0);
    await visit.screenshot('c-rate-360', true);
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByLabel('基本满意').check();
    await page.getByLabel(/想说的话/).fill('手机上就能补，方便。');
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('谢谢您的评价').waitFor();
    expect(await page.locator('#rate').count()).to.equal(0);
    await page.getByRole('button', { name: /退出/ }).click();
    await page.getByText('已退出').waitFor();
    await visit.goto('/c/progress');
    await page.getByLabel('办件编号').waitFor();
  });

  it('reads why it was refused and where to turn, and opens the decision', async () => {
    // given
    const given = await receive(await site.server.as('songlin.acceptance'), felling());
    await complete(await site.server.as('songlin.acceptance'), given, 'accept');
    await complete(await site.server.as('songlin.review'), given, 'opinion', SITE_VISIT);
    await complete(await site.server.as('songlin.decision'), given, 'refuse', {
      facts: [{ type: 'decide', result: 'refuse', reason: '采伐地点在生态公益林内' }],
    });
    const visit = await site.visit();
    const { page } = visit;

    // when
    await lookUp(visit, given, '0010');

    // then
    await page.getByRole('heading', { name: '没有批准' }).waitFor();
    await page.getByText('理由：采伐地点在生态公益林内').waitFor();
    await page.getByText(/六十日内向.*申请行政复议.*六个月内向.*提起行政诉讼/).waitFor();
    await visit.screenshot('c-refused-1280', true);
    expect(await visit.axe()).to.deep.equal([]);
    const [paper] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /不予行政许可决定书/ }).click(),
    ]);
    await paper.getByText('生态公益林').first().waitFor();
  });

  it('finds the remedy on 不予受理 too, and has ten tries at a code', async () => {
    const clerk = await site.server.as('qinghe.acceptance');
    const given = await receive(clerk, hygiene());
    await complete(clerk, given, 'refuseAcceptance', {
      facts: [{ type: 'refuseAcceptance', reason: '不属于本机关职权' }],
    });
    const visit = await site.visit({ phone: true });
    visit.expectRefusal(403);
    visit.expectRefusal(429);
    await lookUp(visit, given);
    await visit.page.getByRole('heading', { name: '没有受理' }).waitFor();
    await visit.page.getByText(/申请行政复议/).waitFor();
    const other = await receive(clerk, hygiene());
    const wrong = other.queryCode === '000000' ? '000001' : '000000';
    await visit.page.context().clearCookies();
    for (let n = 0; n < 10; n++) await lookUp(visit, { ...other, queryCode: wrong });
    await visit.page.getByRole('alert').getByText('不正确').waitFor();
    await lookUp(visit, other);
    await visit.page.getByRole('alert').getByText(/分钟/).waitFor();
    await visit.screenshot('c-too-many-360');
  });
});

function photo(name: string) {
  return { name, mimeType: 'image/png', buffer: PHOTO };
}

function chooser({ page }: Visit, of: string) {
  return page.locator(`input[type=file][aria-label^="选照片或文件"][aria-label*="${of}"]`);
}

async function lookUp(visit: Visit, given: Received, lastFour = ''): Promise<void> {
  const { page } = visit;
  await visit.goto('/c/progress');
  await page.getByLabel('办件编号').fill(given.number);
  await page.getByLabel(/查询码/).fill(given.queryCode);
  await page.getByLabel(/后四位/).fill(lastFour);
  await page.getByRole('button', { name: '查询' }).click();
  await page.waitForLoadState();
}

async function receive(clerk: Client, application: object): Promise<Received> {
  const { status, text, body } = await clerk.post('/api/cases', application);
  expect(status, text).to.equal(201);
  return body as Received;
}

async function complete(
  who: Client,
  { number }: Received,
  outcome: string,
  more: object = {},
): Promise<void> {
  const { body } = await who.get(`/api/tasks?queue=group&caseNumber=${number}`);
  const task = (body as { items: { id: string }[] }).items[0]?.id ?? '';
  const { status, text } = await who.post(`/api/tasks/${task}/complete`, { outcome, ...more });
  expect(status, text).to.equal(200);
}
