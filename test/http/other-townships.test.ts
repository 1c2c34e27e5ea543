import { expect } from 'chai';
import { PDF } from '../engine/service/files/samples.js';
import { hygiene } from '../support/applications.js';
import { type Client, type Reply, codeOf, cookieOf } from '../support/client.js';
import { TestServer } from '../support/server.js';

interface Given {
  readonly number: string;
  readonly queryCode: string;
  readonly task: string;
  readonly file: string;
  readonly document: string;
}

/** What is received at Qinghe: the business of Qinghe and of the health bureau, of no other. */
describe('a case of one township', function () {
  this.timeout(30_000);
  let server: TestServer;
  let given: Given;
  before(async () => {
    server = await TestServer.open();
    given = await receive(await server.as('qinghe.acceptance'));
  });
  after(() => server.close());

  const PLACES: Readonly<Record<string, (at: Given) => string>> = {
    'its page': ({ number }) => `/api/cases/${number}`,
    'its timeline': ({ number }) => `/api/cases/${number}/timeline`,
    'its documents': ({ number }) => `/api/cases/${number}/documents`,
    'one of its documents': ({ number, document }) => `/api/cases/${number}/documents/${document}`,
    'one of its files': ({ number, file }) => `/api/cases/${number}/files/${file}`,
    'its task': ({ task }) => `/api/tasks/${task}`,
  };
  const STRANGERS = ['baishi.acceptance', 'forestry.review', 'baishi.issue'];

  for (const [place, path] of Object.entries(PLACES)) {
    it(`shows ${place} to its own window`, async () => {
      const reply = await (await server.as('qinghe.acceptance')).get(path(given));
      expect(reply.status, reply.text).to.equal(200);
    });

    for (const stranger of STRANGERS) {
      it(`has no ${place} for ${stranger}, as if it were not there`, async () => {
        const client = await server.as(stranger);
        const reply = await client.get(path(given));
        const never = await client.get(path({ ...given, number: 'QH-2026-999999', task: ABSENT }));
        expect([reply.status, codeOf(reply)], reply.text).to.deep.equal([404, 'NOT_FOUND']);
        expect(reply.text).to.equal(never.text);
      });
    }

    it(`has no ${place} for the citizen of another case`, async () => {
      const reply = await (await server.citizen('QH-2026-999999')).get(path(given));
      expect([reply.status, codeOf(reply)], reply.text).to.deep.equal([404, 'NOT_FOUND']);
    });
  }

  const ACTS: Readonly<Record<string, (who: Client, at: Given) => Promise<Reply>>> = {
    'state a fact about it': (who, { number }) =>
      who.post(`/api/cases/${number}/facts`, { fact: { type: 'urge', text: '请快办' } }),
    'claim its task': (who, { task }) => who.send('POST', `/api/tasks/${task}/claim`),
    'complete its task': (who, { task }) =>
      who.post(`/api/tasks/${task}/complete`, { outcome: 'accept' }),
    'transfer its task': (who, { task }) =>
      who.post(`/api/tasks/${task}/transfer`, { user: 'baishi.acceptance' }),
    'return its task': (who, { task }) =>
      who.post(`/api/tasks/${task}/return`, { to: 'acceptance', reason: '退回' }),
  };
  for (const [act, send] of Object.entries(ACTS)) {
    for (const stranger of STRANGERS) {
      it(`lets ${stranger} not ${act}`, async () => {
        const reply = await send(await server.as(stranger), given);
        expect([reply.status, codeOf(reply)], reply.text).to.deep.equal([404, 'NOT_FOUND']);
      });
    }
  }

  it('is in no list and no queue of another township', async () => {
    const stranger = await server.as('baishi.acceptance');
    for (const path of ['/api/cases', '/api/tasks?queue=group', '/api/tasks?queue=correction']) {
      expect((await stranger.get(path)).text).not.to.contain(given.number);
    }
    const own = await (await server.as('qinghe.acceptance')).get('/api/cases');
    expect(own.text).to.contain(given.number);
  });

  it('is masked in lists, and for supervisors everywhere', async () => {
    const supervisor = await server.as('supervisor');
    for (const path of ['/api/cases', `/api/cases/${given.number}`]) {
      const { status, text } = await supervisor.get(path);
      expect(status).to.equal(200);
      expect(text).to.contain(given.number);
      expect(text).not.to.match(/13800138000|91350100M000100Y43|周敏/);
      expect(text).not.to.contain(given.queryCode);
    }
  });

  it('keeps an upload to who sent it until a case names it', async () => {
    const clerk = await server.as('qinghe.acceptance');
    const file = await upload(clerk, Buffer.concat([PDF, Buffer.from('% another')]));
    expect((await clerk.get(`/api/files/${file}`)).status).to.equal(200);
    for (const other of ['qinghe.acceptance.b', 'baishi.acceptance', 'health.review']) {
      expect((await (await server.as(other)).get(`/api/files/${file}`)).status).to.equal(404);
    }
    const reply = await clerk.get(`/api/cases/${given.number}/files/${file}`);
    expect(reply.status).to.equal(404);
  });

  it('sends files to be saved, never to be run', async () => {
    const clerk = await server.as('qinghe.acceptance');
    const { headers } = await clerk.get(`/api/cases/${given.number}/files/${given.file}`);
    expect(headers['content-disposition']).to.match(/^attachment; filename=/);
    expect(headers['content-security-policy']).to.contain('sandbox');
    expect(headers['x-content-type-options']).to.equal('nosniff');
  });
});

