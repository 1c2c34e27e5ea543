import { expect } from 'chai';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import { caseDocuments, documentOfCase } from '../../../../engine/service/cases/case-documents.js';
import { caseFile } from '../../../../engine/service/cases/case-files.js';
import { uploadFile } from '../../../../engine/service/files/files.js';
import { DELIVERED, fellingBeforeDelivery } from '../../../support/applications.js';
import { County, ok } from '../../../support/county.js';

/** One pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('files of a case (办件的电子文件)', () => {
  let county: County;
  before(async () => {
    county = await County.open();
  });
  after(() => county.close());

  it('keeps the signature of who took the result, as a file of the case', async () => {
    // given
    const number = await fellingBeforeDelivery(county);
    const who = await county.as('songlin.issue');
    const bytes = Buffer.from(PNG, 'base64');
    const kept = ok(await uploadFile(county.context, { bytes, name: '签名.png' }, who));
    const [fact] = DELIVERED.facts!;
    const deliver = (signature: string) =>
      county.complete('songlin.issue', number, 'delivery', {
        outcome: 'deliver',
        facts: [{ ...fact, signature } as CaseCommand],
      });
    // when
    const foreign = await deliver('f'.repeat(64));
    ok(await deliver(kept.sha256));
    // then
    expect(foreign).to.have.nested.property('rejected.code', 'FILE_NOT_YOURS');
    const reader = await county.as('songlin.acceptance');
    ok(await caseFile(county.context, number, kept.sha256, reader));
    const documents = ok(await caseDocuments(county.context, number, reader)).items;
    const { id } = documents.find(({ type }) => type === 'deliveryReceipt')!;
    const request = { document: id, origin: '' };
    const { raw } = ok(await documentOfCase(county.context, number, request, reader));
    expect(raw).to.include(`../files/${kept.sha256}`);
  });
});
