import { expect } from 'chai';
import { hygiene } from '../support/applications.js';
import { type Client, type Reply, codeOf } from '../support/client.js';
import { TestServer } from '../support/server.js';

const LEAVE = diagram(
  'leave',
  `<userTask id="approve" name="审批" />
   <sequenceFlow id="a" sourceRef="start" targetRef="approve" />
   <sequenceFlow id="b" sourceRef="approve" targetRef="end" />`,
);
const OFFERED = diagram(
  'offered',
  `<userTask id="approve" name="审批" camunda:candidateGroups="qinghe/acceptance" />
   <sequenceFlow id="a" sourceRef="start" targetRef="approve" />
   <sequenceFlow id="b" sourceRef="approve" targetRef="end" />`,
);

interface Instance {
  readonly id: string;
  readonly state: string;
  readonly variables: object;
  readonly tasks: readonly {
    readonly id: string;
    readonly elementId: string;
    readonly name: string;
  }[];
}

describe('plain processes over HTTP', function () {
  this.timeout(30_000);
  let server: TestServer;
  let clerk: Client;
  before(async () => {
    server = await TestServer.open();
    clerk = await server.as('qinghe.acceptance');
    const admin = await server.as('admin');
    const resources = { 'leave.bpmn': LEAVE, 'offered.bpmn': OFFERED };
    const deployed = await admin.post('/api/definitions', { resources });
    expect(deployed.status, deployed.text).to.equal(201);
  });
  after(() => server.close());

  const start = (more: object = {}): Promise<Reply> =>
    clerk.post('/api/process-instances', { key: 'leave', ...more });

  it('start, show what is to be done, and end when it is done', async () => {
    // given
    const started = await start({ variables: { days: 3 }, businessKey: '2026-1' });
    expect(started.status, started.text).to.equal(201);
    const { id, tasks } = started.body as Instance;
    expect(started.body).to.deep.include({
      state: 'ACTIVE',
      variables: { days: 3 },
      businessKey: '2026-1',
    });
    expect(tasks).to.have.length(1);
    expect(tasks[0]).to.include({ elementId: 'approve', name: '审批' });

    // when
    const path = `/api/tasks/${tasks[0]!.id}/complete`;
    const done = await clerk.post(path, { variables: { approved: true } });
    const again = await clerk.post(path);

    // then
    expect([done.status, done.body]).to.deep.equal([200, { id: tasks[0]!.id, ended: true }]);
    expect([again.status, codeOf(again)]).to.deep.equal([409, 'TASK_ALREADY_COMPLETED']);
    const ended = await clerk.get(`/api/process-instances/${id}`);
    expect(ended.body).to.deep.include({
      state: 'COMPLETED',
      tasks: [],
      variables: { days: 3, approved: true },
    });
  });

  it('start once under one command key', async () => {
    const first = await start({ commandKey: 'leave-0001' });
    const second = await start({ commandKey: 'leave-0001' });
    expect((second.body as Instance).id).to.equal((first.body as Instance).id);
  });

  it('have one winner when a thousand people complete one task', async () => {
    const { tasks } = (await start()).body as Instance;
    const path = `/api/tasks/${tasks[0]!.id}/complete`;
    const replies = await Promise.all(Array.from({ length: 1_000 }, () => clerk.post(path)));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).to.have.length(1);
    expect(statuses.filter((status) => status === 409)).to.have.length(999);
    expect(new Set(replies.map(codeOf))).to.deep.equal(
      new Set([undefined, 'TASK_ALREADY_COMPLETED']),
    );
  });

  it('offer a task to those whom it names only', async () => {
    const { tasks } = (await start({ key: 'offered' })).body as Instance;
    const path = `/api/tasks/${tasks[0]!.id}/complete`;
    const stranger = await (await server.as('health.review')).post(path);
    expect([stranger.status, codeOf(stranger)]).to.deep.equal([404, 'NOT_FOUND']);
    expect((await clerk.post(path)).status).to.equal(200);
  });

  it('are no way to a service item: not to start one, not to read one', async () => {
    // given
    const received = await clerk.post('/api/cases', hygiene());
    const { number } = received.body as { number: string };
    const queue = await clerk.get(`/api/tasks?queue=group&caseNumber=${number}`);
    const [task] = (queue.body as { items: { id: string }[] }).items;
    const ids = [1, 2, 3, 4, 5].map((seq) => task!.id.slice(0, -1) + String(seq));

    // when
    const started = await start({ key: 'publicHygiene' });

    // then
    expect([started.status, codeOf(started)]).to.deep.equal([400, 'INVALID_COMMAND']);
    expect(started.text).to.contain('收件');
    const admin = await server.as('admin');
    for (const id of ids) {
      const root = `${id.slice(0, 19)}8000-00000000000${id.slice(-1)}`;
      for (const one of [id, root]) {
        expect((await admin.get(`/api/process-instances/${one}`)).status, one).to.equal(404);
      }
    }
  });

  it('that are not deployed cannot be started', async () => {
    const reply = await start({ key: 'nothing' });
    expect([reply.status, codeOf(reply)]).to.deep.equal([404, 'DEFINITION_NOT_FOUND']);
  });
});

function diagram(key: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test" id="file-${key}">
      <process id="${key}" isExecutable="true" camunda:historyTimeToLive="P30D">
        <startEvent id="start" /><endEvent id="end" />${content}</process></definitions>`;
}
