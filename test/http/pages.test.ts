import { expect } from 'chai';
import { felling } from '../support/applications.js';
import type { Client } from '../support/client.js';
import { contractProblems } from '../support/contract.js';
import { TestServer } from '../support/server.js';

describe('the pages of the server', function () {
  this.timeout(30_000);
  let server: TestServer;
  let anybody: Client;
  before(async () => {
    server = await TestServer.open();
    anybody = server.anonymous();
  });
  after(() => server.close());

  for (const path of ['/', '/setup', '/c/items/felling', '/c/items/nothing', '/c/verify']) {
    it(`${path} is Chinese, loads nothing from elsewhere and runs nothing inline`, async () => {
      const { headers, text } = await anybody.get(path);
      expect(headers['content-type']).to.equal('text/html; charset=utf-8');
      expect(headers['content-security-policy']).to.match(
        /^default-src 'self'; script-src 'self';/,
      );
      expect(headers['content-security-policy']).not.to.contain('unsafe-eval');
      expect(text).to.match(/^<!doctype html>\n<html lang="zh-CN">/);
      expect(text).not.to.match(/<script(?![^>]*src=)|<style|style=|\son\w+=|javascript:/);
      expect(text.match(/(?:src|href)="(?!\/|#)[^"]*"/g) ?? []).to.deep.equal([]);
      expect(text).not.to.match(/undefined|\[object|\$\{/);
      for (const [, asset = ''] of text.matchAll(/(?:src|href)="(\/assets\/[^"]*)"/g)) {
        expect((await anybody.get(asset)).status, asset).to.equal(200);
      }
    });
  }

  it('the QR code of a receipt brings the case number along, as text', async () => {
    const { text } = await anybody.get('/c/progress?number=13039910020260302000011');
    expect(text).to.contain('value="13039910020260302000011"');
    const evil = await anybody.get(`/c/progress?number=${encodeURIComponent('"><script>')}`);
    expect(evil.text).to.not.contain('"><script>');
  });

  it('the same words of a guide are to be had as data', async () => {
    const { status, body } = await anybody.get('/api/items/publicHygiene/sheet');
    expect(status).to.equal(200);
    const { name, materials } = body as { name: string; materials: { required: string }[] };
    expect(name).to.equal('公共场所卫生许可（新办）');
    expect(materials[0]).to.deep.include({ name: '公共场所卫生许可申请表', required: '必备' });
    expect((await anybody.get('/api/items/nothing/sheet')).status).to.equal(404);
  });

  it('each guide is told as data as the contract says, in both languages', async () => {
    const { items } = (await anybody.get('/api/items')).body as { items: { key: string }[] };
    expect(items).to.have.length(5);
    for (const { key } of items) {
      for (const language of ['zh', 'en']) {
        const { body } = await anybody.get(`/api/items/${key}/sheet?language=${language}`);
        expect(contractProblems('/items/:key/sheet', body), key).to.deep.equal([]);
      }
    }
  });

  it('the first one names the items and, in the demonstration, who can sign in', async () => {
    const { text } = await anybody.get('/');
    for (const word of ['食品摊点备案', '临时救助', '/c/items/publicHygiene', 'npm run demo']) {
      expect(text).to.contain(word);
    }
    for (const user of ['admin', 'clerk', 'reviewer', 'supervisor', 'operator']) {
      expect(text).to.contain(`<code>${user}</code>`);
    }
  });

  it('the first one of a real system names no demonstration', async () => {
    const plain = await TestServer.open({ county: false });
    const { text } = await plain.anonymous().get('/');
    expect(text).not.to.contain('demo');
    expect(text).to.contain('一次性链接');
    await plain.close();
  });

  it('a guide discloses basis, procedure, materials and limits (四公开)', async () => {
    const { status, text } = await anybody.get('/c/items/felling');
    expect(status).to.equal(200);
    for (const heading of ['政策依据', '办理程序', '申报材料', '时限', '办理条件', '收费']) {
      expect(text).to.contain(`<h2>${heading}</h2>`);
    }
    expect(text).to.contain('“蓄积（立方米）”超过 15，或者“');
    expect(text).to.contain('赋权下放').and.contain('行政许可');
  });

  it('there is no guide of a block, nor of what is not there', async () => {
    for (const key of ['acceptance', 'nothing', '__proto__', '%00', '%zz']) {
      const { status, text } = await anybody.get(`/c/items/${key}`);
      expect(status, key).to.equal(404);
      expect(text).to.contain('没有这个事项');
    }
  });

  it('a document is verified by number and digits, and told from a forgery', async () => {
    // given
    const clerk = await server.as('qinghe.acceptance');
    const received = await clerk.post('/api/cases', felling());
    const { number } = received.body as { number: string };
    const listed = await clerk.get(`/api/cases/${number}/documents`);
    const [first] = (listed.body as { items: { id: string; number: string; title: string }[] })
      .items;
    const print = await clerk.get(`/api/cases/${number}/documents/${first!.id}`);
    const hash = /class="hash">([0-9a-f]{64})</.exec(print.text)![1]!;
    const verify = async (n: string, h: string): Promise<string> =>
      (await anybody.get(`/c/verify?n=${encodeURIComponent(n)}&h=${h}`)).text;

    // then
    expect(print.headers['content-security-policy']).to.match(/^default-src 'none'; style-src/);
    const genuine = await verify(first!.number, hash.slice(0, 16));
    expect(genuine).to.contain('真实有效').and.contain(first!.title);
    expect(genuine).not.to.contain('刘长林');
    expect(await verify(first!.number, '0123456789abcdef')).to.contain('与登记不符');
    expect(await verify('没有', hash)).to.contain('没有这个编号');
    expect(await verify(first!.number, 'zz')).to.contain('校验码的前 16 位');
    const script = await verify('"><script>alert(1)</script>', hash);
    expect(script).not.to.contain('<script>alert');
    expect((await anybody.get('/c/verify?n=a&n=b&h=%00')).status).to.equal(200);
  });
});
