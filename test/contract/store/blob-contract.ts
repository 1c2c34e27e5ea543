import { expect } from 'chai';
import { createHash } from 'node:crypto';
import type { Subject } from '../store.js';
import { expectRejection } from './rejection.js';

const bytes = new TextEncoder().encode('营业执照');
const id = createHash('sha256').update(bytes).digest('hex');

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
  });
}
