import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onCrashPoint } from '../../../../engine/store/crash-point.js';
import { NOW } from '../../../contract/store/commits.js';
import { expectRejection } from '../../../contract/store/rejection.js';
import { DataFolders } from './data-folder.js';

const bytes = new TextEncoder().encode('附件');
const id = digestOf(bytes);

describe('files of a data folder', () => {
  let folders: DataFolders;
  let folder: string;

  beforeEach(() => {
    folders = new DataFolders();
    folder = join(folders.path(), 'blobs', id.slice(0, 2));
  });

  afterEach(() => folders.remove());

  it('lie under the first two digits of their id, and nothing else does', async () => {
    // when
    const store = await folders.open();
    await Promise.all(Array.from({ length: 20 }, () => store.putBlob(id, bytes)));

    // then
    expect(readdirSync(folder)).to.deep.equal([id.slice(2)]);
    expect(new Uint8Array(readFileSync(join(folder, id.slice(2))))).to.deep.equal(bytes);
  });

  it('are not there while half written', async () => {
    // given: what a crash leaves
    const store = await folders.open();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${id.slice(2)}.x.part`), 'half');

    // then
    expect(await store.getBlob(id)).to.equal(undefined);
    await store.putBlob(id, bytes);
    expect(new Uint8Array((await store.getBlob(id))!)).to.deep.equal(bytes);
  });

  it('reject when they cannot be written or read', async () => {
    // given: a file where a folder should be, a folder where a file should be
    const store = await folders.open();
    rmSync(join(folders.path(), 'blobs'), { recursive: true });
    writeFileSync(join(folders.path(), 'blobs'), '');
    await expectRejection(store.putBlob(id, bytes), 'STORE_IO');
    rmSync(join(folders.path(), 'blobs'));
    mkdirSync(join(folder, id.slice(2)), { recursive: true });

    // then
    await expectRejection(store.getBlob(id), 'STORE_IO');
  });

  it('put again at the moment of their removal are there afterwards', async () => {
    // given: an hour goes by after the first time they are put
    let now = NOW;
    const store = await folders.open({ now: () => now });
    await store.putBlob(id, bytes);
    now += 3_600_000;
    let again: Promise<void> | undefined;
    onCrashPoint((name) => {
      if (name === 'before-remove-blob') again = store.putBlob(id, bytes);
    });

    // when
    await store.sweepBlobs({ putBefore: now, limit: 9 });
    onCrashPoint(undefined);
    await again;

    // then
    expect(again).to.be.instanceOf(Promise);
    expect(new Uint8Array((await store.getBlob(id))!)).to.deep.equal(bytes);
    expect(await store.sweepBlobs({ putBefore: now, limit: 9 })).to.deep.equal({ removed: 0 });
  });

  it('half written by a crash are swept away, foreign ones are left alone', async () => {
    // given
    const store = await folders.open();
    await store.putBlob(id, bytes);
    for (const name of [`${id.slice(2)}.x.part`, 'readme.txt'])
      writeFileSync(join(folder, name), '');
    writeFileSync(join(folders.path(), 'blobs', '.DS_Store'), '');

    // when
    await store.sweepBlobs({ putBefore: NOW, limit: 9 });

    // then
    expect(readdirSync(folder).sort()).to.deep.equal([id.slice(2), 'readme.txt'].sort());
  });

  it('are copied while others are swept', async () => {
    // given: no row names them, so the sweep takes them from under the copy
    let now = NOW;
    const store = await folders.open({ now: () => now });
    for (let n = 0; n < 20; n++) {
      const content = Buffer.from(`第${n}份`);
      await store.putBlob(digestOf(content), content);
    }
    now += 1;

    // when
    const sweep = store.sweepBlobs({ putBefore: now, limit: 99 });
    await Promise.all([store.backup(folders.path('copy')), sweep]);

    // then
    expect((await sweep).removed).to.equal(20);
  });
});

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
