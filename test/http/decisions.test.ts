import { expect } from 'chai';
import { type Client, codeOf } from '../support/client.js';
import { dmn, literal, table } from '../support/dmn.js';
import { TestServer } from '../support/server.js';

const FEES = dmn([
  table({
    id: 'fee',
    name: '收费',
    inputs: [{ expression: 'amount', type: 'number' }],
    outputs: ['fee', 'who'],
    rules: [
      ['< 100', '1', '"镇"'],
      ['>= 100', '2', '"县"'],
    ],
  }),
  literal({ id: 'twice', variable: 'twice', requires: ['fee'], expression: 'fee * 2' }),
]);

const DIAGRAM = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
  <process id="charge" name="收费" isExecutable="true">
    <startEvent id="s"/>
    <businessRuleTask id="rule" camunda:decisionRef="twice" camunda:resultVariable="twice"
      camunda:mapDecisionResult="singleEntry"/>
    <userTask id="pay"/><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="rule"/>
    <sequenceFlow id="f2" sourceRef="rule" targetRef="pay"/>
    <sequenceFlow id="f3" sourceRef="pay" targetRef="e"/>
  </process>
</definitions>`;

interface Listed {
  readonly items: readonly { readonly id: string; readonly key: string }[];
}

describe('decisions over HTTP', function () {
  this.timeout(30_000);
  let server: TestServer;
  let admin: Client;
  let clerk: Client;
  let fee: string;

  before(async () => {
    server = await TestServer.open();
    admin = await server.as('admin');
    clerk = await server.as('qinghe.acceptance');
    const resources = { 'fees.dmn': FEES, 'charge.bpmn': DIAGRAM };
    const deployed = await admin.post('/api/definitions', { resources });
    expect(deployed.status, deployed.text).to.equal(201);
    const { decisions } = deployed.body as { decisions: readonly { key: string; id: string }[] };
    expect(decisions.map(({ key }) => key)).to.deep.equal(['fee', 'twice']);
    fee = decisions[0]!.id;
  });
  after(() => server.close());

  it('are listed, shown, and given as the file that was deployed', async () => {
    const listed = await clerk.get('/api/decisions?latest=true');
    expect((listed.body as Listed).items.map(({ key }) => key)).to.deep.equal(['fee', 'twice']);
    const shown = await clerk.get(`/api/decisions/${encodeURIComponent(fee)}`);
    expect(shown.body).to.include({ id: fee, name: '收费', version: 1, requirements: 'graph' });
    const file = await clerk.get(`/api/decisions/${encodeURIComponent(fee)}/xml`);
    expect(file.text).to.equal(FEES);
    const missing = await clerk.get('/api/decisions/nobody');
    expect([missing.status, codeOf(missing)]).to.deep.equal([404, 'DECISION_NOT_FOUND']);
  });

  it('are evaluated by key and by id, and say how they came to it', async () => {
    const made = await clerk.post('/api/decisions/evaluate', {
      key: 'twice',
      variables: { amount: 500 },
    });
    expect(made.status, made.text).to.equal(200);
    expect(made.body).to.deep.include({ results: [{ twice: 4 }] });
    expect(made.body).to.have.nested.property('evaluations[0].rules[0].id', 'fee_r2');
    const old = await clerk.post('/api/decisions/evaluate', { id: fee, variables: { amount: 1 } });
    expect(old.body).to.deep.include({ decisionId: fee, results: [{ fee: 1, who: '镇' }] });
  });

  it('are tried before anybody deploys them, and nothing is kept', async () => {
    // given
    const toll = FEES.replaceAll('fee', 'toll').replace('>2<', '>3<');
    const attempt = (variables: object, key?: string) =>
      admin.post('/api/decisions/try', { dmn: toll, variables, ...(key !== undefined && { key }) });
    // when
    const tried = await attempt({ amount: 500 }, 'toll');
    // then
    expect(tried.status, tried.text).to.equal(200);
    expect(tried.body).to.deep.include({ results: [{ toll: 3, who: '县' }] });
    expect(tried.body).to.have.nested.property('evaluations[0].rules[0].number', 2);
    expect((await attempt({ amount: 500 })).body).to.deep.include({ results: [{ twice: 6 }] });
    expect(((await clerk.get('/api/decisions')).body as Listed).items).to.have.length(2);
    // and what does not go is told with its place
    const failed = await attempt({ amount: 'much' }, 'toll');
    expect([failed.status, codeOf(failed)]).to.deep.equal([422, 'DECISION_FAILED']);
    const none = await attempt({}, 'nobody');
    expect([none.status, codeOf(none)]).to.deep.equal([404, 'DECISION_NOT_FOUND']);
    const wrong = await admin.post('/api/decisions/try', { dmn: toll.replace('&lt; 100', '&lt;') });
    expect([wrong.status, codeOf(wrong)]).to.deep.equal([422, 'NOT_DEPLOYABLE']);
    expect((await clerk.post('/api/decisions/try', { dmn: toll })).status).to.equal(403);
  });

  it('are checked while somebody writes them, each fault with its cell', async () => {
    // given
    const wrong = FEES.replace('&lt; 100', '&lt; 100 +').replace('typeRef="number"', '');
    // when
    const [right, faulty] = [
      await admin.post('/api/decisions/check', { dmn: FEES }),
      await admin.post('/api/decisions/check', {
        dmn: wrong.replace('<inputEntry', '<inputEntry id="here"'),
      }),
    ];
    // then
    expect([right.status, right.body]).to.deep.equal([200, { problems: [] }]);
    const { problems } = faulty.body as { problems: readonly object[] };
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ elementId: 'here' });
    expect((await clerk.post('/api/decisions/check', { dmn: FEES })).status).to.equal(403);
  });

  it('that fail say where and why', async () => {
    const variables = { amount: 'much' };
    const failed = await clerk.post('/api/decisions/evaluate', { key: 'fee', variables });
    expect([failed.status, codeOf(failed)]).to.deep.equal([422, 'DECISION_FAILED']);
    expect(failed.text).to.include('much').and.include('fee_i1');
    const neither = await clerk.post('/api/decisions/evaluate', { variables });
    expect([neither.status, codeOf(neither)]).to.deep.equal([400, 'INVALID_COMMAND']);
  });

  it('that a process had evaluated stay in its history', async () => {
    // when
    const started = await clerk.post('/api/process-instances', {
      key: 'charge',
      variables: { amount: 500 },
    });
    // then
    expect(started.status, started.text).to.equal(201);
    const { id, variables } = started.body as { id: string; variables: object };
    expect(variables).to.deep.equal({ amount: 500, twice: 4 });
    const made = await clerk.get(`/api/process-instances/${id}/decisions`);
    const { items } = made.body as { items: readonly Record<string, unknown>[] };
    expect(items.map(({ decisionKey }) => decisionKey)).to.deep.equal(['fee', 'twice']);
    expect(items[0]).to.deep.include({
      elementId: 'rule',
      rootDecisionInstanceId: items[1]!['id'],
      inputs: [{ id: 'fee_i1', value: 500 }],
      results: [{ fee: 2, who: '县' }],
    });
    expect(items[1]).to.deep.include({ value: 4, results: [{ twice: 4 }] });
  });

  it('with problems are refused, and then nothing is deployed', async () => {
    const wrong = FEES.replace('typeRef="number"', 'typeRef="money"');
    const resources = { 'fees.dmn': wrong, 'charge.bpmn': DIAGRAM };
    const refused = await admin.post('/api/definitions', { resources });
    expect([refused.status, codeOf(refused)]).to.deep.equal([422, 'NOT_DEPLOYABLE']);
    expect(refused.text).to.include('TYPE_UNKNOWN').and.include('fee_i1_e');
    const listed = await clerk.get('/api/decisions');
    expect((listed.body as Listed).items).to.have.length(2);
  });
});
