import { expect } from 'chai';
import { hygiene } from '../support/applications.js';
import type { Client, Reply } from '../support/client.js';
import { TestServer } from '../support/server.js';

describe('the pages for citizens', function () {
  this.timeout(30_000);
  let server: TestServer;
  let anybody: Client;
  before(async () => {
    server = await TestServer.open();
    anybody = server.anonymous();
  });
  after(() => server.close());

  const post = (path: string, fields: Record<string, string>, who = anybody): Promise<Reply> =>
    who.send('POST', path, new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  const cookieOf = ({ headers }: Reply): string =>
    /yichuang=([^;]+)/.exec(String(headers['set-cookie']))![1]!;
  const receive = async (): Promise<{ number: string; queryCode: string }> => {
    const clerk = await server.as('qinghe.acceptance');
    return (await clerk.post('/api/cases', hygiene())).body as never;
  };

  it('open a case by a plain form, and keep everything personal out of the address', async () => {
    const { number, queryCode } = await receive();
    const opened = await post('/c/progress', { number, queryCode });
    expect([opened.status, opened.headers['location']]).to.deep.equal([303, '/c/progress']);
    expect(String(opened.headers['set-cookie']))
      .to.match(/httponly/i)
      .and.match(/samesite=strict/i);
    const shown = await server.withSession(cookieOf(opened)).get('/c/progress');
    expect(shown.text).to.contain(number).and.contain('正在核对材料').and.contain('最迟');
    expect(shown.text).not.to.match(/13800138000|91350100M000100Y43|qinghe\.acceptance/);
    expect(shown.headers['cache-control']).to.equal('no-store');
    expect((await anybody.get('/c/progress')).text).not.to.contain(number);
  });

  it('tell a wrong code on the page and take no form of another site', async () => {
    const { number, queryCode } = await receive();
    const wrong = await post('/c/progress', { number, queryCode: '12345' });
    expect(wrong.status).to.equal(403);
    expect(wrong.text).to.contain('不正确').and.not.to.contain('12345');
    const crossing = await anybody.send(
      'POST',
      '/c/progress',
      `number=${number}&queryCode=${queryCode}`,
      {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
    );
    expect(crossing.status).to.equal(403);
    expect(crossing.headers['content-type']).to.equal('text/html; charset=utf-8');
    expect((await anybody.post('/c/progress', {})).text).to.match(/^<!doctype html>/);
  });

  it('let nobody act without the second factor, and count wrong ones', async () => {
    const { number, queryCode } = await receive();
    const weak = server.withSession(cookieOf(await post('/c/progress', { number, queryCode })));
    const refused = await post('/c/progress/withdraw', { reason: '不办了' }, weak);
    expect(refused.status).to.equal(403);
    expect((await weak.get('/c/progress/correct')).headers['location']).to.equal('/c/progress');
    for (let n = 0; n < 10; n++) {
      expect((await post('/c/progress/prove', { lastFour: '0000' }, weak)).status).to.equal(403);
    }
    expect((await post('/c/progress/prove', { lastFour: '0Y43' }, weak)).status).to.equal(429);
    server.clock.moveTo(server.clock.now() + 3_600_001);
    const proven = await post('/c/progress/prove', { lastFour: '0y43' }, weak);
    expect(proven.status).to.equal(303);
    const strong = server.withSession(cookieOf(proven));
    const urged = await post('/c/progress/urge', { text: '请尽快' }, strong);
    expect(urged.headers['location']).to.equal('/c/progress?done=urge');
    expect((await strong.get('/c/progress?done=urge')).text).to.contain('已转告办理机关');
    const moved = await post('/c/progress/hand-out', { to: 'health' }, strong);
    expect(moved.status).to.equal(422);
    const left = await post('/c/progress/leave', {}, strong);
    expect(left.status).to.equal(303);
    expect((await strong.get('/c/progress')).text).not.to.contain(number);
  });

  it('answer what is unknown, malformed or too much with a page', async () => {
    for (const [method, path] of [
      ['GET', '/c/nothing'],
      ['POST', '/c/items/felling'],
      ['GET', '/c/items/%zz'],
      ['GET', '/c/progress/nothing'],
      ['DELETE', '/c'],
    ] as const) {
      const reply = await anybody.send(method, path);
      expect(reply.status, path).to.be.within(400, 405);
      expect(reply.headers['content-type'], path).to.equal('text/html; charset=utf-8');
      expect(reply.text, path).to.match(/^<!doctype html>\n<html lang="zh-CN">/);
    }
    const large = await post('/c/progress', { number: 'x'.repeat(20_000) });
    expect(large.status).to.equal(413);
    expect(large.text).to.match(/^<!doctype html>/);
  });

  it('keep the language that was chosen, and what else was asked', async () => {
    const chosen = await anybody.get('/c/verify?n=a%20b&lang=en');
    expect(chosen.headers['location']).to.equal('/c/verify?n=a+b');
    expect(String(chosen.headers['set-cookie'])).to.contain('yc-lang=en');
    const english = server.anonymous({ cookie: 'yc-lang=en' });
    for (const path of ['/c', '/c/items/felling', '/c/book', '/c/progress', '/c/nothing']) {
      expect((await english.get(path)).text, path).to.contain('<html lang="en">');
    }
  });

  it('put nothing into a page as markup that somebody typed', async () => {
    const evil = '"><script>alert(1)</script>';
    for (const path of ['/c?q=', '/c/book?township=', '/c/verify?n=']) {
      const { text } = await anybody.get(`${path}${encodeURIComponent(evil)}`);
      expect(text, path).not.to.contain('<script>alert');
    }
    const { text } = await post('/c/progress', { number: evil, queryCode: '1' });
    expect(text).not.to.match(/<script>alert/i);
  });

  it('book a counter and say what is wrong with what was typed', async () => {
    const { text } = await anybody.get('/c/book?township=qinghe');
    const slot = /name="slot" value="([^"]+)"/.exec(text)![1]!;
    const request = { township: 'qinghe', item: '', slot, name: '刘长林', phone: '13800138000' };
    expect((await post('/c/book', { ...request, phone: '一三八' })).status).to.equal(400);
    const booked = await post('/c/book', request);
    expect(booked.status).to.equal(201);
    expect(booked.text).to.contain('预约好了').and.contain('云溪县清河镇人民政府');
    expect((await post('/c/book', request)).status).to.equal(409);
    expect((await post('/c/book/cancel', { number: 'x', lastFour: '0000' })).status).to.equal(404);
  });
});
