import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from './browser/launch.js';
import { Office } from './demo/office.js';
import { citizen, personFields } from './demo/people.js';
import { Story } from './demo/story.js';
import { tellStories } from './demo/tell-stories.js';

/** A page as somebody sees it, for the README. */
interface Picture {
  readonly name: string;
  /** Nobody: the page is public. */
  readonly as?: string;
  readonly path: string;
  readonly phone?: boolean;
}

const PICTURES = (caseNumber: string): readonly Picture[] => [
  { name: 'window', as: 'clerk', path: '/window' },
  { name: 'queue', as: 'songlin.review', path: '/queue' },
  { name: 'case', as: 'supervisor', path: `/cases/${caseNumber}` },
  { name: 'design', as: 'admin', path: '/design' },
  { name: 'supervision', as: 'supervisor', path: '/supervision' },
  { name: 'guide', path: '/c/items/publicHygiene', phone: true },
];

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const base = process.env['BASE'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 8080}`;

/** Fills the demonstration that runs at BASE or PORT, and takes the pictures of its pages. */
async function takePictures(folder: string): Promise<void> {
  await tellStories(base, () => undefined);
  const caseNumber = await openCases();
  await mkdir(folder, { recursive: true });
  const browser = await launch();
  try {
    for (const picture of PICTURES(caseNumber)) await take(browser, picture, folder);
  } finally {
    await browser.close();
  }
}

/** Cases that wait for somebody, so that queues are not empty; answers the newest one. */
async function openCases(): Promise<string> {
  const office = new Office(base);
  await office.mustAnswer();
  const people = [citizen('刘长林', '110101198001010010'), citizen('陈秀兰', '110101199003070011')];
  let last = '';
  for (const [index, applicant] of people.entries()) {
    const story = new Story(office, { say: () => undefined });
    last = await receive(story, applicant, 6 + index);
    await story.station('songlin.acceptance', '受理', { station: 'acceptance', outcome: 'accept' });
  }
  return last;
}

async function receive(
  story: Story,
  applicant: ReturnType<typeof citizen>,
  volume: number,
): Promise<string> {
  await story.receive('songlin.acceptance', `${applicant.name}申请采伐`, {
    item: 'felling',
    applicant,
    materials: [
      { code: 'application', form: 'submitted', originals: 1 },
      { code: 'title', form: 'shared' },
      { code: 'regeneration', form: 'submitted', originals: 1 },
    ],
    form: {
      ...personFields(applicant),
      forestRegion: '130399105201',
      forestPlot: '西坡三小班',
      forestKind: 'timber',
      treeSpecies: '杉木',
      method: 'selective',
      area: 2,
      volume,
      regeneration: '采伐后次年春季补植杉木苗 200 株',
    },
  });
  return story.number;
}

async function take(browser: Browser, picture: Picture, folder: string): Promise<void> {
  const { name, as, path, phone = false } = picture;
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
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/pictures' } } });
  await takePictures(values.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
