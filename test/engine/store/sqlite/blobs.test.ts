import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRejection } from '../../../contract/store/rejection.js';
import { DataFolders } from './data-folder.js';

const bytes = new TextEncoder().encode('附件');
const id = createHash('sha256').update(bytes).digest('hex');

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
});
