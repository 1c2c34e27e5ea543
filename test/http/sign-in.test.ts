import { expect } from 'chai';
import { type Client, type Reply, codeOf, cookieOf } from '../support/client.js';
import { TestServer, basic } from '../support/server.js';
import { hashPassword } from '../../engine/service/access/password.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const RIGHT = 'correct horse';

/** No items, a few people, one password for all of them. */
async function office(options: Parameters<typeof TestServer.open>[0] = {}): Promise<TestServer> {
  const server = await TestServer.open({ county: false, ...options });
  const password = await hashPassword(RIGHT);
  for (const user of ['zhang', 'li', 'wang'])
    await server.person(user, { password, roles: ['clerk'] });
  await server.person('boss', { password, roles: ['administrator'] });
  await server.person('ops', { password, roles: ['operator'] });
  return server;
}

const signIn = (client: Client, user: string, password = RIGHT): Promise<Reply> =>
  client.post('/api/session', { user, password });

describe('signing in', function () {
  this.timeout(30_000);
  let server: TestServer;
  beforeEach(async () => {
    server = await office();
  });
  afterEach(() => server.close());

  it('gives a session that no script reads and no other site sends', async () => {
    // when
    const reply = await signIn(server.anonymous(), 'zhang');

    // then
    expect(reply.status, reply.text).to.equal(200);
    expect(reply.body).to.include({ user: 'zhang' });
    const [cookie = ''] = reply.headers['set-cookie'] ?? [];
    expect(cookie).to.match(/^yichuang=[\w-]{43}; path=\/; samesite=strict; httponly$/);
    const me = await server.withSession(cookieOf(reply)!).get('/api/session');
    expect(me.body).to.include({ user: 'zhang', name: 'zhang' });
  });

  it('says the same of an unknown account, a wrong password and a disabled account', async () => {
    // given
    const person = await server.context.directory.person('default', 'wang');
    await server.context.directory.savePerson({ ...person!, disabled: true });

    // when
    const replies = [
      await signIn(server.anonymous(), 'nobody'),
      await signIn(server.anonymous(), 'zhang', 'wrong'),
      await signIn(server.anonymous(), 'wang'),
    ];

    // then
    for (const reply of replies) {
      expect([reply.status, reply.text]).to.deep.equal([401, replies[0]!.text]);
      expect(codeOf(reply)).to.equal('WRONG_PASSWORD');
    }
  });

  it('takes as long for an unknown account as for a known one', async () => {
    const time = async (user: string): Promise<number> => {
      const began = performance.now();
      await signIn(server.anonymous(), user, 'wrong');
      return performance.now() - began;
    };
    await time('warm');
    const known = Math.min(await time('zhang'), await time('li'), await time('wang'));
    const unknown = Math.min(await time('nobody'), await time('no-one'), await time('none'));
    // without the work of a hash the answer would come in a tenth of the time
    expect(unknown / known).to.be.within(0.4, 2.5);
  });

  it('ends with the session: signing out', async () => {
    const reply = await signIn(server.anonymous(), 'zhang');
    const zhang = server.withSession(cookieOf(reply)!);
    const out = await zhang.send('DELETE', '/api/session');
    expect([out.status, cookieOf(out)]).to.deep.equal([200, '']);
    expect(codeOf(await zhang.get('/api/session'))).to.equal('NOT_SIGNED_IN');
  });

  it('ends after twelve hours, and says so', async () => {
    const zhang = await server.as('zhang');
    server.clock.moveTo(server.clock.now() + 12 * HOUR - 1);
    expect((await zhang.get('/api/session')).status).to.equal(200);
    server.clock.moveTo(server.clock.now() + 1);
    const reply = await zhang.get('/api/session');
    expect([reply.status, codeOf(reply)]).to.deep.equal([401, 'SESSION_EXPIRED']);
    expect((await zhang.get('/api/items')).status).to.equal(200);
  });

  it('leaves no old sessions behind in the store', async () => {
    const { store } = server.context.runtime;
    const count = async (): Promise<number> => {
      const where = { field: 'type', op: 'eq', value: 'session' } as const;
      return (await store.find({ kind: 'document', tenant: '', where })).rows.length;
    };
    for (let n = 0; n < 8; n++) await server.as('zhang');
    expect(await count()).to.equal(8);
    server.clock.moveTo(server.clock.now() + 9 * 24 * HOUR);
    await server.as('zhang');
    expect(await count()).to.equal(1);
  });

  it('locks an account after five wrong passwords, for a quarter of an hour, and no other', async () => {
    // given
    for (let n = 0; n < 5; n++) {
      expect(codeOf(await signIn(server.anonymous(), 'zhang', `wrong ${n}`))).to.equal(
        'WRONG_PASSWORD',
      );
    }

    // when
    const locked = await signIn(server.anonymous(), 'zhang');

    // then
    expect([locked.status, codeOf(locked)]).to.deep.equal([429, 'TOO_MANY_ATTEMPTS']);
    expect(locked.text).to.contain('15 分钟');
    const byScript = await server.basic('zhang', RIGHT).get('/api/session');
    expect(byScript.status).to.equal(429);
    expect((await signIn(server.anonymous(), 'li')).status).to.equal(200);
    server.clock.moveTo(server.clock.now() + 15 * MINUTE + 1);
    expect((await signIn(server.anonymous(), 'zhang')).status).to.equal(200);
  });

  it('lets no more than five of many guesses at once be judged', async () => {
    const guesses = Array.from({ length: 15 }, (_, n) =>
      signIn(server.anonymous(), 'zhang', `guess ${n}`),
    );
    const codes = (await Promise.all(guesses)).map(codeOf);
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).to.have.length(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).to.have.length(10);
  });

  it('lets the same person come in many times at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => signIn(server.anonymous(), 'zhang')),
    );
    expect(replies.map(({ status }) => status)).to.deep.equal(Array(8).fill(200));
  });

  it('locks an address after twenty wrong passwords of any accounts', async () => {
    for (let n = 0; n < 20; n++) await signIn(server.anonymous(), `nobody-${n}`, 'wrong');
    const reply = await signIn(server.anonymous(), 'zhang');
    expect([reply.status, codeOf(reply)]).to.deep.equal([429, 'TOO_MANY_ATTEMPTS']);
  });

  it('counts for one product only', async () => {
    const other = await office();
    for (let n = 0; n < 5; n++) await signIn(server.anonymous(), 'zhang', 'wrong');
    expect((await signIn(other.anonymous(), 'zhang')).status).to.equal(200);
    await other.close();
  });

  it('is over at once for an account that is disabled', async () => {
    // given
    const [zhang, boss] = [await server.as('zhang'), await server.as('boss')];
    const script = server.basic('zhang', RIGHT);
    expect((await script.get('/api/session')).status).to.equal(200);

    // when
    const change = { name: '张', roles: ['clerk'], posts: [], disabled: true };
    expect((await boss.put('/api/people/zhang', change)).status).to.equal(200);

    // then
    expect(codeOf(await zhang.get('/api/session'))).to.equal('NOT_SIGNED_IN');
    expect((await script.get('/api/session')).status).to.equal(401);
  });

  it('is over for every session and script once the password is another one', async () => {
    // given
    const [zhang, li, boss] = [
      await server.as('zhang'),
      await server.as('li'),
      await server.as('boss'),
    ];
    const script = server.basic('zhang', RIGHT);
    expect((await script.get('/api/session')).status).to.equal(200);

    // when
    const change = { name: '张', roles: ['clerk'], posts: [], password: 'another password' };
    expect((await boss.put('/api/people/zhang', change)).status).to.equal(200);

    // then
    expect(codeOf(await zhang.get('/api/session'))).to.equal('SESSION_EXPIRED');
    expect(codeOf(await script.get('/api/session'))).to.equal('WRONG_PASSWORD');
    expect((await server.basic('zhang', 'another password').get('/api/session')).status).to.equal(
      200,
    );
    expect((await li.get('/api/session')).status).to.equal(200);
  });

  it('keeps the sessions of people whose posts alone were changed, under their new roles', async () => {
    const [zhang, boss] = [await server.as('zhang'), await server.as('boss')];
    await boss.put('/api/people/zhang', { name: '张', roles: ['supervisor'], posts: [] });
    expect((await zhang.get('/api/session')).body).to.deep.include({ roles: ['supervisor'] });
    expect((await zhang.get('/api/tasks')).status).to.equal(403);
  });

  it('by HTTP Basic costs one hash for many requests at once', async () => {
    const script = server.basic('zhang', RIGHT);
    const replies = await Promise.all(Array.from({ length: 30 }, () => script.get('/api/session')));
    expect(replies.map(({ status }) => status)).to.deep.equal(Array(30).fill(200));
  });

  it('by HTTP Basic asks for it when it was wrong', async () => {
    const reply = await server.basic('zhang', 'wrong').get('/api/session');
    expect([reply.status, reply.headers['www-authenticate']]).to.deep.equal([
      401,
      'Basic realm="yichuang"',
    ]);
  });

  it('lets operators make no administrators, nor take over one', async () => {
    const ops = await server.as('ops');
    const person = { name: 'x', posts: [], password: 'long enough' };
    for (const [user, roles] of [
      ['new', ['administrator']],
      ['ops', ['administrator']],
      ['boss', ['clerk']],
    ] as const) {
      const reply = await ops.put(`/api/people/${user}`, { ...person, roles });
      expect([reply.status, codeOf(reply)]).to.deep.equal([403, 'NOT_PERMITTED']);
    }
    expect((await ops.put('/api/people/new', { ...person, roles: ['clerk'] })).status).to.equal(
      200,
    );
  });
});

