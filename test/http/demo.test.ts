import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openSqliteStore } from '../../engine/main.js';
import { type TellOptions, tellStories } from '../../scripts/demo/tell-stories.js';
import { type ServerOptions, TestServer } from '../support/server.js';

/** Monday 2026-03-02, eight in the morning: the stories begin on Tuesday at nine. */
const MONDAY = Date.parse('2026-03-02T08:00:00+08:00');

/** Of the seven cases: 11 + 6 + 6 + 6 + 8 + 6 + 9. */
const DOCUMENTS = 52;

/**
 * Due dates by the State Council's arrangement for 2026 (Qingming: 4 to 6 April; Labour Day: 1 to 5
 * May, 9 May is worked), the day on which a limit starts not counted, worked out by hand.
 */
const TOLD: readonly (readonly [what: string, told: string])[] = [
  ['it begins on the next workday', '… 从下一个工作日开始：2026-03-03 09:00'],
  ['receipt: five workdays', '◷ 收件 2026-03-10 到期，剩 5 个工作日 绿灯'],
  ['correction: fifteen workdays', '◷ 补正 2026-03-25 到期，剩 15 个工作日 绿灯'],
  [
    'a second notice with a new defect is refused',
    '✗ 想再挑一处新毛病，第二次补正：已一次性告知过，不得再提出新的补正内容',
  ],
  ['twenty workdays from 9 March, over Qingming', '法定 2026-04-07 到期，剩 20 个工作日'],
  ['suspended for testing under art. 45', '◷ 法定 中止计时 蓝灯；承诺 中止计时 蓝灯'],
  ['the five suspended workdays are added', '法定 2026-04-14 到期，剩 19 个工作日'],
  ['and to the promise', '承诺 2026-03-23 到期，剩 4 个工作日'],
  ['in the bureau’s name', '公共场所卫生许可证》 云溪县卫生健康局'],
  ['handed out by another township', '送达回证》 云溪县白石镇人民政府'],
  ['two must visit the site', '✗ 只有一人到场核查：'],
  ['who accepted does not decide', '✗ 受理的人自己来决定：'],
  ['under the name of the forestry bureau', '林木采伐许可证》 云溪县林业局'],
  ['on the spot', '✓ 当日送达，没有超期'],
  ['small relief: three workdays', '承诺 2026-03-24 到期，剩 3 个工作日'],
  ['large relief: ten', '承诺 2026-04-02 到期，剩 10 个工作日'],
  ['urgent relief: one', '承诺 2026-03-20 到期，剩 1 个工作日'],
  ['papers after the decision', '容缺补齐（临时救助申请书） 2026-04-02 到期'],
  ['forty-five workdays over Qingming and Labour Day', '法定 2026-05-26 到期，剩 45 个工作日'],
  ['five to answer', '协办反馈（水利意见） 2026-03-26 到期，剩 5 个工作日 绿灯'],
  ['silence of a supporter', '✓ 水利意见：逾期未反馈，依据项目所列依据视为同意'],
  ['never of who decides', '✓ 自然资源的规划审查不因沉默而通过：仍在等它，已亮红灯'],
  ['red', '环节（规划审查） 2026-03-26 到期，已超期 红灯'],
  ['the end', '全部步骤与预期一致。'],
];

describe('the demonstration', function () {
  this.timeout(120_000);
  let folder: string;
  let running: TestServer;

  const signIn = async (user: string) => `yichuang=${await running.sessionOf(user)}`;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yichuang-demo-'));
  });
  afterEach(() => running.close());
  after(() => rm(folder, { recursive: true, force: true }));

  it('tells five service items from the window to the hand-out', async () => {
    // given
    running = await open('memory');
    // when: everybody signs in as people do
    const told = await tell(running, {});
    // then
    for (const [what, sentence] of TOLD) expect(told, what).to.contain(sentence);
  });

  it('tells them on SQLite, twice on the same data, and keeps every document', async () => {
    // given
    const save = join(folder, 'documents');
    running = await open((now) => openSqliteStore({ folder: join(folder, 'data'), now }));
    // when
    const first = await tell(running, { signIn });
    const second = await tell(running, { signIn, save });
    // then
    expect(first.split('\n')).to.include('全部步骤与预期一致。');
    expect(second.match(/▤/g)).to.have.length(DOCUMENTS);
    const pages = await readdir(save);
    expect(pages).to.have.length(DOCUMENTS);
    const licence = pages.find((page) => page.includes('公共场所卫生许可证')) ?? '';
    const page = await readFile(join(save, licence), 'utf8');
    expect(page).to.match(/^<!doctype html>/i);
    expect(page).to.contain('云溪县卫生健康局（印章）');
  });
});

function open(store: ServerOptions['store']): Promise<TestServer> {
  return TestServer.open({ startedAt: MONDAY, store });
}

async function tell({ base }: TestServer, options: TellOptions): Promise<string> {
  const lines: string[] = [];
  await tellStories(base, (line) => void lines.push(line), options);
  return lines.join('\n');
}
