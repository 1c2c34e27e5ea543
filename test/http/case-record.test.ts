import { expect } from 'chai';
import { ServerTeller } from '../browser/support/server-teller.js';
import {
  fellingBeforeDelivery,
  hygiene,
  hygieneDecided,
  ruralHouseBeforeOpinions,
} from '../support/applications.js';
import { contractProblems } from '../support/contract.js';
import { TestServer } from '../support/server.js';

/** What is told of a case and of its tasks; pages are written against the contract's types. */
const TOLD = ['', 'timeline', 'documents', 'forms', 'materials', 'opinions', 'diagram', 'parties'];

describe('the record of a case', function () {
  this.timeout(60_000);
  let server: TestServer;
  const numbers: string[] = [];

  before(async () => {
    server = await TestServer.open();
    const teller = new ServerTeller(server);
    const correcting = await teller.receive('qinghe.acceptance', hygiene(['testReport']));
    await teller.done('qinghe.acceptance', correcting, 'acceptance', 'notifyCorrection', {
      facts: [{ type: 'notifyCorrection', defects: [defect('testReport')] }],
    });
    const decided = await hygieneDecided(teller);
    await teller.fact('supervisor', decided, {
      type: 'supervise',
      addressee: 'health',
      text: '请说明办理情况',
      rule: '群众投诉',
      days: 3,
    });
    await teller.fact('supervisor', decided, { type: 'urge', text: '请尽快' });
    const house = await ruralHouseBeforeOpinions(teller);
    const handedOut = await fellingBeforeDelivery(teller);
    numbers.push(correcting, decided, house, handedOut);
    await server.context.runtime.projector.caughtUp();
  });
  after(() => server.close());

  for (const part of TOLD) {
    it(`answers /cases/:number/${part} as the contract says, and nothing besides`, async () => {
      const path = part === '' ? '/cases/:number' : `/cases/:number/${part}`;
      for (const number of numbers) {
        const { body } = await (await server.as(await who(number))).get(
          `/api${path.replace(':number', number)}`,
        );
        expect(contractProblems(path, body), number).to.deep.equal([]);
      }
    });
  }

  it('answers a task as the contract says, with its part of the case', async () => {
    for (const user of ['qinghe.all', 'health.issue', 'land.review', 'songlin.issue']) {
      const client = await server.as(user);
      const { items } = (await client.get('/api/tasks?queue=work')).body as {
        items: { id: string }[];
      };
      for (const { id } of items) {
        const { body } = await client.get(`/api/tasks/${id}`);
        expect(contractProblems('/tasks/:id', body), user).to.deep.equal([]);
      }
    }
  });
});

// ---------------------------------------------------------------------------------------------

/** The four cases lie with different townships; each is opened by the one that has it. */
async function who(number: string): Promise<string> {
  const towns: Readonly<Record<string, string>> = {
    '130399100': 'qinghe.acceptance',
    '130399104': 'songlin.acceptance',
  };
  return towns[number.slice(0, 9)] ?? 'supervisor';
}

function defect(subject: string) {
  return { subject, defect: '未提交', standard: '申请材料目录', remedy: '补交' };
}
