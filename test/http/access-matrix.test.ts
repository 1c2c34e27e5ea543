import { expect } from 'chai';
import type { Route } from '../../engine/http/route.js';
import { ROUTES } from '../../engine/http/routes/index.js';
import { ROLES, type Role } from '../../engine/service/access/principal.js';
import { type Client, type Reply, codeOf } from '../support/client.js';
import { TestServer } from '../support/server.js';

const STAFF_HOURS = 12 * 3_600_000;

describe('access to every route', () => {
  let server: TestServer;
  const expired: Client[] = [];

  before(async function () {
    this.timeout(60_000);
    server = await TestServer.open();
    for (const role of ROLES) await server.person(`only-${role}`, { roles: [role] });
    for (const _ of ROUTES) expired.push(await server.as('clerk'));
    server.clock.moveTo(server.clock.now() + STAFF_HOURS);
  });
  after(() => server.close());

  /** A session of its own for each call: one of the routes signs out. */
  const callers: Readonly<Record<string, () => Client | Promise<Client>>> = {
    ...Object.fromEntries(ROLES.map((role) => [role, () => server.as(`only-${role}`)])),
    'citizen with second factor': () => server.citizen('nothing'),
    'citizen without second factor': () => server.citizen('nothing', false),
    anonymous: () => server.anonymous(),
    'expired session': () => expired.pop()!,
  };

  for (const route of ROUTES) {
    const title = `${route.method} ${route.path}`;

    it(`${title} declares who may call it`, () => {
      const { access } = route;
      if (access !== 'anyone') {
        expect(access).to.be.an('array').that.is.not.empty;
        expect([...ROLES, 'citizen']).to.include.members([...access]);
      }
    });

    for (const [caller, client] of Object.entries(callers)) {
      it(`${title} by ${caller}: ${expectation(route, caller)}`, async () => {
        // when
        const reply = await minimal(await client(), route);

        // then
        expect(verdict(reply), reply.text).to.equal(expectation(route, caller));
      });
    }
  }
});

describe('the route table', () => {
  const open = (to: Role | 'citizen'): string[] =>
    ROUTES.filter(({ access }) => access !== 'anyone' && access.includes(to)).map(titleOf);

  it('is open to everybody in these places only', () => {
    const anyone = ROUTES.filter(({ access }) => access === 'anyone').map(titleOf);
    expect(anyone).to.have.members([
      'GET /about',
      'POST /session',
      'DELETE /session',
      'POST /setup',
      'GET /items',
      'GET /items/:key',
      'GET /items/:key/sheet',
      'GET /documents/verify',
      'POST /progress',
      'POST /applications',
      'POST /applications/:application/files',
      'GET /applications/:application/files/:id',
      'POST /applications/:application/submit',
      'GET /places',
      'GET /items/:key/places',
      'GET /slots/:township',
      'POST /bookings',
      'POST /bookings/:number/cancel',
      'GET /calendar',
    ]);
  });

  it('gives administrators and operators no case, no task, no file', () => {
    const personal = /^\w+ \/(cases|tasks|files)/;
    expect(open('administrator').filter((title) => personal.test(title))).to.deep.equal([]);
    expect(open('operator').filter((title) => personal.test(title))).to.deep.equal([]);
  });

  it('gives supervisors nothing of a station to do', () => {
    expect(open('supervisor').filter((title) => /^(POST|PUT) \/tasks/.test(title))).to.be.empty;
    expect(open('supervisor')).not.to.include('POST /cases');
  });

  it('gives citizens their case, its tasks and their files, and nothing else', () => {
    for (const title of open('citizen')) {
      expect(title).to.match(/^\w+ \/(cases\/:number|tasks\/:id|files)/);
    }
  });

  it('names every route once', () => {
    expect(new Set(ROUTES.map(titleOf)).size).to.equal(ROUTES.length);
  });
});

const titleOf = ({ method, path }: Route): string => `${method} ${path}`;

type Verdict = 'served' | 'NOT_SIGNED_IN' | 'SESSION_EXPIRED' | 'NOT_PERMITTED' | 'other';

function expectation({ access }: Route, caller: string): Verdict {
  if (access === 'anyone') return 'served';
  if (caller === 'anonymous') return 'NOT_SIGNED_IN';
  if (caller === 'expired session') return 'SESSION_EXPIRED';
  const needed = (caller.startsWith('citizen') ? 'citizen' : caller) as Role;
  return access.includes(needed) ? 'served' : 'NOT_PERMITTED';
}

/** Nothing, or as little as the address needs: who is let in gets to hear what is missing. */
function minimal(client: Client, route: Route): Promise<Reply> {
  const { method, path, body, upload, produces } = route;
  // a stream would never end; an address that is no case's does not begin it
  const isStream = produces === 'text/event-stream';
  const query = isStream ? '?cases=nothing' : '';
  const address = `/api${path.replace(/:\w+/g, 'nothing')}${query}`;
  if (body) return client.json(method, address, {});
  return client.send(method, address, upload ? '' : undefined);
}

function verdict({ status, ...reply }: Reply): Verdict {
  const code = codeOf({ status, ...reply });
  if (status === 401 && (code === 'NOT_SIGNED_IN' || code === 'SESSION_EXPIRED')) return code;
  if (status === 403 && code === 'NOT_PERMITTED') return code;
  // let in, but only to prove who they are
  if (code === 'SECOND_FACTOR_REQUIRED') return 'served';
  return status >= 200 && status < 500 && status !== 401 && status !== 403 ? 'served' : 'other';
}
