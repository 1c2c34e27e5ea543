import { expect } from 'chai';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { listen } from '../../../engine/http/server.js';
import { openProduct, type Product } from '../../../engine/main.js';
import { systemClock } from '../../../engine/runtime/clock.js';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import { projectPath } from '../../support/fixture.js';

const PAGE = '<!doctype html><title>一窗</title><script type="module" src="/assets/a.js"></script>';
const SCRIPT = `export const words = ${JSON.stringify('受理、办理、出件。'.repeat(200))};`;
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('site', function () {
  this.timeout(20_000);
  let outside: string;
  let folder: string;
  let product: Product;
  let port: number;
  let close: () => Promise<void>;

  before(async () => {
    outside = await mkdtemp(join(tmpdir(), 'yc-site-'));
    folder = join(outside, 'site');
    await writeFile(join(outside, 'secret'), 'secret file');
    const now = (): number => systemClock.now();
    const log = pino({ level: 'silent' });
    const about = { log, version: '0', processes: projectPath('processes'), demo: false };
    const store = createMemoryStore({ now });
    product = await openProduct({ ...about, store, clock: systemClock, site: folder });
    const listening = await listen(product.listener, { port: 0, host: '127.0.0.1' });
    port = listening.port;
    close = () => listening.close();
  });
  after(async () => {
    await close();
    await product.stop();
    await rm(outside, { recursive: true });
  });

  const get = (path: string, headers: object = {}): Promise<Reply> => fetchRaw(port, path, headers);

  it("leaves the server's own start page where nothing has been built", async () => {
    const { status, text } = await get('/', BROWSER);
    expect(status).to.equal(200);
    expect(text).to.contain('办事指南');
    expect((await get('/queue', BROWSER)).status).to.equal(404);
  });

  describe('with a build', () => {
    before(() => build(folder, PAGE));

    it('serves the page at the root and at every address that only the app knows', async () => {
      for (const path of ['/', '/index.html', '/queue', '/cases/JK-2026-000001?tab=files']) {
        const { status, text, headers } = await get(path, BROWSER);
        expect([path, status, text]).to.deep.equal([path, 200, PAGE]);
        expect(headers['content-type']).to.equal('text/html; charset=utf-8');
      }
    });

    it('lets nothing from elsewhere, no inline script and no evaluation into the page', async () => {
      const { headers } = await get('/queue', BROWSER);
      expect(policyOf(headers)).to.include({
        'default-src': "'self'",
        'script-src': "'self'",
        'style-src': "'self' 'unsafe-inline'",
        'img-src': "'self' data: blob:",
        'font-src': "'self' data:",
        'worker-src': "'self' blob:",
        'connect-src': "'self'",
        'frame-ancestors': "'none'",
      });
    });

    it('has the page asked for each time and answers 304 while it is the same', async () => {
      const { headers } = await get('/', BROWSER);
      expect(headers['cache-control']).to.equal('no-cache');
      const again = await get('/', { ...BROWSER, 'if-none-match': headers.etag });
      expect([again.status, again.text]).to.deep.equal([304, '']);
    });

    it('lets hashed files be kept for ever, others be asked for', async () => {
      const hashed = await get('/assets/app-A1b2C3d4.js');
      expect(hashed.headers['cache-control']).to.equal('public, max-age=31536000, immutable');
      expect(hashed.headers['content-type']).to.equal('text/javascript; charset=utf-8');
      expect(hashed.text).to.equal(SCRIPT);
      expect((await get('/vendor/plain.css')).headers['cache-control']).to.equal('no-cache');
    });

    it('compresses texts as the browser can read them, and pictures never', async () => {
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      for (const encoding of ['br', 'gzip'] as const) {
        const reply = await get('/assets/app-A1b2C3d4.js', { 'accept-encoding': encoding });
        expect(reply.headers['content-encoding']).to.equal(encoding);
        expect(reply.headers['vary']).to.contain('Accept-Encoding');
        expect(reply.body.length).to.be.below(SCRIPT.length / 5);
        expect(unpack[encoding](reply.body).toString()).to.equal(SCRIPT);
      }
      const picture = await get('/assets/seal-A1b2C3d4.png', { 'accept-encoding': 'br, gzip' });
      expect(picture.headers).not.to.have.property('content-encoding');
      expect(picture.body).to.deep.equal(Buffer.from([0x89, 0x50]));
    });

    it('answers HEAD without a body', async () => {
      const { status, body, headers } = await fetchRaw(port, '/', BROWSER, 'HEAD');
      expect([status, body.length]).to.deep.equal([200, 0]);
      expect(Number(headers['content-length'])).to.equal(Buffer.byteLength(PAGE));
    });

    for (const path of ['/api/nothing', '/assets/gone-A1b2C3d4.js', '/vendor/none.js', '/c/no']) {
      it(`tells that ${path} is not there`, async () => {
        expect((await get(path, BROWSER)).status).to.equal(404);
      });
    }

    it('tells a script, which takes anything, that an address is not there', async () => {
      const { status, headers } = await get('/queue', { accept: '*/*' });
      expect(status).to.equal(404);
      expect(headers['content-type']).to.contain('application/json');
    });

    it('never leads out of the folder', async () => {
      for (const path of [
        '/../secret',
        '/assets/..%2f..%2fsecret',
        '/%2e%2e/secret',
        '/assets/../../secret',
      ]) {
        const { status, text } = await get(path);
        expect(status, path).to.equal(404);
        expect(text).not.to.contain('secret file');
      }
    });

    it('keeps the pages that the server renders itself', async () => {
      expect((await get('/c/verify', BROWSER)).text).to.contain('文书');
      expect((await get('/assets/icon.svg')).headers['content-type']).to.contain('svg');
    });

    it('refuses to write to a page', async () => {
      expect((await fetchRaw(port, '/queue', BROWSER, 'POST')).status).to.equal(404);
    });

    it('serves a new build as soon as it is there', async () => {
      const newer = PAGE.replace('一窗', '一窗 2');
      await build(folder, newer);
      await utimes(join(folder, 'index.html'), 2_000_000_000, 2_000_000_000);
      expect((await get('/', BROWSER)).text).to.equal(newer);
    });
  });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

async function build(folder: string, page: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(folder, 'vendor'), { recursive: true });
  await writeFile(join(folder, 'assets', 'app-A1b2C3d4.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'seal-A1b2C3d4.png'), Buffer.from([0x89, 0x50]));
  await writeFile(join(folder, 'vendor', 'plain.css'), 'p { margin: 0 }');
  await writeFile(join(folder, 'index.html'), page);
}

/** As it goes over the wire: fetch would unpack it. */
function fetchRaw(port: number, path: string, headers: object, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers: { ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const { statusCode = 0, headers: told } = response;
        resolve({ status: statusCode, headers: told, body, text: body.toString() });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function policyOf(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const lines = String(headers['content-security-policy']).split('; ');
  return Object.fromEntries(lines.map((line) => line.split(/ (.*)/).slice(0, 2)));
}