describe('a citizen', function () {
  this.timeout(30_000);
  let server: TestServer;
  let given: Given;
  beforeEach(async () => {
    server = await TestServer.open();
    given = await receive(await server.as('qinghe.acceptance'));
  });
  afterEach(() => server.close());

  const ask = (more: object = {}): Promise<Reply> => {
    const { number, queryCode } = given;
    return server.anonymous().post('/api/progress', { number, queryCode, ...more });
  };
  const urge = { fact: { type: 'urge', text: '请尽快办理' } };

  it('reads with number and query code, and acts with the last four of the identity number', async () => {
    // given
    const read = server.withSession(cookieOf(await ask())!);
    const act = server.withSession(cookieOf(await ask({ lastFour: '0y43' }))!);
    const facts = `/api/cases/${given.number}/facts`;

    // when
    const shown = await read.get(`/api/cases/${given.number}`);
    const refused = await read.post(facts, urge);
    const done = await act.post(facts, urge);

    // then
    expect(shown.status, shown.text).to.equal(200);
    expect(shown.text).not.to.match(/13800138000|91350100M000100Y43/);
    expect([refused.status, codeOf(refused)]).to.deep.equal([403, 'SECOND_FACTOR_REQUIRED']);
    expect(done.status, done.text).to.equal(200);
  });

  it('is not told which of number, code and identity was wrong', async () => {
    const replies = [
      await ask({ queryCode: given.queryCode === '000000' ? '000001' : '000000' }),
      await ask({ lastFour: '9999' }),
      await ask({ number: 'QH-2026-999999' }),
    ];
    for (const reply of replies) {
      expect([reply.status, reply.text]).to.deep.equal([403, replies[0]!.text]);
    }
  });

  it('has ten tries an hour at one case, from wherever', async () => {
    const wrong = given.queryCode === '000000' ? '000001' : '000000';
    for (let n = 0; n < 10; n++) await ask({ queryCode: wrong });
    const reply = await ask();
    expect([reply.status, codeOf(reply)]).to.deep.equal([429, 'TOO_MANY_ATTEMPTS']);
    server.clock.moveTo(server.clock.now() + 3_600_001);
    expect((await ask()).status).to.equal(200);
  });

  it('may ask as often as they like with the right code', async () => {
    for (let n = 0; n < 40; n++) expect((await ask()).status).to.equal(200);
  });
});

const ABSENT = '00000000-0000-8fff-8fff-0000000000ff';

async function upload(client: Client, bytes: Uint8Array): Promise<string> {
  const headers = { 'content-type': 'application/pdf', 'x-file-name': 'report.pdf' };
  const reply = await client.send('POST', '/api/files', bytes, headers);
  expect(reply.status, reply.text).to.equal(201);
  return (reply.body as { sha256: string }).sha256;
}

/** Receives a case with a file, and finds its task and its first document. */
async function receive(clerk: Client): Promise<Given> {
  const file = await upload(clerk, PDF);
  const application = hygiene();
  const materials = application.materials.map((material) =>
    material.code === 'floorPlan' ? { ...material, files: [file] } : material,
  );
  const received = await clerk.post('/api/cases', { ...application, materials });
  expect(received.status, received.text).to.equal(201);
  const { number, queryCode } = received.body as { number: string; queryCode: string };
  const tasks = await clerk.get(`/api/tasks?queue=group&caseNumber=${number}`);
  const documents = await clerk.get(`/api/cases/${number}/documents`);
  const [task, document] = [tasks, documents].map(
    ({ body }) => (body as { items: { id: string }[] }).items[0]!.id,
  );
  return { number, queryCode, file, task: task!, document: document! };
}
