import { expect } from 'chai';
import { runInNewContext } from 'node:vm';
import { prepareEmpty } from '../../engine/service/setup/prepare-empty.js';
import { type Reply, codeOf } from '../support/client.js';
import { TestServer } from '../support/server.js';

const HOUR = 3_600_000;
const FIRST = { user: 'root', name: '首任管理员', password: 'a long password' };

describe('an empty system', function () {
  this.timeout(20_000);
  let server: TestServer;
  let token: string;
  beforeEach(async () => {
    server = await TestServer.open({ county: false });
    token = (await prepareEmpty(server.context))!.token;
  });
  afterEach(() => server.close());

  const setUp = (more: object = {}): Promise<Reply> =>
    server.anonymous().post('/api/setup', { token, ...FIRST, ...more });

  it('makes its first administrator with the link that it printed, once', async () => {
    // when
    const made = await setUp();
    const again = await setUp({ user: 'second' });

    // then
    expect([made.status, made.body]).to.deep.equal([
      201,
      { user: 'root', name: '首任管理员', roles: ['administrator'], posts: [] },
    ]);
    expect([again.status, codeOf(again)]).to.deep.equal([409, 'ALREADY_SET_UP']);
    const root = server.basic('root', FIRST.password);
    expect((await root.get('/api/people')).status).to.equal(200);
    expect(await prepareEmpty(server.context)).to.equal(undefined);
  });

  it('has one winner when many come at once', async () => {
    const users = Array.from({ length: 8 }, (_, n) => `root-${n}`);
    const replies = await Promise.all(users.map((user) => setUp({ user })));
    expect(replies.filter(({ status }) => status === 201)).to.have.length(1);
    const people = await server.context.directory.people('default');
    expect(people).to.have.length(1);
  });

  it('refuses another token, one that has run out, and one of an earlier start', async () => {
    const earlier = token;
    token = (await prepareEmpty(server.context))!.token;
    expect(codeOf(await setUp({ token: 'guess' }))).to.equal('WRONG_SETUP_TOKEN');
    expect(codeOf(await setUp({ token: earlier }))).to.equal('WRONG_SETUP_TOKEN');
    server.clock.moveTo(server.clock.now() + 24 * HOUR);
    expect(codeOf(await setUp())).to.equal('WRONG_SETUP_TOKEN');
  });

  it('refuses weak passwords before the token is spent', async () => {
    expect((await setUp({ password: 'short' })).status).to.equal(400);
    expect((await setUp({ user: 'longaccount', password: 'longaccount' })).status).to.equal(400);
    expect((await setUp()).status).to.equal(201);
  });

  it('takes ten tries an hour from an address', async () => {
    for (let n = 0; n < 10; n++) await setUp({ token: `guess ${n}` });
    const reply = await setUp();
    expect([reply.status, codeOf(reply)]).to.deep.equal([429, 'TOO_MANY_ATTEMPTS']);
    server.clock.moveTo(server.clock.now() + HOUR + 1);
    expect((await setUp()).status).to.equal(201);
  });

  it('keeps the token as its hash alone', async () => {
    const head = await server.context.runtime.documents.get({
      tenant: 'default',
      kind: 'document',
      key: 'setup',
    });
    expect(JSON.stringify(head)).not.to.contain(token);
  });

  it('shows a form without a script in the page, and none once it is done', async () => {
    const open = await server.anonymous().get('/setup');
    expect(open.text).to.contain('<form id="setup"').and.contain('src="/assets/setup.js"');
    await setUp();
    const done = await server.anonymous().get('/setup');
    expect(done.text).not.to.contain('<form');
    expect(done.text).to.contain('已有管理员');
  });
});

describe('the script of the set-up page', () => {
  /** As much of a browser as the script knows. */
  async function browser(hash: string) {
    const server = await sentTo();
    const said = { textContent: '', className: '', hidden: true };
    const fields = {
      user: 'root',
      name: '管理员',
      password: 'a long password',
      again: 'a long password',
    };
    const elements = {
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
      send: { disabled: false },
    } as Record<string, { value?: string; disabled?: boolean }>;
    let submit: (event: object) => void = () => undefined;
    const form = {
      elements,
      hidden: false,
      addEventListener: (_: string, listener: typeof submit) => void (submit = listener),
    };
    const replaced: string[] = [];
    const page = {
      document: { querySelector: (selector: string) => (selector === '#setup' ? form : said) },
      location: { hash, pathname: '/setup' },
      history: { replaceState: (_: null, __: string, path: string) => replaced.push(path) },
      fetch: server.fetch,
    };
    runInNewContext(server.script, page);
    const send = async (): Promise<void> => {
      submit({ preventDefault: () => undefined });
      await new Promise((resolve) => setTimeout(resolve, 5));
    };
    return { said, form, elements, replaced, send, sent: server.sent };
  }

  async function sentTo() {
    const { SETUP_SCRIPT } = await import('../../engine/http/pages/setup-script.js');
    const sent: { path: string; body: unknown }[] = [];
    const fetch = async (path: string, { body }: { body: string }) => {
      const request = JSON.parse(body) as { token: string; user: string };
      sent.push({ path, body: request });
      const ok = request.token === 'secret';
      const answer = ok ? { user: request.user } : { error: { message: '链接不正确' } };
      return { ok, json: async () => answer };
    };
    return { script: SETUP_SCRIPT, sent, fetch };
  }

  it('takes the token out of the address and sends what was typed', async () => {
    const { said, form, replaced, send, sent } = await browser('#secret');
    await send();
    expect(replaced).to.deep.equal(['/setup']);
    expect(sent).to.deep.equal([
      {
        path: '/api/setup',
        body: { token: 'secret', user: 'root', name: '管理员', password: 'a long password' },
      },
    ]);
    expect([said.textContent, form.hidden]).to.deep.equal([
      '管理员“root”已建立，现在可以用这个账号登录。',
      true,
    ]);
  });

  it('says what the server refused, and lets the person try again', async () => {
    const { said, form, elements, send } = await browser('#wrong');
    await send();
    expect([said.textContent, said.hidden, form.hidden]).to.deep.equal([
      '链接不正确',
      false,
      false,
    ]);
    expect(elements['send']?.disabled).to.equal(false);
  });

  it('sends nothing while the passwords differ', async () => {
    const { said, elements, send, sent } = await browser('#secret');
    elements['again']!.value = 'something else';
    await send();
    expect(sent).to.be.empty;
    expect(said.textContent).to.contain('两次输入的密码不一致');
  });

  it('says so where the link is not whole', async () => {
    const { said } = await browser('');
    expect(said.textContent).to.contain('完整链接');
  });
});
