import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, type IncomingMessage, get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from '../../support/fixture.js';

const CLI = projectPath('dist/engine/cli.js');

/** Real processes: settings, sockets, signals and exit codes. */
describe('yichuang serve', function () {
  this.timeout(90_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yichuang-serve-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('serves, keeps others off its data, and stops within five seconds', async () => {
    // given: an empty system and a client that keeps its connection open
    const server = start({ YC_DATA: join(folder, 'data'), YC_DEMO: '0' });
    const base = await server.said(/http:\/\/127\.0\.0\.1:\d+/);
    const link = await server.said(/\/setup#[\w-]{32}/);
    const agent = new Agent({ keepAlive: true });
    const status = await statusOf(`${base}/readyz`, agent);
    // when: a second one wants the same data, then the first is told to stop
    const second = start({ YC_DATA: join(folder, 'data'), YC_DEMO: '0' });
    const secondCode = await second.ended();
    const began = Date.now();
    server.process.kill('SIGTERM');
    const code = await server.ended();
    const stoppingMs = Date.now() - began;
    agent.destroy();
    // then
    expect(status).to.equal(200);
    expect(link).to.match(/^\/setup#/);
    expect(secondCode).to.equal(1);
    expect(second.text()).to.contain('数据文件夹已被另一个进程打开').and.contain('YC_DATA');
    expect(code).to.equal(0);
    expect(stoppingMs).to.be.below(5_000);
  });

  it('never lets the demonstration and earnest share a data folder', async () => {
    // given
    const data = join(folder, 'demo');
    const server = start({ YC_DATA: data });
    await server.said(/qinghe\.all/);
    server.process.kill('SIGINT');
    const code = await server.ended();
    // when
    const earnest = start({ YC_DATA: data, YC_DEMO: '0' });
    // then
    expect(await earnest.ended()).to.equal(1);
    expect(earnest.text()).to.contain('里是演示数据').and.contain('set another YC_DATA');
    expect(code).to.equal(0);
  });

  it('says what is wrong in both languages and ends with 1', async () => {
    // given
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    // when
    const wrong = [
      [{ PORT: String(port), YC_DATA: join(folder, 'a') }, '端口已被占用', 'Port in use'],
      [{ YC_DATA: '/dev/null/data' }, '文件读写失败', 'cannot be read or written'],
      [{ HOST: '0.0.0.0', YC_DATA: join(folder, 'b') }, '只能在本机使用', 'loopback only'],
    ] as const;
    const ended = await Promise.all(
      wrong.map(async ([env, zh, en]) => {
        const server = start(env);
        return { zh, en, code: await server.ended(), text: server.text() };
      }),
    );
    taken.close();
    // then
    for (const { zh, en, code, text } of ended) {
      expect(text).to.contain(zh).and.contain(en);
      expect(code, text).to.equal(1);
    }
  });
});

interface Started {
  readonly process: ChildProcess;
  /** Waits until it has said something like that. */
  said(pattern: RegExp): Promise<string>;
  text(): string;
  ended(): Promise<number | null>;
}

function start(env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [CLI, 'serve'], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
  child.stderr.setEncoding('utf8').on('data', (more: string) => (text += more));
  return {
    process: child,
    text: () => text,
    ended: () => ended,
    async said(pattern) {
      for (;;) {
        const [found] = pattern.exec(text) ?? [];
        if (found !== undefined) return found;
        if (child.exitCode !== null) throw new Error(`ended too early: ${text}`);
        await Promise.race([once(child.stdout, 'data'), ended]);
      }
    },
  };
}

async function statusOf(url: string, agent: Agent): Promise<number | undefined> {
  const [response] = (await once(get(url, { agent }), 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}
