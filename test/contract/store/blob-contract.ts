import { expect } from 'chai';
import { createHash } from 'node:crypto';
import type { Subject } from '../store.js';
import { NOW, commit } from './commits.js';
import { expectRejection } from './rejection.js';

const bytes = new TextEncoder().encode('营业执照');
const id = digestOf(bytes);

export function blobContract(subject: Subject): void {
  describe('files', () => {
    it('gives back the bytes by their digest, put twice too', async () => {
      // when
      await Promise.all([subject.store.putBlob(id, bytes), subject.store.putBlob(id, bytes)]);
      await subject.store.putBlob(id, bytes);

      // then
      expect(new Uint8Array((await subject.store.getBlob(id))!)).to.deep.equal(bytes);
    });

    it('does not know others', async () => {
      expect(await subject.store.getBlob('0'.repeat(64))).to.equal(undefined);
    });

    it('refuses content that is not what its id says', async () => {
      const other = new TextEncoder().encode('x');
      await expectRejection(subject.store.putBlob(id, other), 'STORE_BAD_BLOB');
      expect(await subject.store.getBlob(id)).to.equal(undefined);
    });

    it('refuses an id that is no digest', async () => {
      for (const wrong of ['', 'x', '../../etc/passwd', id.toUpperCase(), `${id}/..`]) {
        await expectRejection(subject.store.putBlob(wrong, bytes), 'STORE_BAD_BLOB');
        await expectRejection(subject.store.getBlob(wrong), 'STORE_BAD_BLOB');
      }
    });

    it('sweeps away what no row of any tenant names', async () => {
      // given: the first named in one tenant, the second by a document of another type alone
      const [named, other, plain] = await Promise.all(['甲', '乙', '丙'].map((text) => put(text)));
      await subject.store.commit([
        commit(1, { tenant: 'a', kind: 'document', key: 'x', rows: [fileRow(named!)] }),
        commit(2, { kind: 'document', key: 'x', rows: [fileRow(other!, 'draft')] }),
      ]);

      // when
      const swept = await subject.store.sweepBlobs({ putBefore: NOW + 1, limit: 9 });

      // then
      expect(swept).to.deep.equal({ removed: 2 });
      expect(await isThere(named!)).to.equal(true);
      for (const gone of [other!, plain!]) expect(await isThere(gone)).to.equal(false);
    });

    it('keeps what two rows named until neither does', async () => {
      // given
      const shared = await put('甲');
      const document = (key: number, rows = [fileRow(shared)]) =>
        commit(key, { kind: 'document', key: String(key), rows });
      await subject.store.commit([document(1), document(2)]);
      const gone = { rev: 1, rows: [{ ...fileRow(shared), fields: null }], remove: true };

      for (const [aggregate, kept] of [
        [1, true],
        [2, false],
      ] as const) {
        // when
        const [{ status } = { status: '' }] = await subject.store.commit([
          commit(aggregate, { kind: 'document', ...gone }),
        ]);
        await subject.store.sweepBlobs({ putBefore: NOW + 1, limit: 9 });

        // then
        expect(status).to.equal('committed');
        expect(await isThere(shared)).to.equal(kept);
      }
    });

    it('keeps what was put lately, though nothing names it yet', async () => {
      const fresh = await put('甲');
      const swept = await subject.store.sweepBlobs({ putBefore: NOW, limit: 9 });
      expect(swept).to.deep.equal({ removed: 0 });
      expect(await isThere(fresh)).to.equal(true);
    });

    it('sweeps page by page, each file once', async () => {
      // given
      const ids = await Promise.all(Array.from({ length: 7 }, (_, n) => put(`第${n}份`)));
      const [kept] = ids.toSorted();
      const rows = [fileRow(kept!)];
      await subject.store.commit([commit(1, { kind: 'document', key: 'x', rows })]);

      // when
      const removed: number[] = [];
      let after: string | undefined;
      do {
        const swept = await subject.store.sweepBlobs({ putBefore: NOW + 1, after, limit: 3 });
        removed.push(swept.removed);
        after = swept.next;
      } while (after !== undefined);

      // then: two and the one that is kept, three, the last
      expect(removed).to.deep.equal([2, 3, 1]);
    });

    const isThere = async (blob: string) => (await subject.store.getBlob(blob)) !== undefined;
    const put = async (text: string) => {
      const content = new TextEncoder().encode(text);
      await subject.store.putBlob(digestOf(content), content);
      return digestOf(content);
    };
  });
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function fileRow(key: string, type = 'file') {
  return { kind: 'document', seq: 1, fields: { type, key } } as const;
}
