import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import type { ServiceContext } from '../../../../engine/service/context.js';
import { Directory } from '../../../../engine/service/organisation/directory.js';
import {
  listDelegations,
  listOrgans,
  saveDelegation,
  saveOrgan,
} from '../../../../engine/service/organisation/organs.js';
import { TENANT, world } from '../forms/support.js';

const WHO: Staff = {
  kind: 'staff',
  user: 'admin',
  name: '管理员',
  tenant: TENANT,
  roles: ['administrator'],
  posts: [],
  groups: [],
  organs: [],
};

/** County, a bureau, a township, its stationed unit (two parents) and its village. */
async function county() {
  const { runtime } = world();
  const context = { runtime, directory: new Directory(runtime) } as unknown as ServiceContext;
  const save = (
    id: string,
    kind: 'government' | 'department' | 'township' | 'stationedUnit' | 'village',
    parents: string[],
    code?: string,
  ) => saveOrgan(context, { id, name: id, shortName: id, kind, parents, code }, WHO);
  await save('county', 'government', []);
  await save('health', 'department', ['county'], 'health');
  await save('qinghe', 'township', ['county']);
  await save('qinghe-health', 'stationedUnit', ['health', 'qinghe'], 'health');
  await save('qinghe-v1', 'village', ['qinghe']);
  return { runtime, context, save };
}
const codeOf = (result: object): unknown =>
  (result as { rejected?: { code: string } }).rejected?.code;

describe('organs', () => {
  it('are in scope of both their parents when they are stationed, and of no uncle', async () => {
    const { context } = await county();
    const scope = (id: string) => context.directory.scopeOf(TENANT, id);
    expect(await scope('qinghe')).to.have.members(['qinghe', 'qinghe-health', 'qinghe-v1']);
    expect(await scope('health')).to.have.members(['health', 'qinghe-health']);
    expect(await scope('county')).to.deep.equal(['county']);
  });

  it('never stand below themselves, nor below what is not there', async () => {
    const { save } = await county();
    expect(codeOf(await save('county', 'government', ['qinghe-v1']))).to.equal('INVALID_COMMAND');
    expect(codeOf(await save('county', 'government', ['county']))).to.equal('INVALID_COMMAND');
    expect(codeOf(await save('new', 'village', ['nowhere']))).to.equal('NOT_FOUND');
  });

  it('play the roles of an item by where the case is', async () => {
    const { context } = await county();
    const lookups = await context.directory.lookups(TENANT);
    const townships = { accepting: 'qinghe', handling: 'qinghe', handOut: 'qinghe' };
    const play = (at: 'county' | 'stationedUnit' | 'acceptingTownship' | 'outside') =>
      lookups.play({ role: 'r', name: 'r', at, department: 'health' }, townships)?.id;
    expect(play('county')).to.equal('health');
    expect(play('stationedUnit')).to.equal('qinghe-health');
    expect(play('acceptingTownship')).to.equal('qinghe');
    expect(play('outside')).to.equal(undefined);
  });

  it('are read again after a restart, more than a page of them', async () => {
    const { runtime, context, save } = await county();
    await Promise.all(
      Array.from({ length: 1_100 }, (_, n) => save(`v${n}`, 'village', ['qinghe'])),
    );
    const fresh = new Directory(runtime);
    expect(await fresh.organs(TENANT)).to.have.length(1_105);
    const listed = await listOrgans(context, WHO);
    expect(JSON.stringify(listed)).not.to.contain('"tenant"');
  });

  it('of one county are not those of another', async () => {
    const { context } = await county();
    expect(await context.directory.organs('other')).to.deep.equal([]);
  });
});

describe('delegation records', () => {
  const RECORD = {
    id: 'd1',
    documentNumber: '云卫委〔2025〕1号',
    principal: 'health',
    delegate: 'qinghe',
    from: '2025-01-01',
    to: '2026-12-31',
    nameAndSeal: 'principal',
    announcedOn: '2025-01-01',
    basis: '行政许可法第二十四条',
    items: ['JK-008'],
  } as const;

  it('are kept and listed', async () => {
    const { context } = await county();
    expect(await saveDelegation(context, RECORD, WHO)).to.deep.equal({ value: RECORD });
    expect(await listDelegations(context, WHO)).to.deep.equal({ value: { items: [RECORD] } });
  });

  const WRONG: Readonly<Record<string, readonly [object, string]>> = {
    'to itself': [{ delegate: 'health' }, 'INVALID_COMMAND'],
    'to an organ that is not there': [{ delegate: 'nowhere' }, 'NOT_FOUND'],
    'that ends before it begins': [{ to: '2024-12-31' }, 'INVALID_COMMAND'],
    'of a day that is none': [{ to: '2026-02-29' }, 'INVALID_COMMAND'],
    'announced on a day that is none': [{ announcedOn: '2025-13-01' }, 'INVALID_COMMAND'],
  };
  for (const [title, [change, code]] of Object.entries(WRONG)) {
    it(`${title} is refused`, async () => {
      const { context } = await county();
      const refused = await saveDelegation(context, { ...RECORD, ...change }, WHO);
      expect(codeOf(refused)).to.equal(code);
    });
  }
});
