import { expect } from 'chai';
import type { Staff } from '../../../../engine/service/access/principal.js';
import { Directory } from '../../../../engine/service/organisation/directory.js';
import type { ServiceContext } from '../../../../engine/service/context.js';
import { listPeople, savePerson } from '../../../../engine/service/organisation/people.js';
import { TENANT, world } from '../forms/support.js';

const PLAIN = { name: '张三', roles: ['clerk'], posts: [] } as const;
const PASSWORD = 'long enough';

describe('accounts', () => {
  function office() {
    const { runtime } = world();
    const context = { runtime, directory: new Directory(runtime) } as unknown as ServiceContext;
    return context;
  }
  const who = (user: string, ...roles: Staff['roles']): Staff => ({
    kind: 'staff',
    user,
    name: user,
    tenant: TENANT,
    roles,
    posts: [],
    groups: [],
    organs: [],
  });
  const ADMIN = who('admin', 'administrator');

  it('are made with a password, changed without one, and never shown with it', async () => {
    // given
    const context = office();
    const made = await savePerson(context, 'zhang', { ...PLAIN, password: PASSWORD }, ADMIN);
    const before = await context.directory.person(TENANT, 'zhang');

    // when
    const changed = await savePerson(context, 'zhang', { ...PLAIN, name: '张四' }, ADMIN);

    // then
    expect(made).to.deep.equal({ value: { user: 'zhang', ...PLAIN } });
    expect(changed).to.have.nested.property('value.name', '张四');
    const after = await context.directory.person(TENANT, 'zhang');
    expect(after?.password).to.deep.equal(before?.password).and.not.equal(undefined);
    const listed = await listPeople(context, ADMIN);
    expect(JSON.stringify(listed)).not.to.match(/password|salt|hash/);
  });

  it('are refused without a password, and with posts in organs that are not there', async () => {
    const context = office();
    const posts = [{ organ: 'nowhere', post: 'acceptance', officer: 'A' }] as const;
    expect(await savePerson(context, 'new', PLAIN, ADMIN)).to.have.nested.property(
      'rejected.code',
      'INVALID_COMMAND',
    );
    const away = await savePerson(context, 'new', { ...PLAIN, posts, password: PASSWORD }, ADMIN);
    expect(away).to.have.nested.property('rejected.code', 'NOT_FOUND');
    expect(await context.directory.person(TENANT, 'new')).to.equal(undefined);
  });

  it('of administrators are theirs alone to make and to change', async () => {
    const context = office();
    const boss = { ...PLAIN, roles: ['administrator'], password: PASSWORD } as const;
    await savePerson(context, 'boss', boss, ADMIN);
    const ops = who('ops', 'operator');
    for (const [user, change] of [
      ['new', boss],
      ['ops', boss],
      ['boss', { ...PLAIN, password: PASSWORD }],
    ] as const) {
      expect(await savePerson(context, user, change, ops)).to.have.nested.property(
        'rejected.code',
        'NOT_PERMITTED',
      );
    }
  });

  it('cannot lock their own administrator out', async () => {
    const context = office();
    const boss = { ...PLAIN, roles: ['administrator'], password: PASSWORD } as const;
    await savePerson(context, 'admin', boss, ADMIN);
    for (const change of [PLAIN, { ...boss, disabled: true }]) {
      expect(await savePerson(context, 'admin', change, ADMIN)).to.have.nested.property(
        'rejected.code',
        'INVALID_COMMAND',
      );
    }
  });
});
