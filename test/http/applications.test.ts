import { expect } from 'chai';
import { foodStall } from '../support/applications.js';
import { type Client, type Reply, codeOf } from '../support/client.js';
import { TestServer } from '../support/server.js';

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const DAY_MS = 24 * 3_600_000;

describe('an application on the web (网上申办)', function () {
  this.timeout(30_000);
  let server: TestServer;
  let anybody: Client;
  beforeEach(async () => {
    server = await TestServer.open();
    anybody = server.anonymous();
  });
  afterEach(() => server.close());

  const open = async (): Promise<string> => {
    const reply = await anybody.post('/api/applications');
    expect(reply.status, reply.text).to.equal(201);
    return (reply.body as { id: string }).id;
  };
  const upload = (id: string): Promise<Reply> =>
    anybody.send('POST', `/api/applications/${id}/files`, PHOTO, {
      'content-type': 'image/png',
      'x-file-name': encodeURIComponent('健康证.png'),
    });
  const submit = (id: string, more: object = {}): Promise<Reply> => {
    const { item, applicant, form } = foodStall();
    const materials = [{ code: 'application', form: 'submitted' }];
    const body = { item, applicant, form, materials, township: 'qinghe', channel: 'mobile' };
    return anybody.post(`/api/applications/${id}/submit`, { ...body, ...more });
  };

  it('is received at the window that was chosen, with its files, and told apart', async () => {
    // given
    const id = await open();
    const kept = await upload(id);
    expect(kept.status, kept.text).to.equal(201);
    const { sha256 } = kept.body as { sha256: string };
    // when
    const materials = [
      { code: 'application', form: 'submitted' },
      { code: 'healthCertificate', form: 'submitted', files: [sha256] },
    ];
    const received = await submit(id, { materials, handOut: 'baishi' });
    // then
    expect(received.status, received.text).to.equal(201);
    const { number, queryCode } = received.body as { number: string; queryCode: string };
    expect(queryCode).to.match(/^\d{6}$/);
    const clerk = await server.as('qinghe.acceptance');
    const { body } = await clerk.get(`/api/cases/${number}`);
    expect(body).to.deep.include({ status: 'received' });
    expect((body as { townships: object }).townships).to.include({
      accepting: 'qinghe',
      handOut: 'baishi',
    });
    const file = await clerk.get(`/api/cases/${number}/files/${sha256}`);
    expect(file.status).to.equal(200);
    const timeline = await clerk.get(`/api/cases/${number}/timeline`);
    expect(timeline.text).to.contain('"byName":"申请人"').and.contain('移动端');
    expect((await clerk.get(`/api/tasks?queue=group&caseNumber=${number}`)).text).to.contain(
      number,
    );
  });

  it('sent twice is received once', async () => {
    const id = await open();
    const [first, second] = [await submit(id), await submit(id)];
    expect(first.status, first.text).to.equal(201);
    expect(second.text).to.equal(first.text);
  });

  it('shows its files to whoever has its id and takes none of another', async () => {
    const [mine, other] = [await open(), await open()];
    const { sha256 } = (await upload(mine)).body as { sha256: string };
    const seen = (id: string): Promise<Reply> =>
      anybody.get(`/api/applications/${id}/files/${sha256}`);
    expect((await seen(mine)).headers['content-type']).to.equal('image/png');
    expect((await seen(other)).status).to.equal(404);
    expect((await seen('guessed')).status).to.equal(404);
    const materials = [{ code: 'healthCertificate', form: 'submitted', files: [sha256] }];
    expect(codeOf(await submit(other, { materials }))).to.equal('FILE_NOT_YOURS');
  });

  it('says what does not fit, and is not received', async () => {
    const id = await open();
    const { applicant, form } = foodStall();
    const wrong = { ...applicant, idNumber: '110101198001010011' };
    expect(codeOf(await submit(id, { applicant: wrong }))).to.equal('FORM_INVALID');
    const { mobile: _mobile, ...lacking } = form as Record<string, unknown>;
    const refused = await submit(id, { form: lacking });
    expect(codeOf(refused)).to.equal('FORM_INVALID');
    expect(refused.text).to.contain('手机号');
    expect(codeOf(await submit(id, { township: 'health' }))).to.equal('NOT_A_WINDOW');
    expect(codeOf(await submit(id, { item: 'nothing' }))).to.equal('NOT_FOUND');
    expect((await submit(id, { accepting: 'baishi' })).status).to.equal(400);
    expect((await submit(id)).status).to.equal(201);
  });

  it('ends after fifteen days, is begun forty times an hour, and takes sixty files', async () => {
    const id = await open();
    for (let n = 0; n < 60; n++) expect((await upload(id)).status).to.equal(201);
    expect(codeOf(await upload(id))).to.equal('TOO_MANY_ATTEMPTS');
    for (let n = 1; n < 40; n++) await open();
    expect(codeOf(await anybody.post('/api/applications'))).to.equal('TOO_MANY_ATTEMPTS');
    server.clock.moveTo(server.clock.now() + 15 * DAY_MS + 1);
    expect(codeOf(await submit(id))).to.equal('NOT_FOUND');
    expect((await anybody.post('/api/applications')).status).to.equal(201);
  });

  it('lets everybody know the places of the county and who takes an item', async () => {
    const all = (await anybody.get('/api/places')).body as { items: { kind: string }[] };
    const kinds = new Set(all.items.map(({ kind }) => kind));
    expect([...kinds].sort()).to.deep.equal(['government', 'township', 'village']);
    const { items } = (await anybody.get('/api/items/felling/places')).body as {
      items: { id: string; open: boolean }[];
    };
    expect(items.find(({ id }) => id === 'songlin')?.open).to.equal(true);
    expect(items.every(({ id }) => id !== 'health')).to.equal(true);
    expect((await anybody.get('/api/items/nothing/places')).status).to.equal(404);
  });
});