describe('a request from another site', function () {
  this.timeout(30_000);
  let server: TestServer;
  before(async () => {
    server = await office();
  });
  after(() => server.close());

  const post = async (headers: Readonly<Record<string, string>>): Promise<Reply> => {
    const zhang = await server.as('zhang');
    return zhang.post('/api/clocks/preview', {}, headers);
  };

  const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'with another origin': { origin: 'http://evil.example' },
    'with origin null': { origin: 'null' },
    'with no origin at all that can be read': { origin: 'nonsense' },
    'of another port': { origin: 'http://127.0.0.1:1' },
    'that the browser calls cross-site': { 'sec-fetch-site': 'cross-site' },
    'that the browser calls same-site': { 'sec-fetch-site': 'same-site' },
  };
  for (const [title, headers] of Object.entries(HEADERS)) {
    it(`${title} is refused`, async () => {
      const reply = await post(headers);
      expect([reply.status, codeOf(reply)]).to.deep.equal([403, 'CROSS_SITE']);
    });
  }

  it('may read what anybody may read', async () => {
    const reply = await server.anonymous({ origin: 'http://evil.example' }).get('/api/items');
    expect(reply.status).to.equal(200);
    expect(reply.headers).not.to.have.property('access-control-allow-origin');
  });

  it('is none when it comes from our own page, or from no browser', async () => {
    expect((await post({ origin: server.base, 'sec-fetch-site': 'same-origin' })).status).to.equal(
      400,
    );
    expect((await post({})).status).to.equal(400);
  });
});

