import { expect } from 'chai';
import { type Client, codeOf } from '../support/client.js';
import { TestServer } from '../support/server.js';
import { withBases } from '../support/template.js';
import { foodStall } from '../support/applications.js';

interface Body {
  readonly [name: string]: unknown;
}

describe('design over HTTP', function () {
  this.timeout(60_000);
  let server: TestServer;
  let admin: Client;
  before(async () => {
    server = await TestServer.open();
    admin = await server.as('admin');
  });
  after(() => server.close());

  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => {
    const reply =
      body === undefined
        ? await admin.send(method, `/api${path}`)
        : await admin.json(method, `/api${path}`, body);
    expect(reply.status, `${method} ${path} ${reply.text}`).to.be.below(300);
    return reply.body as Body;
  };

  it('leads from template to a published item that a window finds by pinyin', async () => {
    // given
    const templates = (await call('GET', '/design/templates'))['items'] as Body[];
    expect(templates.map(({ id }) => id)).to.include('basicService');
    const blocks = (await call('GET', '/design/blocks'))['items'] as Body[];
    expect(blocks.map(({ key, name }) => [key, name])).to.deep.include(['acceptance', '受理']);
    // when
    const from = { kind: 'template', template: 'basicService' };
    const given = { from, name: '老年人优待证办理', code: 'JK-600' };
    const draft = await call('POST', '/design/drafts', given);
    const path = `/design/drafts/${draft['key'] as string}`;
    const bpmn = withBases(draft['bpmn'] as string);
    const saved = await call('PUT', path, { revision: 1, bpmn, forms: draft['forms'] });
    expect(saved).to.include({ revision: 2 });
    const stale = { revision: 1, bpmn: draft['bpmn'], forms: draft['forms'] };
    const refused = await admin.json('PUT', `/api${path}`, stale);
    expect([refused.status, codeOf(refused)]).to.deep.equal([409, 'DRAFT_STALE']);
    expect(await call('POST', `${path}/check`, {})).to.deep.include({
      publishable: true,
      problems: [],
    });
    const { sheet } = await call('GET', `${path}/guide`);
    expect(sheet).to.include({ name: '老年人优待证办理', code: 'JK-600', version: 1 });
    const readiness = (await call('GET', `${path}/readiness`))['items'] as Body[];
    expect(readiness.every(({ ready }) => ready)).to.equal(true);
    const uses = (await call('GET', `${path}/uses?form=application`))['items'] as Body[];
    expect(uses.map(({ kind }) => kind)).to.include('startForm');
    const published = await call('POST', `${path}/publish`, { revision: 2, note: '首次发布' });
    // then
    expect(published).to.include({ key: draft['key'], version: 1 });
    const found = (await server.anonymous().get('/api/items?q=lnryd')).body as Body;
    expect(found['total']).to.equal(1);
    const shown = await call('GET', `/design/items/${draft['key'] as string}`);
    expect(shown).to.include({ state: 'published', running: 0 });
    const file = await admin.get(`/api/design/items/${draft['key'] as string}/versions/1/export`);
    expect(file.headers['content-disposition']).to.include('.yichuang.json');
    const imported = await call('POST', '/design/import', {
      file: JSON.parse(file.text) as unknown,
      code: 'JK-601',
    });
    expect(imported['key']).to.not.equal(draft['key']);
    await call('DELETE', `/design/drafts/${imported['key'] as string}`);
  });

  it('walks a trial and closes it', async () => {
    const given = { from: { kind: 'item', item: 'foodStall' }, name: '夜市登记', code: 'JK-602' };
    const { key } = await call('POST', '/design/drafts', given);
    const path = `/design/drafts/${key as string}/trial`;
    let trial = await call('POST', path, { township: 'qinghe' });
    const at = `/design/trials/${trial['id'] as string}`;
    trial = await call('POST', `${at}/start`, { form: foodStall().form });
    const [task] = trial['tasks'] as Body[];
    const done = `${at}/tasks/${task!['id'] as string}/complete`;
    trial = await call('POST', done, { outcome: 'accept' });
    expect((trial['tasks'] as Body[])[0]).to.include({ station: 'decision', post: 'decision' });
    const refused = await admin.json('POST', `/api${done}`, { outcome: 'accept' });
    expect(codeOf(refused)).to.equal('TASK_ALREADY_COMPLETED');
    trial = await call('POST', `${at}/clock`, { workdays: 1 });
    expect(trial['now']).to.equal('2026-03-03T09:00:00+08:00');
    const [document] = (trial['case'] as { documents: Body[] }).documents;
    const page = await admin.get(`/api${at}/documents/${document!['id'] as string}`);
    expect(page.headers['content-type']).to.match(/^text\/html/);
    await call('DELETE', at);
    expect((await admin.get(`/api${at}`)).status).to.equal(404);
    const cases = await server.context.runtime.store.find({ kind: 'case', tenant: 'default' });
    expect(cases.rows).to.deep.equal([]);
  });

  it('refuses what is no item file, with where it does not fit', async () => {
    for (const file of [{}, { format: 'other' }, 'text', null]) {
      const reply = await admin.json('POST', '/api/design/import', { file });
      expect([reply.status, codeOf(reply)]).to.deep.equal([400, 'INVALID_COMMAND']);
    }
    const odd = { format: 'yichuang-item', v: 1, key: '../x', name: 'n', code: 'c', bpmn: '' };
    const reply = await admin.json('POST', '/api/design/import', { file: { ...odd, forms: {} } });
    expect(reply.text).to.include('/file/key');
  });
});
