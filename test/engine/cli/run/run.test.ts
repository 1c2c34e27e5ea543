import { Readable } from 'node:stream';
import { expect } from 'chai';
import { run } from '../../../../engine/cli/run/run.js';
import { fixturePath, projectPath } from '../../../support/fixture.js';
import { type Said, captured } from '../../../support/terminal.js';

/** Runs the command with these lines as its input. */
function yichuang(lines: string, ...args: readonly string[]): Promise<Said> {
  return captured(() => run(args, Readable.from(lines.split('\n').filter(Boolean))));
}

describe('yichuang run', function () {
  this.timeout(30_000);
  const everything = fixturePath(import.meta.url, 'everything.bpmn');

  it('is user, worker, sender of messages and clock; the trace goes to the terminal', async () => {
    // given a user task, a worker's task, a message and at last a timer
    const lines = '1 {"amount":7}\n1\n1\nt\n';
    // when
    const { out, err, exitCode } = await yichuang(lines, everything, '--vars', '{"n":1}');
    // then
    expect(err).to.equal('');
    expect(exitCode).to.equal(0);
    expect(out).to.contain('1. 人工任务 审核 (check)');
    expect(out).to.contain('1. 外部任务 work: print');
    expect(out).to.contain('1. 消息 wait: paid');
    expect(out).to.contain('= amount: 7');
    expect(out).to.match(/- check userTask\n {2}→ f2\n {2}\+ work serviceTask/);
    expect(out).to.contain('流程已结束');
  });

  it('lets timers fire when the input is over, and says so when it cannot go on', async () => {
    const fired = await yichuang('1\n1\n1\n', everything);
    expect(fired.exitCode).to.equal(0);
    expect(fired.out).to.contain('+ late intermediateCatchEvent').and.contain('流程已结束');
    const stuck = await yichuang('1\n', everything, '--lang', 'en');
    expect(stuck.exitCode).to.equal(1);
    expect(stuck.out).to.contain('It waits for:').and.contain('external task');
    expect(stuck.err).to.contain('still waits');
  });

  it('does not go on for ever where a timer repeats and nobody is left to act', async () => {
    const repeating = fixturePath(import.meta.url, 'repeating.bpmn');
    const { out, err, exitCode } = await yichuang('', repeating);
    expect(out.match(/\+ reminded endEvent/g)).to.have.length(1_000);
    expect(err).to.contain('流程还在等待');
    expect(exitCode).to.equal(1);
  });

  it('says what is wrong with a line and asks again', async () => {
    const { err } = await yichuang('9\n1 {"amount"\nt\nq\n', everything);
    expect(err.split('\n').slice(0, 3)).to.deep.equal([
      '没有这一项',
      '变量须为 JSON 对象',
      '没有等待中的定时器',
    ]);
  });

  it('says what stands against the file, and how it is called', async () => {
    const usage = await yichuang('', '--vars', '[]', everything);
    expect(usage).to.include({ exitCode: 1 });
    expect(usage.err).to.contain('--vars 不是 JSON 对象');
    const missing = await yichuang('', '/nowhere.bpmn');
    expect(missing.err).to.contain('ENOENT');
    const refused = await yichuang('', projectPath('package.json'));
    expect(refused.err).to.contain('没有可执行的流程');
    expect(refused.exitCode).to.equal(1);
  });
});
