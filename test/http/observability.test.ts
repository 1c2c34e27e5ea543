import { expect } from 'chai';
import type { Client } from '../support/client.js';
import { TestServer } from '../support/server.js';

describe('what operators look at', function () {
  this.timeout(30_000);
  let server: TestServer;
  let anybody: Client;
  before(async () => {
    server = await TestServer.open({ county: false });
    await server.person('zhang', { roles: ['clerk'] });
    anybody = server.anonymous();
  });
  after(() => server.close());

  it('says that the process lives and that it takes requests', async () => {
    const [alive, ready] = [await anybody.get('/healthz'), await anybody.get('/readyz')];
    expect([alive.status, alive.body]).to.deep.equal([200, { status: 'ok' }]);
    expect([ready.status, ready.body]).to.deep.equal([200, { status: 'ready' }]);
  });

  it('counts requests by route, never by address, in the format of Prometheus', async () => {
    // given
    const zhang = await server.as('zhang');
    await zhang.get('/api/cases/QH-2026-000001');
    await zhang.get('/api/cases/QH-2026-000002');
    await zhang.get('/no/such/place');

    // when
    const { headers, text } = await anybody.get('/metrics');

    // then
    expect(headers['content-type']).to.match(/^text\/plain; version=0\.0\.4/);
    const counted =
      /yichuang_http_request_seconds_count\{method="GET",route="\/api\/cases\/:number",status="404"\} 2/;
    expect(text).to.match(counted);
    expect(text).to.contain('route="none",status="404"');
    expect(text)
      .to.match(/^yichuang_commits_total \d+$/m)
      .and.match(/^nodejs_eventloop_lag/m);
    expect(text).not.to.match(/QH-2026|such/);
  });

  it('carries the same defences on every answer', async () => {
    for (const path of ['/', '/healthz', '/api/items', '/api/nothing', '/assets/site.css']) {
      const { headers } = await anybody.get(path);
      expect(headers, path).to.include({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).to.contain("frame-ancestors 'none'");
      expect(headers).not.to.have.property('x-powered-by');
    }
    expect((await anybody.get('/api/items')).headers['cache-control']).to.equal('no-store');
  });
});
