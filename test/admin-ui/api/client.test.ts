import { expect } from 'chai';
import { api, apiPath } from '../../../admin-ui/api/client.js';
import { type Deed, onDeed } from '../../../admin-ui/api/deeds.js';
import { ApiProblem, isUnanswered, problemText } from '../../../admin-ui/api/problem.js';
import { isReachable, isUp, reportReachable } from '../../../admin-ui/api/reachable.js';
import { onSignedOut } from '../../../admin-ui/api/signed-out.js';

const EXPIRED = refusal('SESSION_EXPIRED', '登录已过期', 'Your session has expired');

describe('the client of /api', () => {
  const realFetch = globalThis.fetch;
  let server: Fake;
  beforeEach(() => {
    server = new Fake();
    globalThis.fetch = (address, init) => server.answer(address as string, init);
  });
  afterEach(() => {
    globalThis.fetch = realFetch;
    reportReachable(true);
  });

  it('answers the body', async () => {
    server.will(200, { items: [] });
    expect(await api.get('/tasks', { query: { queue: 'mine', item: undefined } })).to.deep.equal({
      items: [],
    });
    expect(server.calls).to.deep.equal(['GET /api/tasks?queue=mine']);
  });

  it('writes addresses without what is not given', () => {
    expect(apiPath('/cases', { open: true, status: '', offset: 0 })).to.equal(
      '/api/cases?open=true&offset=0',
    );
    expect(apiPath('/cases')).to.equal('/api/cases');
  });

  it('throws a refusal with its sentence in the language asked for', async () => {
    const problems = [{ path: '/limit/n', message: '应为整数' }];
    server.will(422, refusal('INVALID_COMMAND', '内容不符合要求', 'Not as required', { problems }));
    const problem = await problemOf(api.post('/cases', {}));
    expect(problem).to.include({ status: 422, code: 'INVALID_COMMAND' });
    expect(problem.problems).to.deep.equal(problems);
    expect(problemText(problem, 'zh')).to.equal('内容不符合要求');
    expect(problemText(problem, 'en')).to.equal('Not as required');
    expect(isUnanswered(problem)).to.equal(false);
  });

  it('tells when no server answers, and when it does again', async () => {
    server.willFail();
    const problem = await problemOf(api.get('/items'));
    expect(problem.code).to.equal('UNREACHABLE');
    expect(problemText(problem, 'zh')).to.contain('连不上服务器');
    expect([isUnanswered(problem), isReachable()]).to.deep.equal([true, false]);
    server.will(200, {});
    await api.get('/items');
    expect(isReachable()).to.equal(true);
  });

  it('takes a server that is starting, or a proxy without one, for none', async () => {
    for (const [status, body] of [
      [503, refusal('STARTING', '服务正在启动', 'Starting')],
      [502, '<html>Bad gateway</html>'],
    ] as const) {
      reportReachable(true);
      server.will(status, body);
      await problemOf(api.get('/items'));
      expect(isReachable(), String(status)).to.equal(false);
    }
    server.will(503, {});
    expect(await isUp()).to.equal(false);
    server.will(200, {});
    expect(await isUp()).to.equal(true);
    expect(isReachable()).to.equal(true);
  });

  it('makes nothing up about an answer that is no JSON', async () => {
    server.will(500, 'oops');
    const problem = await problemOf(api.get('/items'));
    expect(problem).to.include({ status: 500, code: 'UNEXPECTED' });
    expect(problem.message).to.contain('500');
  });

  it('sends a file as it is, with its name in the header', async () => {
    server.will(201, { id: 'f1' });
    await api.upload('/files', new Blob(['x'], { type: 'image/png' }), '身份证 正面.png');
    expect(server.headers.get('content-type')).to.equal('image/png');
    expect(decodeURIComponent(server.headers.get('x-file-name') ?? '')).to.equal('身份证 正面.png');
  });

  it('reports what was carried out, not what was read or refused', async () => {
    const deeds: Deed[] = [];
    const leave = onDeed((deed) => deeds.push(deed));
    server.will(200, {});
    await api.get('/items');
    server.will(422, refusal('INVALID_COMMAND', '不行', 'No'));
    await problemOf(api.post('/cases', {}));
    server.will(201, { number: 'JK-1' });
    await api.post('/cases', {});
    leave();
    expect(deeds).to.deep.equal([{ method: 'POST', path: '/cases', answer: { number: 'JK-1' } }]);
  });

  describe('when the session has run out', () => {
    let asked = 0;
    let leave = (): void => undefined;
    const willSignIn = (again: boolean): void => {
      asked = 0;
      leave = onSignedOut(async () => {
        asked += 1;
        return again;
      });
    };
    afterEach(() => leave());

    it('sends the same again once somebody is signed in', async () => {
      willSignIn(true);
      server.will(401, EXPIRED).will(201, { number: 'JK-1' });
      expect(await api.post('/cases', { item: 'x' })).to.deep.equal({ number: 'JK-1' });
      expect(server.calls).to.deep.equal(['POST /api/cases', 'POST /api/cases']);
      expect(server.bodies).to.deep.equal(['{"item":"x"}', '{"item":"x"}']);
    });

    it('asks once for however many calls', async () => {
      willSignIn(true);
      server.will(401, EXPIRED).will(401, EXPIRED).will(200, { a: 1 }).will(200, { b: 2 });
      await Promise.all([api.get('/tasks'), api.get('/tasks/counts')]);
      expect(asked).to.equal(1);
    });

    it('gives the refusal back when nobody signs in', async () => {
      willSignIn(false);
      server.will(401, EXPIRED);
      expect((await problemOf(api.get('/tasks'))).code).to.equal('SESSION_EXPIRED');
    });

    it('takes a wrong password for what it is', async () => {
      willSignIn(true);
      server.will(401, refusal('WRONG_PASSWORD', '账号或密码不正确', 'Wrong'));
      const change = { password: 'a', newPassword: 'b' };
      const problem = await problemOf(api.put('/session/password', change));
      expect(problem.code).to.equal('WRONG_PASSWORD');
      expect(asked).to.equal(0);
    });
  });
});

/** Answers in order what it was told to. */
class Fake {
  readonly calls: string[] = [];
  readonly bodies: unknown[] = [];
  headers = new Headers();
  readonly #answers: (() => Response)[] = [];

  will(status: number, body: unknown): this {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    this.#answers.push(() => new Response(text, { status }));
    return this;
  }

  willFail(): void {
    this.#answers.push(() => {
      throw new TypeError('fetch failed');
    });
  }

  async answer(address: string, init: RequestInit = {}): Promise<Response> {
    this.calls.push(`${init.method ?? 'GET'} ${address}`);
    this.bodies.push(init.body);
    this.headers = new Headers(init.headers);
    const next = this.#answers.shift();
    if (!next) throw new Error(`nobody said what ${address} answers`);
    return next();
  }
}

function refusal(code: string, message: string, messageEn: string, more: object = {}): object {
  return { error: { code, message, messageEn, ...more } };
}

async function problemOf(call: Promise<unknown>): Promise<ApiProblem> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ApiProblem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