describe('behind a proxy', function () {
  this.timeout(30_000);
  let server: TestServer;
  before(async () => {
    server = await office({ proxy: true });
  });
  after(() => server.close());

  it('the cookie is for https only, and the address is the one that the proxy saw', async () => {
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '6.6.6.6, 10.0.0.1' };
    const reply = await signIn(server.anonymous(https), 'zhang');
    expect(reply.headers['set-cookie']?.[0]).to.match(/; secure; httponly$/);
    for (let n = 0; n < 20; n++) {
      const from = { 'x-forwarded-for': `6.6.6.${n}, 10.0.0.9` };
      await signIn(server.anonymous(from), `nobody-${n}`, 'wrong');
    }
    const again = { 'x-forwarded-for': '7.7.7.7, 10.0.0.9' };
    expect((await signIn(server.anonymous(again), 'zhang')).status).to.equal(429);
    expect((await signIn(server.anonymous(https), 'zhang')).status).to.equal(200);
  });

  it('is not believed in without being told of it', async () => {
    const plain = await office();
    const https = { 'x-forwarded-proto': 'https' };
    const reply = await plain
      .anonymous({ ...https, authorization: basic('zhang', RIGHT) })
      .post('/api/session', { user: 'zhang', password: RIGHT });
    expect(reply.headers['set-cookie']?.[0]).not.to.contain('secure');
    await plain.close();
  });
});
