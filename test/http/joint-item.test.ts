import { expect } from 'chai';
import { ServerTeller } from '../browser/support/server-teller.js';
import { contractProblems } from '../support/contract.js';
import { AGREED, RESTAURANT, delegateAll, delegated, publishJoint } from '../support/joint-item.js';
import { ok } from '../support/county.js';
import { TestServer } from '../support/server.js';

/** 开饭店一件事 over HTTP: what the case page, its timeline and the queues show. */
describe('http: a case of a joint item', function () {
  this.timeout(60_000);
  let server: TestServer;
  let number: string;
  const get = async <T>(path: string, user = 'qinghe.review'): Promise<T> =>
    (await (await server.as(user)).get(`/api${path}`)).body as T;

  before(async () => {
    server = await TestServer.open();
    await delegateAll(server.context);
    ok(await publishJoint(server.context));
    const teller = new ServerTeller(server);
    number = await teller.receive('qinghe.acceptance', RESTAURANT);
    await teller.done('qinghe.acceptance', number, 'acceptance', 'accept');
    await teller.done('qinghe.review', number, 'food/review', 'opinion', AGREED);
    await teller.done('qinghe.decision', number, 'food/decision', 'grant');
    await server.context.runtime.projector.caughtUp();
  });
  after(() => server.close());

  it('shows the items of which it consists, and what was decided about each', async () => {
    const shown = await get<{ calledItems: { key: string; name: string; decision?: object }[] }>(
      `/cases/${number}`,
    );
    expect(contractProblems('/cases/:number', shown)).to.deep.equal([]);
    const items = shown.calledItems.map(({ key, name, decision }) => [key, name, !!decision]);
    expect(items).to.have.deep.members([
      ['food', '食品经营许可', true],
      ['signboard', '门头招牌设置许可', false],
    ]);
  });

  it('names each station under its item: timeline, parties, opinions, clocks', async () => {
    const { items } = await get<{ items: { zh: string }[] }>(`/cases/${number}/timeline`);
    expect(items.map(({ zh }) => zh)).to.include.members([
      '进入“食品经营许可·审查”环节，由云溪县清河镇人民政府办理。',
      '食品经营许可·审查：同意，符合条件。',
      '“食品经营许可”：以云溪县市场监督管理局名义作出决定：准予。',
    ]);
    const parties = await get<{ stations: { name: string }[] }>(`/cases/${number}/parties`);
    expect(contractProblems('/cases/:number/parties', parties)).to.deep.equal([]);
    expect(parties.stations.map(({ name }) => name)).to.include('门头招牌设置许可·审查');
    const said = await get<{ items: { stationName?: string }[] }>(`/cases/${number}/opinions`);
    expect(said.items.map(({ stationName }) => stationName)).to.deep.equal([
      '食品经营许可·审查',
      '食品经营许可·决定',
    ]);
    const diagram = await get<object>(`/cases/${number}/diagram`);
    expect(contractProblems('/cases/:number/diagram', diagram)).to.deep.equal([]);
  });

  it('names it so in the queue, and at the task', async () => {
    const path = `/tasks?queue=group&caseNumber=${number}`;
    const queue = await get<{ items: { id: string; stationName?: string }[] }>(path);
    expect(queue.items.map(({ stationName }) => stationName)).to.deep.equal([
      '门头招牌设置许可·审查',
    ]);
    const task = await get<{ station: object }>(`/tasks/${queue.items[0]!.id}`);
    expect(contractProblems('/tasks/:id', task)).to.deep.equal([]);
    expect(task.station).to.include({ key: 'signboard/review', name: '门头招牌设置许可·审查' });
  });

  it('the decision’s print is under the seal and the delegation of its item', async () => {
    const shown = await get<{ documents: { id: string; type: string }[] }>(`/cases/${number}`);
    const { id } = shown.documents.find(({ type }) => type === 'grant')!;
    const client = await server.as('qinghe.review');
    const { text: print } = await client.get(`/api/cases/${number}/documents/${id}`);
    expect(print).to.include('云溪县市场监督管理局');
    expect(print).to.include('云市监委〔2025〕1号');
    expect(print).to.include('食品经营许可');
  });

  it('lists the gaps of called items in the readiness of the joint item', async () => {
    // given: one township loses one of the delegations
    const lost = delegated('market', 'baishi', 'JK-102', { revokedOn: '2026-01-01' });
    await server.context.directory.saveDelegation(lost);

    // when
    const { items } = await get<{ items: Ready[] }>(
      '/design/items/openRestaurant/readiness',
      'admin',
    );

    // then
    const gaps = (township: string) =>
      items
        .find((one) => one.township === township)
        ?.checks.find(({ check }) => check === 'authority')
        ?.gaps.map(({ message, station }) => [message, station]);
    expect(gaps('qinghe')).to.deep.equal([]);
    expect(gaps('baishi')).to.deep.equal([
      [
        '所调用的事项“食品经营许可”：云溪县市场监督管理局对云溪县白石镇人民政府的' +
          '授权（委托）云市监委〔2025〕1号已于 2026-01-01 撤销',
        'food/decision',
      ],
    ]);
  });
});

interface Ready {
  readonly township: string;
  readonly checks: readonly {
    readonly check: string;
    readonly gaps: readonly { readonly message: string; readonly station?: string }[];
  }[];
}
