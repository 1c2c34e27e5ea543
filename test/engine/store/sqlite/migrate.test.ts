import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { verifyChain } from '../../../../engine/runtime/verify.js';
import { printDocument } from '../../../../engine/service/documents/documents.js';
import { downloadFile, uploadFile } from '../../../../engine/service/files/files.js';
import { listOrders } from '../../../../engine/service/supervision/orders.js';
import { doneTasks } from '../../../../engine/service/tasks/done-tasks.js';
import { KINDS, type Kind } from '../../../../engine/store/kinds.js';
import { Connection } from '../../../../engine/store/sqlite/connection.js';
import { MIGRATIONS } from '../../../../engine/store/sqlite/migrations/all.js';
import { openSqliteReader } from '../../../../engine/store/sqlite/reader.js';
import { openSqliteStore } from '../../../../engine/store/sqlite/store.js';
import {
  fellingBeforeDelivery,
  foodStall,
  hygieneBeforeReview,
  REVIEWED,
} from '../../../support/applications.js';
import { County, MONDAY, ok } from '../../../support/county.js';
import { projectPath } from '../../../support/fixture.js';
import { expectRejection } from '../../../contract/store/rejection.js';
import { PDF } from '../../service/files/samples.js';
import { DataFolders } from './data-folder.js';
import { FIRST_WITH_DOCUMENTS, makeOlderFolder } from './older-database.js';

const NEWEST = MIGRATIONS.length;
const OLDER = MIGRATIONS.slice(0, -1).map((_, index) => index + 1);

