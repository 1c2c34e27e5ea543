import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { focused } from './desk.js';
import type { Visit } from './visit.js';

/** What people do in the pages, told once: each step waits until the page has gone on. */

export interface Handed {
  /** Definition key of the item. */
  readonly item: string;
  readonly applicant: { readonly idNumber: string; readonly name: string; readonly phone: string };
  /** 急办, with its reason. */
  readonly urgent?: string;
  /** By key: texts and numbers are typed, options chosen by their value. */
  readonly form: Fields;
  /** Codes of papers beside those that everyone brings; none: not even those are there. */
  readonly papers?: readonly string[];
}

/** A text, the value of an option or of a radio button, `true` for a village to be chosen. */
type Fields = Readonly<Record<string, string | number | true>>;

/** 收件 at the window, from the applicant to the receipt; answers the number. */
export async function receiveInPages(visit: Visit, handed: Handed): Promise<string> {
  const { page } = visit;
  const { applicant, urgent } = handed;
  await visit.goto(`/window/receive/${handed.item}`);
  await focused(page, 'applicant-idNumber');
  await page.locator('#applicant-idNumber').fill(applicant.idNumber);
  await page.locator('#applicant-name').fill(applicant.name);
  await page.locator('#applicant-phone').fill(applicant.phone);
  if (urgent !== undefined) {
    await page.getByLabel('急办', { exact: true }).check();
    await page.getByLabel('急办原因').fill(urgent);
  }
  await page.keyboard.press('Control+Enter');
  await page.locator('[name="data[applicantName]"]').waitFor();
  await fillForm(page, handed.form);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('columnheader', { name: '收到方式' }).waitFor();
  if (handed.papers) {
    await page.keyboard.press('Alt+a');
    await page.getByText(/^必交材料已齐/).waitFor();
    for (const code of handed.papers) await page.locator(`#material-${code}`).check();
  }
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '核对' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '已收件' }).waitFor();
  return page.getByTestId('number').innerText();
}

/** Fields of a form on the page, at the window and in the queue alike. */
export async function fillForm(page: Page, fields: Fields): Promise<void> {
  for (const [key, value] of Object.entries(fields)) {
    const field = page.locator(`.formio-component-${key}`).first();
    if (value === true) {
      const regions = field.locator('select');
      await regions.first().selectOption({ index: 1 });
      await regions.nth(1).selectOption({ index: 1 });
    } else if ((await field.locator('input[type=radio]').count()) > 0) {
      await field.locator(`input[value="${value}"]`).check();
    } else if ((await field.locator('select').count()) > 0) {
      await field.locator('select').selectOption(String(value));
    } else {
      await field.locator('input:not([type=hidden]), textarea').first().fill(String(value));
      await page.keyboard.press('Tab');
    }
  }
}

/** The station that waits at the window, with one of its buttons; answers what it is called. */
export async function confirmAtWindow(
  visit: Visit,
  number: string,
  outcome: string,
): Promise<void> {
  const { page } = visit;
  await visit.goto(`/window/cases/${number}`);
  await page.locator('#station').waitFor();
  const choice = page.getByRole('radio', { name: outcome, exact: true });
  if ((await choice.count()) > 0) await choice.check();
  await page.getByRole('button', { name: `确认：${outcome}` }).click();
  await page.getByText(`已办：${outcome}`).waitFor();
}

export interface Worked {
  /** The item's word for the station. */
  readonly station: string;
  /** The button. */
  readonly outcome: string;
  readonly form?: Fields;
  /** What is written under 意见, 理由 or the like. */
  readonly text?: readonly [label: string, text: string];
  readonly signers?: readonly string[];
}

/** A station of a queue: found by the case's number, claimed, filled in and completed. */
export async function workInQueue(visit: Visit, number: string, worked: Worked): Promise<void> {
  const { page } = visit;
  await openInQueue(visit, number, worked.station);
  await page.getByRole('button', { name: '签收' }).click();
  await page.getByText('由我办理').waitFor();
  await fillForm(page, worked.form ?? {});
  await chooseOutcome(page, worked.outcome);
  if (worked.signers) {
    const present = page.getByRole('combobox', { name: '在场人员' });
    for (const name of worked.signers) {
      await present.fill(name);
      await present.press('Enter');
    }
    await page.keyboard.press('Escape');
  }
  if (worked.text) {
    await page
      .getByRole('textbox', { name: new RegExp(`^${worked.text[0]}`) })
      .last()
      .fill(worked.text[1]);
  }
  await page.getByRole('button', { name: worked.outcome, exact: true }).click();
  await page.getByText(`已办结：${worked.outcome}`).waitFor();
}

export async function openInQueue(visit: Visit, number: string, station: string): Promise<void> {
  await visit.goto(`/queue?caseNumber=${number}`);
  await visit.page.getByRole('link', { name: `办理 ${number} ${station}` }).click();
}

export async function chooseOutcome(page: Page, outcome: string): Promise<void> {
  const choice = page.getByRole('radio', { name: outcome, exact: true });
  if ((await choice.count()) > 0) await choice.check();
}

/** 送达 at the hand-out desk: identity, signature and the record to be printed. */
export async function handOutInPages(
  visit: Visit,
  number: string,
  { idNumber, name }: Handed['applicant'],
): Promise<void> {
  const { page } = visit;
  await visit.goto(`/window/hand-out?number=${number}`);
  await page.getByLabel('核对证件号码').fill(idNumber.slice(-4));
  await page.getByText('与办件一致').waitFor();
  await page.getByRole('radio', { name: '手写板签名' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type(name);
  await page.getByRole('button', { name: '确认送达' }).click();
  await page.getByRole('link', { name: /打印送达回证/ }).waitFor();
}

/** What is on record of the case: kinds of its documents with the organ in whose name they are. */
export async function documentsOf(visit: Visit, number: string): Promise<Record<string, string>> {
  const answer = await visit.page.request.get(`${visit.base}/api/cases/${number}/documents`);
  const { items } = (await answer.json()) as { items: { type: string; organ: string }[] };
  expect(items).to.not.have.length(0);
  return Object.fromEntries(items.map(({ type, organ }) => [type, organ]));
}

/** In the workbench: the draft is with the server. */
export async function saved(page: Page): Promise<void> {
  // a change tells itself a moment after it was made
  await page.waitForTimeout(400);
  await page.locator('[data-save=saved]').waitFor();
}
