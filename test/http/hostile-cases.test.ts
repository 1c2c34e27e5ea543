import { expect } from 'chai';
import fc from 'fast-check';
import { foodStall, hygiene } from '../support/applications.js';
import { type Client, type Reply, codeOf } from '../support/client.js';
import { brokenValue } from '../support/schema.js';
import { TestServer } from '../support/server.js';

/** One of each fact that somebody states over HTTP, as it should be. */
const FACTS: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'supplyCorrection', materials: [{ code: 'floorPlan', form: 'submitted', copies: 1 }] },
  {
    type: 'deferMaterials',
    materials: [{ code: 'testReport', days: 5 }],
    undertaking: { signer: '周敏' },
  },
  { type: 'supplyDeferred', materials: [{ code: 'testReport', form: 'submitted', originals: 1 }] },
  { type: 'supplyInvited', materials: [{ code: 'floorPlan', form: 'submitted', copies: 1 }] },
  { type: 'takeOverHandOver', handOver: 'H1' },
  { type: 'sendHandOver', what: 'file', to: 'health', list: ['案卷'] },
  { type: 'moveHandOut', to: 'qinghe' },
  { type: 'archive', catalogue: '2026-001' },
  { type: 'voidDocument', document: 'D99', reason: '文字有误' },
  { type: 'reissueDocument', document: 'D99', reason: '遗失' },
  { type: 'markCopied', document: 'D99', to: 'health' },
  { type: 'urge', text: '请尽快办理' },
  { type: 'hasten', reason: '孕妇急用' },
  { type: 'invite', materials: ['floorPlan'], reason: '请自愿补充' },
  { type: 'explainDelay', reason: '检测机构排期' },
  { type: 'answerSupervision', order: 'S1', text: '已处理' },
  { type: 'supervise', addressee: 'health', text: '请说明', rule: 'overdue', days: 3 },
  { type: 'override', rule: 'ONE_NOTICE_ONLY', reason: '新发现' },
  { type: 'accept' },
  {
    type: 'notifyCorrection',
    defects: [{ subject: 'floorPlan', defect: '缺', standard: '应有', remedy: '补' }],
  },
];

describe('a living case', function () {
  this.timeout(60_000);
  let server: TestServer;
  let clerk: Client;
  let supervisor: Client;
  let number: string;
  let task: string;

  before(async () => {
    server = await TestServer.open();
    clerk = await server.as('qinghe.acceptance');
    supervisor = await server.as('supervisor');
    const received = await clerk.post('/api/cases', hygiene());
    expect(received.status, received.text).to.equal(201);
    ({ number } = received.body as { number: string });
    const queue = await clerk.get(`/api/tasks?queue=group&caseNumber=${number}`);
    task = (queue.body as { items: { id: string }[] }).items[0]!.id;
  });
  after(() => server.close());

  /** Whatever is sent, the answer is no failure of ours. */
  const survives = (whole: unknown, send: (body: unknown) => Promise<Reply>, numRuns = 100) =>
    fc.assert(
      fc.asyncProperty(brokenValue(whole), async (body) => {
        const reply = await send(body);
        expect(reply.status, `${JSON.stringify(body)} ${reply.text}`).to.be.below(500);
        if (reply.status >= 400) expect(codeOf(reply), reply.text).to.match(/^[A-Z_]+$/);
      }),
      { numRuns },
    );

  it('is not received from a broken application', () =>
    survives(foodStall(), (body) => clerk.post('/api/cases', body), 150));

  for (const fact of FACTS) {
    it(`takes no broken “${fact['type'] as string}”`, () =>
      survives(
        { fact },
        (body) => {
          const who = ['supervise', 'override'].includes(fact['type'] as string)
            ? supervisor
            : clerk;
          return who.post(`/api/cases/${number}/facts`, body);
        },
        40,
      ));
  }

  it('takes no broken completion of its task', () =>
    survives(
      {
        outcome: 'notifyCorrection',
        facts: [FACTS.at(-1)],
        form: { operatorName: '云溪旅馆', area: 1 },
        commandKey: 'key-00000001',
      },
      (body) => clerk.post(`/api/tasks/${task}/complete`, body),
      150,
    ));

  it('takes no broken return', () =>
    survives({ to: 'acceptance', reason: '退回', defect: '缺' }, (body) =>
      clerk.post(`/api/tasks/${task}/return`, body),
    ));

  it('is as whole afterwards as before', async () => {
    const shown = await clerk.get(`/api/cases/${number}`);
    const timeline = await clerk.get(`/api/cases/${number}/timeline`);
    expect([shown.status, timeline.status]).to.deep.equal([200, 200]);
    const ready = await server.anonymous().get('/readyz');
    expect(ready.status).to.equal(200);
  });
});

describe('hostile definitions and organisation', function () {
  this.timeout(60_000);
  let server: TestServer;
  let admin: Client;
  before(async () => {
    server = await TestServer.open();
    admin = await server.as('admin');
  });
  after(() => server.close());

  const FILES: Readonly<Record<string, string>> = {
    'no XML': 'nonsense',
    nothing: '',
    'billion laughs':
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><d>&b;</d>',
    'an external entity': '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>',
    'XML without end': '<definitions><process id="p">',
    'deep XML': '<a>'.repeat(50_000),
  };
  for (const [title, text] of Object.entries(FILES)) {
    it(`refuses a diagram of ${title}`, async () => {
      for (const path of ['/api/definitions', '/api/definitions/check']) {
        const reply = await admin.post(path, { resources: { 'a.bpmn': text } });
        expect(reply.status, reply.text).to.be.within(400, 499);
        expect(codeOf(reply)).to.equal('NOT_DEPLOYABLE');
      }
    });
  }

  it('refuses broken forms and files of no known kind', async () => {
    for (const text of ['', '[]', 'null', '{"components":{}}', '{"components":[{"type":"x"}]}']) {
      const resources = { 'a.form.json': text, constructor: text, __x: text };
      const reply = await admin.post('/api/definitions/check', { resources });
      expect(reply.status, `${text} ${reply.text}`).to.be.below(500);
    }
  });

  const ORGAN = { id: 'odd', name: '某局', shortName: '某局', kind: 'department', parents: [] };
  const PERSON = {
    name: '某人',
    roles: ['clerk'],
    posts: [{ organ: 'qinghe', post: 'acceptance', officer: 'A' }],
  };
  const DELEGATION = {
    id: 'odd',
    documentNumber: '1号',
    principal: 'health',
    delegate: 'qinghe',
    from: '2026-01-01',
    to: '2026-12-31',
    nameAndSeal: 'principal',
    basis: '公告',
    items: [],
  };
  for (const [path, whole] of Object.entries({
    '/api/organs/odd': ORGAN,
    '/api/people/odd': PERSON,
    '/api/delegations/odd': DELEGATION,
  })) {
    it(`survives whatever is put to ${path}`, () =>
      fc.assert(
        fc.asyncProperty(brokenValue(whole), async (body) => {
          const reply = await admin.put(path, body);
          expect(reply.status, `${JSON.stringify(body)} ${reply.text}`).to.be.below(500);
        }),
        { numRuns: 100 },
      ));
  }

  it('refuses a delegation of days that the calendar has not', async () => {
    const reply = await admin.put('/api/delegations/odd', { ...DELEGATION, to: '2026-02-31' });
    expect([reply.status, codeOf(reply)], reply.text).to.deep.equal([400, 'INVALID_COMMAND']);
  });
});
