import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { CaseShown } from '../../../engine/http/contract/case-record.js';
import type { Visit } from './visit.js';

export const CHEN = { idNumber: '110101199003070011', name: '陈秀兰', phone: '13800138000' };

/** Takes a picture, and finds nothing against the page. */
export async function look(visit: Visit, name: string): Promise<void> {
  await visit.screenshot(name);
  expect(await visit.axe(), name).to.deep.equal([]);
}

export async function tab(page: Page, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) await page.keyboard.press('Tab');
}

export async function focused(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}:focus`).waitFor();
}

/** What no locator can wait for: what stands in a field. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100 && !(await holds()); n++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await holds()).to.equal(true);
}

/** As the person of the visit, past the pages. */
export async function call<T>(
  visit: Visit,
  method: string,
  path: string,
  data?: object,
): Promise<T> {
  const headers = { origin: visit.base };
  const answer = await visit.page.request.fetch(`${visit.base}/api${path}`, {
    method,
    data,
    headers,
  });
  expect(answer.ok(), `${method} ${path} ${await answer.text()}`).to.equal(true);
  return (await answer.json()) as T;
}

export function shown(visit: Visit, number: string): Promise<CaseShown> {
  return call<CaseShown>(visit, 'GET', `/cases/${number}`);
}

/** 食品摊点备案 of 陈秀兰, with all its papers. */
export async function received(visit: Visit, channel = 'window'): Promise<string> {
  const { number } = await call<{ number: string }>(visit, 'POST', '/cases', {
    item: 'foodStall',
    channel,
    applicant: { kind: 1, idType: '居民身份证', ...CHEN },
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'identity', form: 'shared' },
      { code: 'healthCertificate', form: 'submitted', copies: 1 },
    ],
    form: {
      applicantName: CHEN.name,
      idNumber: CHEN.idNumber,
      mobile: CHEN.phone,
      foods: { snack: true },
      stallRegion: '130399100201',
      stallPlace: '农贸市场 3 号位',
      hours: 'day',
      employees: 1,
    },
  });
  return number;
}

/** The same, decided and issued by who has all posts. */
export async function awaitingHandOut(visit: Visit): Promise<string> {
  const number = await received(visit);
  for (const outcome of ['accept', 'grant', 'issue']) {
    const [task] = (await shown(visit, number)).tasks;
    await call(visit, 'POST', `/tasks/${task!.id}/complete`, { outcome });
  }
  return number;
}
