import { createHash } from 'node:crypto';
import { expect } from 'chai';
import {
  downloadFile,
  FILE_LIMITS,
  type FileMeta,
  uploadFile,
} from '../../../../engine/service/files/files.js';
import type { Citizen, Staff } from '../../../../engine/service/access/principal.js';
import type { Result } from '../../../../engine/service/result.js';
import { NOW, TENANT, world } from '../forms/support.js';
import * as samples from './samples.js';

const staff = (user: string, tenant = TENANT): Staff => ({
  kind: 'staff',
  user,
  name: user,
  tenant,
  roles: ['clerk'],
  posts: [],
  groups: [],
  organs: [],
});
const CITIZEN: Citizen = { kind: 'citizen', tenant: TENANT, caseNumber: '1', secondFactor: true };
const ZHANG = staff('zhang');
const nobody = async (): Promise<boolean> => false;
const everybody = async (): Promise<boolean> => true;

describe('files', () => {
  it('are kept by their content, with what was found in it', async () => {
    // given
    const context = world();

    // when
    const upload = { bytes: samples.PDF, name: '营业执照.pdf', type: 'application/pdf' };
    const meta = kept(await uploadFile(context, upload, ZHANG));

    // then
    const sha256 = createHash('sha256').update(samples.PDF).digest('hex');
    expect(meta).to.deep.equal({
      v: 1,
      tenant: TENANT,
      sha256,
      url: `/api/files/${sha256}`,
      name: '营业执照.pdf',
      type: 'application/pdf',
      size: samples.PDF.length,
      by: 'staff/zhang',
      at: NOW,
    });
    const stored = await context.runtime.store.getBlob(sha256);
    expect(stored && Buffer.from(stored).equals(samples.PDF)).to.equal(true);
  });

  it('come back with their own type, shown by a browser only where that is harmless', async () => {
    // given
    const context = world();
    const pdf = kept(await uploadFile(context, { bytes: samples.PDF, name: 'a.pdf' }, ZHANG));
    const docx = kept(await uploadFile(context, { bytes: samples.DOCX, name: 'a.docx' }, ZHANG));

    // when
    const answers = await Promise.all(
      [pdf, docx].map(({ sha256 }) => downloadFile(context, sha256, ZHANG, nobody)),
    );

    // then
    expect(answers[0]).to.have.nested.property('value.meta.type', 'application/pdf');
    expect(answers[0]).to.have.nested.property('value.inline', true);
    expect(answers[1]).to.have.nested.property('value.inline', false);
  });

  it('are not there for others, but through a case that they may read', async () => {
    // given
    const context = world();
    const { sha256 } = kept(
      await uploadFile(context, { bytes: samples.PNG, name: 'a.png' }, ZHANG),
    );
    const wang = staff('wang');

    // then
    const refused = await downloadFile(context, sha256, wang, nobody);
    expect(refused).to.have.nested.property('rejected.code', 'NOT_FOUND');
    const read = await downloadFile(context, sha256, wang, everybody);
    expect(read).to.have.nested.property('value.meta.name', 'a.png');
    const elsewhere = await downloadFile(context, sha256, staff('zhang', 'b'), everybody);
    expect(elsewhere).to.have.nested.property('rejected.code', 'NOT_FOUND');
  });

  it('of the same content are kept once, under the name that each gave', async () => {
    // given
    const context = world();
    const first = kept(await uploadFile(context, { bytes: samples.PDF, name: '甲.pdf' }, ZHANG));
    const second = kept(await uploadFile(context, { bytes: samples.PDF, name: '乙.pdf' }, CITIZEN));

    // when
    const [mine, theirs] = await Promise.all(
      [ZHANG, CITIZEN].map((who) => downloadFile(context, first.sha256, who, nobody)),
    );

    // then
    expect(second.sha256).to.equal(first.sha256);
    expect(mine).to.have.nested.property('value.meta.name', '甲.pdf');
    expect(theirs).to.have.nested.property('value.meta.name', '乙.pdf');
  });

  for (const [what, upload, code] of [
    ['empty', { bytes: Buffer.alloc(0), name: 'a.pdf' }, 'FILE_EMPTY'],
    ['too large', { bytes: Buffer.alloc(FILE_LIMITS.bytes + 1), name: 'a.pdf' }, 'SIZE_LIMIT'],
    ['named like a path', { bytes: samples.PDF, name: '../a.pdf' }, 'FILE_NAME_INVALID'],
    ['a program in disguise', { bytes: samples.PDF, name: 'a.exe.pdf' }, 'FILE_NAME_INVALID'],
    ['a program', { bytes: samples.PDF, name: 'a.pdf.exe' }, 'FILE_TYPE_REFUSED'],
    ['a page', { bytes: samples.HTML, name: 'a.html', type: 'text/html' }, 'FILE_TYPE_REFUSED'],
    ['a picture that runs', { bytes: samples.SVG, name: 'a.svg' }, 'FILE_TYPE_REFUSED'],
    ['a page named PDF', { bytes: samples.HTML, name: 'a.pdf' }, 'FILE_TYPE_REFUSED'],
    ['a text', { bytes: Buffer.from('hello'), name: 'a.txt' }, 'FILE_TYPE_REFUSED'],
    ['an archive', { bytes: samples.zip('a'), name: 'a.zip' }, 'FILE_TYPE_REFUSED'],
    ['a picture named PDF', { bytes: samples.PNG, name: 'a.pdf' }, 'FILE_MISMATCH'],
    [
      'announced wrongly',
      { bytes: samples.PNG, name: 'a.png', type: 'text/html' },
      'FILE_MISMATCH',
    ],
  ] as const) {
    it(`are refused and not kept: ${what}`, async () => {
      // given
      const context = world();

      // when
      const refused = await uploadFile(context, upload, ZHANG);

      // then
      expect(refused).to.have.nested.property('rejected.code', code);
      const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
      expect(await context.runtime.store.getBlob(sha256)).to.equal(undefined);
    });
  }

  for (const type of ['image/jpg', 'image/jpeg; charset=binary', 'application/octet-stream', '']) {
    it(`are taken as browsers announce them: ${type}`, async () => {
      const upload = { bytes: samples.JPEG, name: 'a.jpeg', type };
      expect(kept(await uploadFile(world(), upload, ZHANG)).type).to.equal('image/jpeg');
    });
  }

  it('of fewer types are taken where fewer are allowed', async () => {
    const limits = { bytes: 100, types: ['application/pdf'] };
    const refused = await uploadFile(world(), { bytes: samples.PNG, name: 'a.png' }, ZHANG, limits);
    expect(refused).to.have.nested.property('rejected.detail.allowed', 'PDF');
  });

  it('are taken from nobody unknown, and ids that are none are not found', async () => {
    const upload = { bytes: samples.PDF, name: 'a.pdf' };
    const refused = await uploadFile(world(), upload, { kind: 'anonymous', tenant: TENANT });
    expect(refused).to.have.nested.property('rejected.code', 'NOT_SIGNED_IN');
    for (const id of ['', '../x', 'A'.repeat(64), 'f'.repeat(64)]) {
      const missing = await downloadFile(world(), id, ZHANG, everybody);
      expect(missing).to.have.nested.property('rejected.code', 'NOT_FOUND');
    }
  });
});

function kept(result: Result<FileMeta>): FileMeta {
  if ('rejected' in result) throw new Error(JSON.stringify(result));
  return result.value;
}
