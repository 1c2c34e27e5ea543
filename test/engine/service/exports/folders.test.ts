import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  clearLeftOvers,
  makeFolder,
  removeFolder,
} from '../../../../engine/service/exports/folders.js';
import { projectPath } from '../../../support/fixture.js';

const NOW = Date.parse('2026-03-02T09:00:00+08:00');
const DAY_MS = 24 * 3_600_000;

describe('folders of exports', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yc-folders-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const folder = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path);
    writeFileSync(join(path, 'x.csv'), '办件编号');
    return path;
  };

  it('that a killed process left are removed when the next one starts', async () => {
    // given
    const script = `
      import { makeFolder } from ${JSON.stringify(projectPath('dist/engine/service/exports/folders.js'))};
      console.log(await makeFolder(${JSON.stringify(root)}));
      process.kill(process.pid, 'SIGKILL');`;
    const args = ['--input-type=module', '-e', script];
    const killed = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const left = killed.stdout.trim();
    expect([killed.signal, existsSync(left)]).to.deep.equal(['SIGKILL', true]);
    // when
    await clearLeftOvers(NOW, root);
    // then
    expect(existsSync(left)).to.equal(false);
  });

  it('of processes that run, and what is not ours, stay', async () => {
    // given
    const mine = await makeFolder(root);
    const theirs = folder(`yichuang-exports-${process.ppid}-abc`);
    const other = folder('other');
    // when
    await clearLeftOvers(NOW, root);
    // then
    expect([mine, theirs, other].map(existsSync)).to.deep.equal([true, true, true]);
    await removeFolder(mine);
    expect(existsSync(mine)).to.equal(false);
  });

  it('of a process that had this one’s number go', async () => {
    const namesake = folder(`yichuang-exports-${process.pid}-abc`);
    await clearLeftOvers(NOW, root);
    expect(existsSync(namesake)).to.equal(false);
  });

  it('from before they told whose they are go after a day', async () => {
    const [old, young] = [folder('yichuang-exports-abcdef'), folder('yichuang-exports-ghijkl')];
    utimesSync(old, NOW / 1_000, (NOW - DAY_MS - 1_000) / 1_000);
    utimesSync(young, NOW / 1_000, (NOW - DAY_MS + 1_000) / 1_000);
    await clearLeftOvers(NOW, root);
    expect([existsSync(old), existsSync(young)]).to.deep.equal([false, true]);
  });
});
