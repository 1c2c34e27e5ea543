import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import type { CrashPoint } from '../../../../engine/store/crash-point.js';
import { commit } from '../../../contract/store/commits.js';
import { projectPath } from '../../../support/fixture.js';
import { DataFolders } from './data-folder.js';

const POINTS: readonly CrashPoint[] = [
  'before-commit',
  'after-begin',
  'after-write-before-commit',
  'after-commit',
  'before-project',
  'after-project',
];

describe('kill -9 in the SQLite store', () => {
  let folders: DataFolders;

  beforeEach(() => {
    folders = new DataFolders();
  });

  afterEach(() => folders.remove());

  for (const point of POINTS) {
    it(`keeps what was acknowledged and nothing half: ${point}`, async () => {
      // when
      const script = projectPath('dist/test/engine/store/sqlite/crash-child.js');
      const args = [script, folders.path(), point, '3'];
      const run = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 9_000 });

      // then
      expect(run.signal, run.stderr).to.equal('SIGKILL');
      const acknowledged = run.stdout.trim().split(' ').map(Number);
      const store = await folders.open();
      const { rows } = await store.find({ kind: 'task', tenant: '' });
      const kept = rows.map(({ aggregate }) => aggregate);
      expect(kept).to.include.members(acknowledged);
      // a batch of three stands or falls as one, with all that belongs to it
      expect(kept.length % 3).to.equal(0);
      for (const number of kept) {
        expect(await store.load(number)).to.include({ rev: 1 });
        expect(await store.commits(number, 0, 9)).to.have.length(1);
      }
      const { rows: history } = await store.find({ kind: 'historyTask', tenant: '' });
      const { commits } = await store.unprojected(999);
      const seen = [...history, ...commits].map(({ aggregate }) => aggregate);
      expect(seen.sort((a, b) => a - b)).to.deep.equal(kept);
      // and it goes on
      const { first } = await store.leaseNumbers(1);
      expect(kept).to.not.include(first);
      expect((await store.commit([commit(first)]))[0]).to.include({ status: 'committed' });
    });
  }
});
