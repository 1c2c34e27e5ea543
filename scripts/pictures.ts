import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launch } from './browser/launch.js';
import { Office } from './demo/office.js';
import { tellStories } from './demo/tell-stories.js';
import { type Waiting, leaveWaiting } from './demo/waiting.js';

/** A page as somebody sees it, for the README. */
interface Picture {
  readonly name: string;
  /** Nobody: the page is public. */
  readonly as?: string;
  readonly path: string;
  readonly phone?: boolean;
  /** What is done on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

const picturesOf = ({ number, task, corrected }: Waiting): readonly Picture[] => [
  {
    name: 'window',
    as: 'qinghe.all',
    path: '/window/receive/publicHygiene?step=materials',
    act: (page) => page.keyboard.press('Alt+a'),
  },
  { name: 'task', as: 'health.decision', path: `/tasks/${task}` },
  {
    name: 'case',
    as: 'supervisor',
    path: `/cases/${number}?tab=clocks`,
    act: (page) => page.getByText('逐日说明').nth(1).click(),
  },
  {
    name: 'design',
    as: 'admin',
    path: '/design/drafts/publicHygiene?tab=diagram',
    act: async (page) => {
      await page.locator('g[data-element-id=testing]').click();
      await page.getByRole('tab', { name: '属性' }).click();
    },
  },
  {
    name: 'supervision',
    as: 'supervisor',
    path: '/supervision',
    act: (page) => page.getByText('近 30 天').click(),
  },
  {
    name: 'progress',
    path: '/c/progress',
    phone: true,
    act: async (page) => {
      await page.locator('[name=number]').fill(corrected.number);
      await page.locator('[name=queryCode]').fill(corrected.queryCode);
      await page.locator('[name=lastFour]').fill(corrected.lastFour);
      await page.getByRole('button', { name: '查询' }).click();
    },
  },
];

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A README that loads slowly is not read. */
const MOST_BYTES = 200_000;
const base = process.env['BASE'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;

/** Fills the demonstration that runs at BASE or PORT, and takes the pictures of its pages. */
async function takePictures(folder: string): Promise<void> {
  await tellStories(base, () => undefined);
  const waiting = await leaveWaiting(new Office(base));
  await mkdir(folder, { recursive: true });
  const browser = await launch();
  try {
    for (const picture of picturesOf(waiting)) await take(browser, picture, folder);
  } finally {
    await browser.close();
  }
}

async function take(browser: Browser, picture: Picture, folder: string): Promise<void> {
  const { name, as, path, phone = false, act } = picture;
  const context = await browser.newContext({
    viewport: phone ? PHONE : DESK,
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (as !== undefined) {
    const credentials = { data: { user: as, password: 'demo' } };
    const reply = await context.request.post(`${base}/api/session`, credentials);
    if (!reply.ok()) throw new Error(`${as} 无法登录：${await reply.text()}`);
  }
  await page.goto(`${base}${path}`);
  await page.locator('main, h1').first().waitFor();
  // lists come after the frame; whoever listens for notifications is never idle
  await page.waitForTimeout(2_500);
  await act?.(page);
  await page.waitForTimeout(1_000);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Error(`${file} 有 ${size} 字节，不应超过 ${MOST_BYTES}`);
  await context.close();
}

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/pictures' } } });
  await takePictures(values.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
