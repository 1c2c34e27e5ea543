import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { prune } from '../../scripts/prune.js';

describe('prune', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yichuang-'));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('removes what was compiled from a source that is gone, and nothing else', () => {
    // given
    const kept = ['dist/test/kept.test.js', 'dist/engine/a/kept.d.ts', 'dist/engine/a/kept.js.map'];
    const foreign = ['dist/site/app.js', 'dist/.tsbuildinfo/test.json', 'dist/engine/x.json'];
    const gone = ['dist/engine/gone.d.ts', 'dist/test/gone.test.js', 'dist/test/gone.test.js.map'];
    for (const file of [...kept, ...foreign, ...gone]) write(file);
    write('test/kept.test.ts');
    write('engine/a/kept.ts');

    // when
    const removed = prune(root);

    // then
    expect(removed.map((file) => `dist/${file}`)).to.deep.equal(gone);
    expect(gone.filter(exists)).to.deep.equal([]);
    expect([...kept, ...foreign].filter(exists)).to.deep.equal([...kept, ...foreign]);
  });

  it('has nothing to do before the first build', () => {
    expect(prune(root)).to.deep.equal([]);
  });

  function write(file: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }

  function exists(file: string): boolean {
    return existsSync(join(root, file));
  }
});
