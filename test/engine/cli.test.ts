import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { projectPath } from '../support/fixture.js';

const CLI = projectPath('dist/engine/cli.js');

function yichuang(...args: readonly string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
}

describe('yichuang', function () {
  this.timeout(30_000);

  it('lists its commands and its environment, also when asked for nothing', () => {
    for (const { stdout, status } of [
      yichuang(),
      yichuang('--help'),
      yichuang('serve', '--help'),
    ]) {
      expect(status).to.equal(0);
      for (const word of ['serve', 'check', 'verify', 'backup', 'calendar', 'YC_DATA', 'YC_DEMO'])
        expect(stdout).to.contain(word);
    }
  });

  it('says which version it is', () => {
    const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
      version: string;
    };
    expect(yichuang('--version').stdout.trim()).to.equal(version);
  });

  it('refuses a command that it does not know', () => {
    for (const name of ['frobnicate', 'constructor']) {
      const { stderr, status } = yichuang(name);
      expect(status).to.equal(1);
      expect(stderr).to.contain(`没有命令“${name}”`).and.contain('yichuang --help');
    }
  });

  it('is a script that the shell can start', () => {
    expect(readFileSync(CLI, 'utf8')).to.match(/^#!\/usr\/bin\/env node\n/);
  });
});
