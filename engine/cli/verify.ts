import { openSqliteReader } from '../main.js';
import { type ChainProblem, verifyChain } from '../runtime/verify.js';
import { failureOf } from './failure.js';
import { fail } from './sentence.js';
import { dataFolder } from './settings.js';

const PAGE = 1_000;

/** Each kind of problem as the person who audits it reads it. */
const KINDS: Readonly<Record<ChainProblem['kind'], readonly [zh: string, en: string]>> = {
  gap: ['提交缺失或重复', 'a commit is missing or stands twice'],
  hash: ['提交内容或时间被改动', 'a commit is not what was committed'],
  head: ['现状与最后一次提交不符', 'the state does not rest on the last commit'],
};

/** Walks the hash chain of every aggregate of the data folder; a server may be at work in it. */
export async function verify([folder = dataFolder(process.env)]: readonly string[]): Promise<void> {
  let reader;
  try {
    reader = await openSqliteReader(folder);
    await walk(reader);
  } catch (error) {
    fail(failureOf(error));
  } finally {
    await reader?.close();
  }
}

type Reader = Awaited<ReturnType<typeof openSqliteReader>>;

async function walk(reader: Reader): Promise<void> {
  let [aggregates, commits, erased, problems] = [0, 0, 0, 0];
  let last = -1;
  for (;;) {
    const page = await reader.aggregates(last, PAGE);
    for (const aggregate of page) {
      const verified = await verifyChain(reader, aggregate);
      aggregates++;
      commits += verified.commits;
      erased += verified.erased;
      if (verified.problem) {
        problems++;
        tell(verified.problem);
      }
    }
    if (page.length < PAGE) break;
    last = page.at(-1)!;
  }
  const [zh, en] = [
    `核对了 ${aggregates} 个聚合的 ${commits} 次提交（其中 ${erased} 次内容已依规删除）`,
    `${aggregates} aggregates, ${commits} commits (${erased} erased)`,
  ];
  if (problems === 0) console.log(`${zh}：全部完好。\n${en}: all intact.`);
  else fail({ zh: `${zh}：${problems} 处不符。`, en: `${en}: ${problems} broken.` });
}

function tell({ aggregate, rev, kind }: ChainProblem): void {
  const [zh, en] = KINDS[kind];
  console.error(`聚合 ${aggregate}，第 ${rev} 次提交：${zh}（${en}）`);
}
