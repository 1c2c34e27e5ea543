import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { felling, foodStall, hygiene } from '../support/applications.js';
import { Office } from './support/office.js';
import { useSite } from './support/site.js';

describe('journey: supervision', function () {
  this.timeout(60_000);
  const site = useSite();
  const office = new Office(() => site.server);
  let late = '';

  before(async () => {
    late = await office.receive('songlin.acceptance', felling());
    await office.complete('songlin.acceptance', late, 'acceptance', { outcome: 'accept' });
    await office.receive('qinghe.acceptance', hygiene());
    // three weeks on the first ones are overdue
    await site.moveClock({ days: 21 });
    await office.receive('clerk', foodStall());
    const last = await office.receive('songlin.acceptance', felling(5));
    await office.complete('songlin.acceptance', last, 'acceptance', { outcome: 'accept' });
  });

  it('shows numbers that open lists of as many cases', async () => {
    // given
    const visit = await site.visit({ as: 'supervisor', viewport: WIDE });
    const { page } = visit;
    await visit.goto('/supervision');
    await page.getByRole('heading', { name: '监督', level: 1 }).waitFor();
    await page.getByRole('tab', { name: '按部门' }).waitFor();
    await page.getByText('黄牌').waitFor();
    await visit.screenshot('supervision-1440', true);
    expect(await visit.axe()).to.deep.equal([]);
    // when
    const numbers = await shownNumbers(page);
    // then
    expect(numbers.length).to.be.at.least(10);
    for (const { path, n } of numbers) {
      const query = new URL(path, visit.base).searchParams;
      const { total } = await office.get<{ total: number }>(
        'supervisor',
        `/api/cases?${String(query)}`,
      );
      expect([path, total]).to.deep.equal([path, n]);
    }
    const overdue = page.getByRole('link', { name: /红牌 · 逾期：查看清单/ });
    const n = (await overdue.innerText()).trim();
    expect(Number(n)).to.be.at.least(1);
    await overdue.click();
    await page.getByText(`共 ${n} 件`).waitFor();
    await page.getByText(late).waitFor();
    await visit.screenshot('supervision-cases', true);
    expect(await visit.axe()).to.deep.equal([]);
  });

  it('keeps the period in the address and tells the same by department and item', async () => {
    const visit = await site.visit({ as: 'supervisor' });
    const { page } = visit;
    await visit.goto('/supervision');
    await page.getByText('本年').click();
    await page.waitForURL(/from=2026-01-01/);
    await page.getByRole('tab', { name: '按事项' }).click();
    await page
      .getByRole('cell', { name: /林木采伐/ })
      .first()
      .waitFor();
    await page.getByText('看数据表').click();
    await page.getByRole('cell', { name: '2026-03-02' }).waitFor();
    await visit.screenshot('supervision-items', true);
    await page.reload();
    await page.getByRole('tab', { name: '按事项', selected: true }).waitFor();
    await page.getByRole('link', { name: '停留热度' }).first().click();
    await page.getByRole('heading', { name: /停留热度：/, level: 1 }).waitFor();
    await page.getByRole('columnheader', { name: '停留中位' }).waitFor();
    await page.locator('.bjs-powered-by').waitFor();
    await visit.screenshot('supervision-dwell', true);
    expect(await visit.axe('main')).to.deep.equal([]);
  });

  it('urges, orders, and hears the answer of the other side', async () => {
    // given
    const supervisor = await site.visit({ as: 'supervisor' });
    const { page } = supervisor;
    await supervisor.goto(`/supervision/cases?number=${late}`);
    await page.getByRole('button', { name: `催办 ${late}` }).click();
    // when nothing is said
    const urging = page.getByRole('dialog', { name: `催办 ${late}` });
    await urging.getByRole('button', { name: '发出' }).click();
    await urging.getByText('请写明要催办、督办什么').waitFor();
    expect(await supervisor.axe('.ant-modal')).to.deep.equal([]);
    await urging.getByRole('button', { name: '办件已逾期，请立即办理' }).click();
    await urging.getByRole('button', { name: '发出' }).click();
    await page.getByText('已催办').waitFor();
    // then an order to who has it
    await page.getByRole('button', { name: `督办 ${late}` }).click();
    const ordering = page.getByRole('dialog', { name: `督办 ${late}` });
    await ordering.getByLabel('内容', { exact: true }).fill('请三日内说明逾期原因。');
    await supervisor.screenshot('supervision-order');
    expect(await supervisor.axe('.ant-modal')).to.deep.equal([]);
    await ordering.getByRole('button', { name: '发出' }).click();
    await page.getByText('督办单已发出').waitFor();
    // and the other side
    const other = await site.visit({ as: 'songlin.review' });
    await other.goto('/');
    await other.page.getByRole('button', { name: /消息|通知/ }).click();
    await other.page.getByText('催办：办件已逾期，请立即办理').waitFor();
    await other.page.keyboard.press('Escape');
    await other.page.getByRole('navigation').getByRole('link', { name: '督办' }).click();
    await other.page.getByRole('button', { name: /^答复 / }).click();
    const answering = other.page.getByRole('dialog', { name: /^答复 / });
    await answering.getByLabel('答复内容').fill('因连日降雨无法现场核查，已排定本周三。');
    await other.screenshot('supervision-answer');
    await answering.getByRole('button', { name: '答复' }).click();
    await other.page.getByText('没有待答复的督办单').waitFor();
    await supervisor.goto('/orders?state=answered');
    await page.getByText('因连日降雨无法现场核查').waitFor();
    await supervisor.screenshot('supervision-orders', true);
    expect(await supervisor.axe()).to.deep.equal([]);
  });

  it('exports a list with its rows, as a workbook and as CSV', async () => {
    const visit = await site.visit({ as: 'supervisor' });
    const { page } = visit;
    await visit.goto('/supervision/cases?open=true');
    const { total } = await office.get<{ total: number }>('supervisor', '/api/cases?open=true');
    await page.getByText(`共 ${total} 件`).waitFor();
    const csv = await exported(page, 'CSV 文件（.csv）');
    expect(csv.name).to.match(/\.csv$/);
    expect(csv.bytes.toString('utf8').trim().split('\n')).to.have.length(total + 1);
    await page.getByText(`已导出 ${total} 行`).waitFor();
    await visit.screenshot('supervision-export');
    expect(await visit.axe()).to.deep.equal([]);
    await page.getByRole('button', { name: '关闭' }).click();
    const xlsx = await exported(page, 'Excel 工作簿（.xlsx）');
    expect(xlsx.bytes.subarray(0, 2).toString('latin1')).to.equal('PK');
  });

  it('shows who did what in a case, and that nothing was changed', async () => {
    const visit = await site.visit({ as: 'supervisor' });
    const { page } = visit;
    await visit.goto(`/supervision/cases?number=${late}`);
    await page.getByRole('link', { name: `${late} 的审计日志` }).click();
    await page.getByText('已逐笔核对哈希链').waitFor();
    expect(await page.getByRole('row').count()).to.be.greaterThan(4);
    await visit.screenshot('supervision-audit', true);
    expect(await visit.axe()).to.deep.equal([]);
  });
});

const WIDE = { width: 1440, height: 900 };

/** Links to lists whose text is a number. */
async function shownNumbers(page: Page) {
  const links = await page.locator('a[href^="/supervision/cases?"]').all();
  const numbers: { readonly path: string; readonly n: number }[] = [];
  for (const link of links) {
    const text = (await link.innerText()).trim();
    if (/^\d+$/.test(text)) {
      numbers.push({ path: (await link.getAttribute('href')) ?? '', n: Number(text) });
    }
  }
  return numbers;
}

async function exported(page: Page, format: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: format }).click();
  const file = await download;
  const bytes = await readFile((await file.path()) ?? '');
  return { name: file.suggestedFilename(), bytes };
}
