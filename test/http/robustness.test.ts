import { expect } from 'chai';
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import type { Route } from '../../engine/http/route.js';
import { ROUTES } from '../../engine/http/routes/index.js';
import { type Client, type Reply, codeOf } from '../support/client.js';
import { broken, sampleOf } from '../support/schema.js';
import type { TestServer } from '../support/server.js';
import { sharedServer } from '../support/server.js';

const MB = 1024 * 1024;

/** What, where and how to mend it, in Chinese; never a failure of ours. */
function expectRefusal(reply: Reply, status?: number): void {
  expect(reply.status, reply.text).to.be.within(400, 499);
  if (status !== undefined) expect(reply.status, reply.text).to.equal(status);
  expect(reply.headers['content-type']).to.match(/^application\/json/);
  const { code, message, messageEn } = (reply.body as { error: Record<string, string> }).error;
  expect(code).to.match(/^[A-Z][A-Z_]+$/);
  expect(message)
    .to.match(/\p{Script=Han}/u)
    .and.not.match(/…|undefined|\[object/);
  expect(messageEn).to.be.a('string').that.is.not.empty;
}

describe('a request that does not fit', function () {
  this.timeout(30_000);
  let server: TestServer;
  let admin: Client;
  let clerk: Client;
  before(async () => {
    server = await sharedServer();
    admin = await server.as('admin');
    clerk = await server.as('clerk');
  });

  const raw = (body: string | Uint8Array, type = 'application/json'): Promise<Reply> =>
    clerk.send('POST', '/api/clocks/preview', body, { 'content-type': type });

  const BODIES: Readonly<Record<string, readonly [string | Uint8Array, RegExp]>> = {
    'broken off': ['{"start":', /第 1 行第 10 个字符/],
    'with a comma too many': ['{"a":1,\n}', /第 2 行/],
    'of single quotes': ["{'a':1}", /JSON/],
    'that is no JSON at all': ['<xml/>', /JSON/],
    'nested 10,000 deep in lists': ['['.repeat(10_000) + ']'.repeat(10_000), /嵌套/],
    'nested 10,000 deep in objects': ['{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000), /嵌套/],
    'nested 10,000 deep and never closed': ['['.repeat(10_000), /嵌套/],
    'of very many values': [`[${'0,'.repeat(400_000)}0]`, /项数/],
    'in no UTF-8': [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), /UTF-8/],
    'in GBK': [Buffer.from([0x22, 0xd6, 0xd0, 0xb9, 0xfa, 0x22]), /UTF-8/],
    'with half a character': ['{"start":"\\ud83d"}', /不能保存的字符/],
    'with half a character in a name': ['{"\\udc00":1}', /字段名/],
    'with a NUL': ['{"start":"2026\\u0000"}', /不能保存的字符/],
    'that reaches for the prototype': ['{"__proto__":{"polluted":1}}', /字段名/],
    'that reaches for it by escapes': ['{"\\u005f_proto__":{"polluted":1}}', /字段名/],
  };

  for (const [title, [body, says]] of Object.entries(BODIES)) {
    it(`is refused with a body ${title}`, async () => {
      const reply = await raw(body);

      expectRefusal(reply, 400);
      expect((reply.body as { error: { message: string } }).error.message).to.match(says);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }

  for (const type of ['text/plain', 'application/xml', 'multipart/form-data', 'nonsense', '']) {
    it(`is refused with content type “${type}”`, async () => {
      const reply = await raw('{"start":"2026-03-02"}', type);
      expectRefusal(reply, 415);
      expect(reply.text).to.contain('application/json');
    });
  }

  it('is refused when it is compressed', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expectRefusal(await clerk.send('POST', '/api/clocks/preview', '{}', headers), 415);
  });

  it('is refused above a megabyte, announced or not', async () => {
    const body = JSON.stringify({ start: 'x'.repeat(MB) });
    const type = { 'content-type': 'application/json' };
    const reply = await clerk.send('POST', '/api/clocks/preview', body, type);
    expectRefusal(reply, 413);
    expect(reply.text).to.contain('1 MB');
    const chunked = { ...type, 'transfer-encoding': 'chunked' };
    expectRefusal(await clerk.send('POST', '/api/clocks/preview', body, chunked), 413);
  });

  it('of whoever may not call it is refused before its body is read', async () => {
    const body = JSON.stringify({ resources: { 'a.bpmn': 'x'.repeat(8 * MB) } });
    const type = { 'content-type': 'application/json' };
    expectRefusal(await clerk.send('POST', '/api/definitions', body, type), 403);
  });

  it('is told where definitions are too large, with their own limit', async () => {
    const body = JSON.stringify({ resources: { 'a.bpmn': 'x'.repeat(13 * MB) } });
    const type = { 'content-type': 'application/json' };
    const reply = await admin.send('POST', '/api/definitions', body, type);
    expectRefusal(reply, 413);
    expect(reply.text).to.contain('12 MB');
  });

  it('is refused as a file above 20 MB, and as an empty one', async () => {
    const file = { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' };
    const large = await clerk.send('POST', '/api/files', Buffer.alloc(21 * MB), file);
    expectRefusal(large, 413);
    expectRefusal(await clerk.send('POST', '/api/files', '', file), 422);
  });

  const PATHS: Readonly<Record<string, number>> = {
    '/api/nothing': 404,
    '/api/../etc/passwd': 404,
    '/api/cases/..%2f..%2fetc%2fpasswd': 400,
    '/api/cases/%zz': 400,
    '/api/cases/%ff%fe': 400,
    '/api/cases/a%00b': 400,
    '/api/tasks/%00': 400,
    '/api/tasks/00000000-0000-8000-8000-000000000001': 404,
    '/api/tasks/ffffffff-ffff-8fff-8fff-ffffffffffff': 404,
    '/api/tasks/constructor': 404,
    '/api/items/__proto__': 404,
    '/api/items/%00': 400,
    '/api/items/%E4%BA%8B%E9%A1%B9': 404,
    [`/api/items/${'x'.repeat(5_000)}`]: 400,
    [`/api/nothing/${'x'.repeat(9_000)}`]: 404,
    '/api/files/..%2f..%2f..%2fetc%2fpasswd': 400,
    '/api/files/0000000000000000000000000000000000000000000000000000000000000000': 404,
    '/api/cases?limit=1&limit=2': 400,
    '/api/cases?limit=0': 400,
    '/api/cases?limit=201': 400,
    '/api/cases?limit=1e3': 400,
    '/api/cases?offset=-1': 400,
    '/api/cases?offset=1.5': 400,
    '/api/cases?open=ja': 400,
    '/api/cases?nothing=1': 400,
    '/api/cases?__proto__=1': 400,
    '/api/cases?item=%00': 400,
    '/api/tasks?queue=theirs': 400,
    '/api/tasks?queue=mine&queue=group': 400,
    '/api/forms/application': 400,
    '/api/documents/verify?number=a&hash=zz': 400,
  };

  for (const [path, status] of Object.entries(PATHS)) {
    it(`is refused at ${path.slice(0, 70)}`, async () => {
      expectRefusal(await clerk.get(path), status);
    });
  }

  for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'LOCK', 'TRACE']) {
    it(`is refused by method ${method}, which says what there is`, async () => {
      const reply = await clerk.send(method, '/api/items');
      expectRefusal(reply, 405);
      expect(reply.headers['allow']).to.equal('HEAD, GET, OPTIONS');
    });
  }

  it('answers OPTIONS and HEAD', async () => {
    const options = await clerk.send('OPTIONS', '/api/tasks/x/claim');
    expect([options.status, options.headers['allow']]).to.deep.equal([204, 'POST, OPTIONS']);
    const head = await clerk.send('HEAD', '/api/items');
    expect([head.status, head.text]).to.deep.equal([200, '']);
  });

  for (const [title, header] of Object.entries({
    'without a colon': Buffer.from('clerk').toString('base64'),
    'without an account': Buffer.from(':demo').toString('base64'),
    'that is no base64': '!!!',
    'that is empty': '',
    'that is endless': 'A'.repeat(8_000),
    'in no UTF-8': Buffer.from([0xff, 0x3a, 0xff]).toString('base64'),
  })) {
    it(`is refused with HTTP Basic ${title}`, async () => {
      const scripted = server.anonymous({ authorization: `Basic ${header}` });
      expectRefusal(await scripted.get('/api/session'), header === '' ? 401 : 400);
    });
  }

  for (const cookie of [
    'yichuang=',
    'yichuang',
    'yichuang="',
    '=;=;',
    'yichuang=%00',
    'a'.repeat(8_000),
  ]) {
    it(`is nobody’s with cookie “${cookie.slice(0, 20)}”`, async () => {
      const reply = await server.anonymous({ cookie }).get('/api/session');
      expectRefusal(reply, 401);
      expect(codeOf(reply)).to.equal('NOT_SIGNED_IN');
    });
  }
});

describe('every body of the contract', function () {
  this.timeout(60_000);
  const withBody = ROUTES.filter(({ body }) => body !== undefined);

  for (const route of withBody) {
    it(`of ${route.method} ${route.path} may be broken anywhere: it is refused`, async () => {
      const server = await sharedServer();
      const client = await callerOf(server, route);
      const address = `/api${route.path.replace(/:\w+/g, 'nothing')}`;
      await fc.assert(
        fc.asyncProperty(broken(route.body as TSchema), async (body) => {
          const reply = await client.json(route.method, address, body);
          expect(reply.status, `${JSON.stringify(body)} ${reply.text}`).to.be.below(500);
          if (reply.status >= 400) expectRefusal(reply);
        }),
        { numRuns: 60 },
      );
    });

    it(`of ${route.method} ${route.path} is taken as far as its use case when it fits`, async () => {
      const server = await sharedServer();
      const client = await callerOf(server, route);
      const address = `/api${route.path.replace(/:\w+/g, 'nothing')}`;
      const reply = await client.json(route.method, address, sampleOf(route.body as TSchema));
      expect(reply.status, reply.text).to.be.below(500);
    });
  }
});

/** Somebody of a role that may call the route. */
async function callerOf(server: TestServer, { access }: Route): Promise<Client> {
  if (access === 'anyone') return server.anonymous();
  const role = access.find((one) => one !== 'citizen');
  return server.as(role === 'administrator' ? 'admin' : (role ?? 'clerk'));
}
