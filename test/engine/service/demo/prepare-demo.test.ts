import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import {
  DemoClock,
  type Product,
  createMemoryStore,
  openProduct,
} from '../../../../engine/main.js';
import type { Runtime } from '../../../../engine/runtime/runtime.js';
import { checkPassword } from '../../../../engine/service/access/sign-in.js';
import {
  type Prepared,
  holdsDemo,
  prepareDemo,
} from '../../../../engine/service/demo/prepare-demo.js';
import { moveDemoClock } from '../../../../engine/service/demo/demo-clock.js';
import { listItems } from '../../../../engine/service/items/list-items.js';
import { projectPath } from '../../../support/fixture.js';

const TENANT = 'default';
const PROCESSES = projectPath('processes');
/** 公共场所卫生许可, 林木采伐许可, 临时救助, 农村村民建房; 食品摊点备案 is the townships' own. */
const DELEGATED = ['JK-008', 'JK-005', 'JK-011', 'JK-004'];

describe('the demonstration county, written', function () {
  this.timeout(60_000);
  let product: Product;

  beforeEach(async () => {
    const clock = new DemoClock();
    const store = createMemoryStore({ now: () => clock.now() });
    const log = pino({ level: 'silent' });
    const settings = { demo: true, log, version: '0', processes: PROCESSES };
    product = await openProduct({ store, clock, ...settings });
  });
  afterEach(() => product.stop());

  it('has everybody who is told, all with the same password', async () => {
    // when
    const { accounts, organs, people, items } = await prepared(product);
    // then
    const { directory } = product.context;
    expect(await directory.organs(TENANT)).to.have.length(organs);
    expect(await directory.people(TENANT)).to.have.length(people);
    expect(accounts.map(({ user }) => user)).to.include.members([
      'admin',
      'clerk',
      'reviewer',
      'supervisor',
      'operator',
    ]);
    expect(items).to.equal(11); // five items and six blocks
    for (const user of ['admin', 'clerk', 'songlin.decision.b']) {
      const attempt = { user, password: 'demo', address: '127.0.0.1' };
      expect(await checkPassword(product.context, attempt), user).to.have.property('value');
    }
  });

  it('has a live, announced delegation for every township and every delegated item', async () => {
    // given
    await prepared(product);
    const { directory, runtime } = product.context;
    const today = new Date(runtime.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    // when
    const delegations = await directory.delegations(TENANT);
    // then
    const townships = (await directory.organs(TENANT)).filter(({ kind }) => kind === 'township');
    expect(townships).to.have.length(16);
    for (const { id } of townships) {
      const live = delegations.filter(
        ({ delegate, from, to = '', announcedOn = '' }) =>
          delegate === id && from <= today && to > today && announcedOn <= today,
      );
      expect(live.flatMap(({ items }) => items)).to.include.members(DELEGATED);
    }
    expect(new Set(delegations.map(({ documentNumber }) => documentNumber)).size).to.equal(
      delegations.length,
    );
  });

  it('changes nothing when it is prepared again', async () => {
    // given
    await prepared(product);
    const before = await stateOf(product);
    // when
    await prepared(product);
    // then
    expect(await stateOf(product)).to.deep.equal(before);
  });

  it('takes up a shipped file that has changed as a new version', async () => {
    // given
    await prepared(product);
    const folder = await mkdtemp(join(tmpdir(), 'yichuang-processes-'));
    await cp(PROCESSES, folder, { recursive: true });
    const diagram = join(folder, 'items', 'foodStall.bpmn');
    const text = await readFile(diagram, 'utf8');
    await writeFile(diagram, `${text.trimEnd()}\n<!-- a word more -->\n`);
    // when
    await prepareDemo(product.context, folder);
    await prepareDemo(product.context, folder);
    await rm(folder, { recursive: true });
    // then
    expect((await stateOf(product)).versions).to.include('foodStall 2');
  });

  it('finishes what an interrupted start left undone', async () => {
    // given: killed after the first half of the people
    await prepared(product);
    const { directory, runtime } = product.context;
    const mark = { tenant: TENANT, kind: 'document', key: 'demo-county' } as const;
    await runtime.documents.update(mark, () => ({ head: { v: 1, filled: false } }));
    await runtime.documents.update(
      { tenant: TENANT, kind: 'organisation', key: 'person/songlin.decision' },
      (head) => ({ head, remove: true, rows: [{ kind: 'document', seq: 1, fields: null }] }),
    );
    const restarted = new (directory.constructor as new (of: typeof runtime) => typeof directory)(
      runtime,
    );
    expect(await restarted.person(TENANT, 'songlin.decision')).to.equal(undefined);
    // when
    await prepareDemo({ ...product.context, directory: restarted }, PROCESSES);
    // then
    expect(await restarted.person(TENANT, 'songlin.decision')).to.have.property('password');
  });

  it('never puts accounts whose password everybody knows among real people', async () => {
    // given
    const { directory } = product.context;
    const wang = { v: 1, tenant: TENANT, user: 'wang', name: '王', roles: [], posts: [] } as const;
    await directory.savePerson(wang);
    // when
    const refused = await prepareDemo(product.context, PROCESSES);
    // then
    expect(refused).to.equal('otherData');
    expect(await directory.people(TENANT)).to.have.length(1);
    expect(await directory.organs(TENANT)).to.deep.equal([]);
    expect(await holdsDemo(product.context)).to.equal(false);
  });

  it('goes on at the time where it was', async () => {
    // given
    await prepared(product);
    await moveDemoClock(product.context, { days: 40 });
    const reached = product.context.runtime.clock.now();
    const clock = new DemoClock();
    const runtime = Object.create(product.context.runtime, { clock: { value: clock } }) as Runtime;
    // when
    await prepareDemo({ ...product.context, runtime }, PROCESSES);
    // then
    expect(clock.now()).to.be.within(reached - 60_000, reached + 60_000);
  });

  it('is known for what it is ever after', async () => {
    expect(await holdsDemo(product.context)).to.equal(false);
    await prepared(product);
    expect(await holdsDemo(product.context)).to.equal(true);
  });
});

async function prepared({ context }: Product): Promise<Prepared> {
  const done = await prepareDemo(context, PROCESSES);
  if (done === 'otherData') throw new Error('refused');
  return done;
}

async function stateOf({ context }: Product): Promise<{ versions: string[]; salts: string[] }> {
  const listed = await listItems(context, TENANT);
  const items = 'value' in listed ? listed.value.items : [];
  const people = await context.directory.people(TENANT);
  return {
    versions: items.map(({ key, version }) => `${key} ${version}`),
    salts: people.map(({ user, password }) => `${user} ${password?.salt ?? ''}`),
  };
}