describe('data folders of older releases', function () {
  this.timeout(30_000);
  const folders = new DataFolders();
  const newest = folders.path('newest');
  const open = (folder: string) =>
    County.open(MONDAY, ({ now }) => openSqliteStore({ folder, now, threads: false }));
  let review: string;
  let delivery: string;
  let received: string;
  let file: string;
  /** Aggregate of what waits for review, and what stands in every aggregate. */
  let aggregates: ReadonlyMap<number, number>;

  before(async () => {
    const county = await open(newest);
    review = await hygieneBeforeReview(county);
    delivery = await fellingBeforeDelivery(county);
    received = await county.receive('qinghe.acceptance', foodStall());
    const rule = '超期未办';
    const order = { type: 'supervise', addressee: 'health', text: '压卷', rule, days: 3 } as const;
    ok(await county.fact('supervisor', review, order));
    const upload = { bytes: PDF, name: '扫描.pdf' };
    file = ok(
      await uploadFile(county.context, upload, await county.as('qinghe.acceptance')),
    ).sha256;
    await county.context.runtime.projector.caughtUp();
    await county.close();
    const reader = await openSqliteReader(newest);
    const numbers = await reader.aggregates(-1, 10_000);
    const revs = numbers.map(
      async (n) => [n, (await reader.commits(n, 0, 10_000)).length] as const,
    );
    aggregates = new Map(await Promise.all(revs));
    await reader.close();
  });
  after(() => folders.remove());

  for (const version of OLDER) {
    it(`of schema ${version} are brought up to date, and every commit is there`, async () => {
      // given
      const folder = folders.path(`chain-${version}`);
      makeOlderFolder(newest, folder, version);
      // when
      const store = await folders.open({ folder });
      // then
      let checked = 0;
      for (const [aggregate, commits] of aggregates) {
        const stored = await store.load(aggregate);
        if (version < FIRST_WITH_DOCUMENTS && stored?.kind !== 'instance') continue;
        expect(await verifyChain(store, aggregate)).to.deep.equal({ commits, erased: 0 });
        checked++;
      }
      expect(checked).to.be.at.least(3);
      for (const kind of Object.keys(KINDS) as Kind[]) {
        await store.find({ kind, tenant: 'default', page: { limit: 1 } });
      }
      expect(schemaOf(folder)).to.deep.equal(schemaOf(newest));
    });
  }

  for (const version of OLDER.filter((one) => one >= FIRST_WITH_DOCUMENTS)) {
    it(`of schema ${version}: people go on with their cases`, async () => {
      // given
      const folder = folders.path(`county-${version}`);
      makeOlderFolder(newest, folder, version);
      // when
      const county = await open(folder);
      try {
        // then: what was there is read …
        const { context } = county;
        expect((await county.shown('supervisor', review)).status).to.equal('reviewing');
        const { aggregate, state } = await county.found(delivery);
        const licence = state.documents.find(({ type }) => type === 'result')!;
        const { number: aggregateNumber, tenant } = aggregate;
        const print = { tenant, aggregate: aggregateNumber, document: licence.id };
        expect(ok(await printDocument(context, print)).number).to.equal(licence.number);
        const clerk = await county.as('qinghe.acceptance');
        const { bytes } = ok(await downloadFile(context, file, clerk, async () => false));
        expect(Buffer.from(bytes).equals(PDF)).to.equal(true);
        await context.runtime.projector.caughtUp();
        const decider = await county.as('songlin.decision');
        const done = await doneTasks(context, { queue: 'done' }, decider);
        expect(done.items.map(({ caseNumber }) => caseNumber)).to.deep.equal([delivery]);
        // … and goes on to its end
        const [order] = (await county.state(review)).supervisions;
        const answer = { type: 'answerSupervision', order: order!.order, text: '明日' } as const;
        ok(await county.fact('health.review', review, answer));
        await county.done('health.review', review, 'review', 'opinion', REVIEWED);
        await county.done('health.decision', review, 'decision', 'grant');
        await county.done('qinghe.acceptance', received, 'acceptance', 'accept');
        // numbers go on where they were
        const next = await county.receive('qinghe.acceptance', foodStall());
        expect([review, delivery, received]).not.to.include(next);
        const orders = ok(await listOrders(context, {}, await county.as('supervisor')));
        const listed = version === HISTORY_WITHOUT_NOTICES ? [] : [true];
        expect(orders.items.map(({ answered }) => answered)).to.deep.equal(listed);
        expect(county.errors).to.deep.equal([]);
      } finally {
        await county.close();
      }
    });
  }

  it('killed in the middle of being brought up to date are as they were, and are the next time', () => {
    for (const hit of [1, NEWEST - 1]) {
      // given
      const folder = folders.path(`killed-${hit}`);
      makeOlderFolder(newest, folder, 1);
      const before = schemaOf(folder);
      // when
      const script = `
        import { openSqliteStore } from ${JSON.stringify(projectPath('dist/engine/store/sqlite/store.js'))};
        const crash = { at: 'during-migration', hit: ${hit} };
        await openSqliteStore({ folder: ${JSON.stringify(folder)}, now: () => 0, crash });`;
      const args = ['--input-type=module', '-e', script];
      const { signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(signal, stderr).to.equal('SIGKILL');
      expect(schemaOf(folder)).to.deep.equal(before);
      expect(versionOf(folder)).to.equal(1);
    }
  });

  it('killed then are opened by the next start', async () => {
    const store = await folders.open({ folder: folders.path('killed-1') });
    expect(versionOf(folders.path('killed-1'))).to.equal(NEWEST);
    await store.close();
  });

  it('of newer releases are refused with what to do, and left as they are', async () => {
    // given
    const folder = folders.path('newer');
    await (await folders.open({ folder })).close();
    const db = new Connection(join(folder, 'yichuang.db'));
    db.exec('CREATE TABLE later (x)');
    db.exec(`PRAGMA user_version = ${NEWEST + 3}`);
    db.close();
    // when
    const error = await expectRejection(folders.open({ folder }), 'STORE_NEWER');
    // then
    expect(error.message).to.include(
      `结构版本是 ${NEWEST + 3}，本程序只认得 ${NEWEST}。请升级程序`,
    );
    expect(versionOf(folder)).to.equal(NEWEST + 3);
    expect(JSON.stringify(schemaOf(folder))).to.include('CREATE TABLE later (x)');
  });
});

/** What it had brought up to its history is not brought up again: its orders are in their cases. */
const HISTORY_WITHOUT_NOTICES = 4;

function schemaOf(folder: string): readonly unknown[] {
  const db = new Connection(join(folder, 'yichuang.db'));
  const schema = db.all('SELECT type, name, sql FROM sqlite_schema ORDER BY name', []);
  db.close();
  return schema;
}

function versionOf(folder: string): unknown {
  const db = new Connection(join(folder, 'yichuang.db'));
  const version = db.get('PRAGMA user_version', [])?.[0];
  db.close();
  return version;
}
