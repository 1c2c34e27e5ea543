import { expect } from 'chai';
import { hygiene } from '../support/applications.js';
import { type Client, codeOf } from '../support/client.js';
import { Listener } from '../support/event-stream.js';
import { TestServer } from '../support/server.js';

interface Told {
  readonly notice?: { readonly text: string };
}

const STREAM = '/api/notifications/stream';

describe('the stream of notifications', function () {
  this.timeout(20_000);
  let server: TestServer;
  const open: Listener[] = [];
  beforeEach(async () => {
    server = await TestServer.open();
  });
  afterEach(async () => {
    for (const listener of open.splice(0)) listener.close();
    await server.close();
  });

  async function listen(client: Client, more = '', headers = {}): Promise<Listener> {
    const all = { ...client.headers, ...headers };
    const listener = await Listener.open(`${server.base}${STREAM}${more}`, all);
    open.push(listener);
    return listener;
  }
  const receive = async (client: Client) =>
    (await client.post('/api/cases', hygiene())).body as { number: string };

  it('tells a browser that its queues have changed, and a case on view', async () => {
    // given
    const clerk = await server.as('qinghe.acceptance');
    const { number } = await receive(clerk);
    const listener = await listen(clerk, `?cases=${number}`);
    // when
    const fact = { type: 'hasten', reason: '开业在即' };
    await clerk.post(`/api/cases/${number}/facts`, { fact });
    await receive(clerk);
    await listener.until(({ events }) => events.length >= 2);
    // then
    expect([listener.status, listener.type]).to.deep.equal([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    expect(listener.events).to.deep.include({ type: 'queues' });
    expect(listener.events).to.deep.include({ type: 'case', number });
  });

  it('sends a notice with an id, and after a break what was missed', async () => {
    // given
    const clerk = await server.as('qinghe.acceptance');
    const { number } = await receive(clerk);
    const urge = (who: Client, text: string) =>
      who.post(`/api/cases/${number}/facts`, { fact: { type: 'urge', text } });
    const first = await listen(clerk);
    await urge(await server.as('supervisor'), '一');
    await first.until(({ ids }) => ids.length === 1);
    first.close();
    // when
    await urge(await server.citizen(number), '二');
    const again = await listen(clerk, '', { 'last-event-id': first.ids[0] ?? '' });
    await again.until(({ ids }) => ids.length === 1);
    // then
    const texts = ({ events }: Listener) => events.map((event) => (event as Told).notice?.text);
    expect(texts(first)).to.include('催办：一');
    expect(texts(again)).to.include('催办：二').and.not.to.include('催办：一');
    expect(again.events).to.deep.include({ type: 'queues' });
  });

  it('lets nobody watch a case that they may not read', async () => {
    const { number } = await receive(await server.as('qinghe.acceptance'));
    const stranger = await server.as('baishi.acceptance');
    const reply = await stranger.get(`${STREAM}?cases=${number}`);
    expect([reply.status, codeOf(reply)]).to.deep.equal([404, 'NOT_FOUND']);
  });

  it('ends when its session signs out, and no other one', async () => {
    // given
    const [leaving, staying] = [await server.as('clerk'), await server.as('clerk')];
    const [gone, other] = [await listen(leaving), await listen(staying)];
    // when
    await leaving.send('DELETE', '/api/session');
    await gone.until(({ ended }) => ended);
    // then
    expect(gone.events).to.deep.equal([{ type: 'signedOut' }]);
    expect([gone.ended, other.ended]).to.deep.equal([true, false]);
  });

  it('is bounded for each person, and a connection that closes makes room', async () => {
    // given
    const clerk = await server.as('clerk');
    const listeners = [];
    for (let n = 0; n < 6; n++) listeners.push(await listen(clerk));
    // when
    const refused = await clerk.get(STREAM);
    listeners[0]!.close();
    for (let n = 0; n < 100 && server.context.notifications.size === 6; n++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const admitted = await listen(clerk);
    // then
    expect([refused.status, codeOf(refused)]).to.deep.equal([429, 'TOO_MANY_CONNECTIONS']);
    expect(admitted.status).to.equal(200);
  });

  it('ends when the server stops, which waits for nobody', async () => {
    // given
    const listener = await listen(await server.as('clerk'));
    // when: nothing but the server ends it, and the next heartbeat is twenty seconds away
    server.product.drain();
    await listener.until(({ ended }) => ended);
    // then
    expect(listener.ended).to.equal(true);
  });
});
