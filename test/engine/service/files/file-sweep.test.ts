import { expect } from 'chai';
import type { DocumentName, Documents } from '../../../../engine/runtime/documents.js';
import type { Runtime } from '../../../../engine/runtime/runtime.js';
import {
  noteHandIn,
  openApplication,
} from '../../../../engine/service/applications/application.js';
import { uploadForApplication } from '../../../../engine/service/applications/files.js';
import { submitApplication } from '../../../../engine/service/applications/submit.js';
import { caseFile } from '../../../../engine/service/cases/case-files.js';
import { FileSweep } from '../../../../engine/service/files/file-sweep.js';
import { uploadFile } from '../../../../engine/service/files/files.js';
import { foodStall } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';
import { PDF, PNG } from './samples.js';

const DAY_MS = 24 * 3_600_000;
/** The fifteen days of an application and the grace after them. */
const OVER_MS = 16 * DAY_MS + 1;
const ADDRESS = '10.0.0.1';

describe('files that nobody will ask for', () => {
  let county: County;
  beforeEach(async () => {
    county = await County.open();
  });
  afterEach(() => county.close());

  const open = async () => ok(await openApplication(county.context, ADDRESS)).id;
  const upload = async (id: string, bytes = PDF, name = '健康证.pdf') =>
    ok(await uploadForApplication(county.context, id, { bytes, name }, ADDRESS)).sha256;
  const handIn = (id: string, files: readonly string[], more: object = {}) => {
    const { item, applicant, form } = foodStall();
    const materials = [
      { code: 'application', form: 'submitted' } as const,
      { code: 'healthCertificate', form: 'submitted', files } as const,
    ];
    const places = { township: 'qinghe', channel: 'mobile' } as const;
    const request = { item, applicant, form, materials, ...places, ...more };
    return submitApplication(county.context, id, request, ADDRESS);
  };
  const isThere = async (sha256: string) =>
    (await county.context.runtime.store.getBlob(sha256)) !== undefined;
  const rowsOf = async (type: string) => {
    const where = { field: 'type', op: 'eq', value: type } as const;
    const query = { kind: 'document', tenant: 'default', where } as const;
    return (await county.context.runtime.store.find(query)).rows.length;
  };
  const sweepWith = (runtime: Runtime) =>
    new FileSweep({ runtime }, (error) => county.errors.push(error)).run();
  const sweep = () => sweepWith(county.context.runtime);

  it('are gone, with all traces, a day after their application has ended', async () => {
    // given
    const id = await open();
    const kept = await upload(id);
    // when
    county.clock.moveTo(county.now + OVER_MS - 1_000);
    await sweep();
    // then
    expect(await isThere(kept)).to.equal(true);
    county.clock.moveTo(county.now + 2_000);
    await sweep();
    expect(await isThere(kept)).to.equal(false);
    expect([await rowsOf('file'), await rowsOf('application')]).to.deep.equal([0, 0]);
  });

  it('are not those of a case that came of it', async () => {
    // given
    const id = await open();
    const kept = await upload(id);
    const { number } = ok(await handIn(id, [kept]));
    // when
    county.clock.moveTo(county.now + OVER_MS);
    await sweep();
    // then
    expect(await rowsOf('application')).to.equal(0);
    const clerk = await county.as('qinghe.acceptance');
    const { raw } = ok(await caseFile(county.context, number, kept, clerk));
    expect(Buffer.from(raw).equals(PDF)).to.equal(true);
  });

  it('are those of one that was refused and given up', async () => {
    const id = await open();
    const kept = await upload(id);
    expect(codeOf(await handIn(id, [kept], { item: 'nothing' }))).to.equal('NOT_FOUND');
    county.clock.moveTo(county.now + OVER_MS);
    await sweep();
    expect(await isThere(kept)).to.equal(false);
  });

  it('are not those of one whose handing in was cut short: a case may have come of it', async () => {
    const id = await open();
    const kept = await upload(id);
    await noteHandIn(county.context, id);
    county.clock.moveTo(county.now + OVER_MS);
    await sweep();
    expect(await isThere(kept)).to.equal(true);
  });

  it('are not what somebody else uploaded too', async () => {
    // given
    const id = await open();
    const [shared, alone] = [await upload(id), await upload(id, PNG, '照片.png')];
    const clerk = await county.as('qinghe.acceptance');
    ok(await uploadFile(county.context, { bytes: PDF, name: '扫描.pdf' }, clerk));
    // when
    county.clock.moveTo(county.now + OVER_MS);
    await sweep();
    // then
    expect([await isThere(shared), await isThere(alone)]).to.deep.equal([true, false]);
    expect(await rowsOf('file')).to.equal(1);
  });

  it('are what an upload left that was cut short before anybody knew of it', async () => {
    const { store } = county.context.runtime;
    const id = await open();
    const kept = await upload(id);
    const { aggregate } = (await store.find(FILES)).rows[0]!;
    const stored = (await store.load(aggregate))!;
    await county.context.runtime.documents.remove(nameOf(stored.key!));
    await sweep();
    expect(await isThere(kept), 'an upload may be under way').to.equal(true);
    county.clock.moveTo(county.now + DAY_MS + 1);
    await sweep();
    expect(await isThere(kept)).to.equal(false);
  });

  for (const survived of [0, 1, 2]) {
    it(`go the next time when a sweep dies after ${survived} removals`, async () => {
      // given
      const id = await open();
      const files = [await upload(id), await upload(id, PNG, '照片.png')];
      const other = await open();
      const kept = await upload(other, Buffer.concat([PDF, PDF]));
      const { number } = ok(await handIn(other, [kept]));
      county.clock.moveTo(county.now + OVER_MS);
      // when
      const dead = await sweepWith(dyingAfter(survived)).catch((error: Error) => error.message);
      expect(dead).to.equal('killed');
      const clerk = await county.as('qinghe.acceptance');
      ok(await caseFile(county.context, number, kept, clerk));
      await sweep();
      // then
      for (const file of files) expect(await isThere(file)).to.equal(false);
      expect([await rowsOf('file'), await rowsOf('application')]).to.deep.equal([1, 0]);
      ok(await caseFile(county.context, number, kept, clerk));
    });
  }

  /** A runtime that does not get further than so many removed documents. */
  function dyingAfter(count: number): Runtime {
    const { runtime } = county.context;
    let left = count;
    const documents = Object.create(runtime.documents) as Documents;
    documents.get = (name) => runtime.documents.get(name);
    documents.remove = async (name) => {
      if (left-- === 0) throw new Error('killed');
      await runtime.documents.remove(name);
    };
    return Object.create(runtime, { documents: { value: documents } }) as Runtime;
  }
});

const FILES = {
  kind: 'document',
  tenant: 'default',
  where: { field: 'type', op: 'eq', value: 'file' },
} as const;

function nameOf(key: string): DocumentName {
  return { tenant: 'default', kind: 'document', key };
}
