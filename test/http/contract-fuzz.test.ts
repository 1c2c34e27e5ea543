import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import { REFUSALS } from '../../engine/core/refusal.js';
import type { Route } from '../../engine/http/route.js';
import { ROUTES } from '../../engine/http/routes/index.js';
import { foodStall } from '../support/applications.js';
import type { Client, Reply } from '../support/client.js';
import { brokenValue, sampleOf } from '../support/schema.js';
import { seed as given } from '../support/seed.js';
import { TestServer } from '../support/server.js';
import { withBases } from '../support/template.js';

/** Requests to each route; fewer on a slow machine, which stops after so long. */
const ROUNDS = 40;
const MOST_MS = 20_000;
/** As many are sent to each route on any machine. */
const LEAST_ROUNDS = 4;
const AT_ONCE = 8;

interface Sent {
  readonly caller: string;
  readonly address: string;
  readonly body?: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Things that are there, by what parameters call them: most of what breaks lies behind them. */
type Ids = Readonly<Record<string, readonly string[]>>;

describe('every route of the contract', function () {
  this.timeout(90_000);
  let server: TestServer;
  before(async () => {
    server = await TestServer.open();
  });
  after(() => server.close());

  it('refuses what does not fit by a closed code and a sentence, and never fails', async () => {
    // given
    const seed = given ?? Math.floor(Math.random() * 2 ** 31);
    const ids = await populate(server);
    const queues: { readonly route: Route; readonly requests: readonly Sent[] }[] = [];
    for (const route of ROUTES) {
      const requests = fc.sample(requestTo(route, ids), { seed, numRuns: ROUNDS });
      queues.push({ route, requests });
      // drawing them takes seconds: connections that are closed meanwhile must be noticed
      await setImmediate();
    }
    const began = performance.now();
    let sent = 0;
    // when
    for (let round = 0; round < ROUNDS; round++) {
      if (round >= LEAST_ROUNDS && performance.now() - began > MOST_MS) break;
      for (let at = 0; at < queues.length; at += AT_ONCE) {
        const some = queues.slice(at, at + AT_ONCE);
        const problems = await Promise.all(
          some.map(({ route, requests }) => problemWith(server, route, requests[round]!)),
        );
        sent += some.length;
        // then
        const found = problems.filter((one) => one !== undefined);
        expect(found, `YC_SEED=${seed}, round ${round}`).to.deep.equal([]);
      }
    }
    expect(sent).to.be.at.least(LEAST_ROUNDS * ROUTES.length);
    expect((await server.anonymous().get('/readyz')).status).to.equal(200);
  });
});

// ---------------------------------------------------------------------------------------------

/** What is wrong with the answer; nothing where all is well. */
async function problemWith(
  server: TestServer,
  { method, path }: Route,
  { caller, address, body, headers }: Sent,
): Promise<object | undefined> {
  const client = await clientOf(server, caller);
  const reply = await client.send(method, address, body, headers);
  const wrong = complaint(reply);
  if (wrong === undefined) return undefined;
  const shown = typeof body === 'string' ? body.slice(0, 2_000) : body?.length;
  return { wrong, route: `${method} ${path}`, caller, address, headers, body: shown };
}

function complaint({ status, text, body }: Reply): string | undefined {
  if (status < 400) return undefined;
  if (status >= 500) return `${status}: ${text.slice(0, 500)}`;
  const { code, message, messageEn } = (body as { error?: Record<string, string> })?.error ?? {};
  if (code === undefined || !Object.hasOwn(REFUSALS, code)) return `unknown code: ${text}`;
  if (!/\p{Script=Han}/u.test(message ?? '')) return `no sentence in Chinese: ${text}`;
  if (/\{\w+\}|undefined|\[object/.test(message ?? '')) return `gaps in the sentence: ${text}`;
  return messageEn ? undefined : `no sentence in English: ${text}`;
}

function clientOf(server: TestServer, caller: string): Client | Promise<Client> {
  if (caller === 'anonymous') return server.anonymous();
  if (caller.startsWith('citizen/')) return server.citizen(caller.slice('citizen/'.length));
  return server.as(caller);
}

const ACCOUNTS = { administrator: 'admin', clerk: 'qinghe.acceptance', reviewer: 'health.review' };

function requestTo(route: Route, ids: Ids): fc.Arbitrary<Sent> {
  return fc
    .record({
      caller: callerOf(route, ids),
      address: fc
        .tuple(pathOf(route, ids), queryOf(route))
        .map(([path, query]) => `/api${path}${query}`),
      content: contentOf(route),
    })
    .map(({ caller, address, content }) => ({ caller, address, ...content }));
}

/** Mostly somebody who may call it; others must be refused in the same shape. */
function callerOf({ access }: Route, ids: Ids): fc.Arbitrary<string> {
  const may =
    access === 'anyone'
      ? ['anonymous']
      : access.flatMap((role) =>
          role === 'citizen'
            ? ids['number']!.map((number) => `citizen/${number}`)
            : [ACCOUNTS[role as keyof typeof ACCOUNTS] ?? role],
        );
  const others = ['anonymous', 'admin', 'qinghe.acceptance', 'supervisor', 'operator'];
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...may) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const JUNK = ['%00', '%E4%B8%AD', '..%2f..', '__proto__', '0', '-1', 'x'.repeat(3_000), '%ff', "'"];

function pathOf({ path }: Route, ids: Ids): fc.Arbitrary<string> {
  const parts = path.split('/').map((part, index, all): fc.Arbitrary<string> => {
    if (!part.startsWith(':')) return fc.constant(part);
    const known = ids[`${all[index - 1] ?? ''}/${part}`] ?? ids[part.slice(1)] ?? ['nothing'];
    return fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: fc.constantFrom(...JUNK) },
    );
  });
  return fc.tuple(...parts).map((all) => all.join('/'));
}

function queryOf({ query, produces }: Route): fc.Arbitrary<string> {
  // a stream that begins would never end: no case is called so
  if (produces === 'text/event-stream') return fc.constant('?cases=nothing');
  const fits = query === undefined ? {} : sampleOf(query);
  const text = (value: unknown): string =>
    (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 2_000);
  return fc.oneof(fc.constant({}), brokenValue(fits)).map((value) => {
    const entries = Object.entries(value ?? {});
    const search = new URLSearchParams(
      entries.map(([name, one]): [string, string] => [name, text(one)]),
    );
    return search.size === 0 ? '' : `?${search.toString()}`;
  });
}

type Content = Pick<Sent, 'body' | 'headers'>;

/** A body that fits, one broken somewhere, none, a huge one, one of the wrong type or kind. */
function contentOf({ body, upload }: Route): fc.Arbitrary<Content> {
  const json = { 'content-type': 'application/json' };
  const file = { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' };
  const headers = upload ? file : json;
  const whole = body === undefined ? {} : sampleOf(body);
  const asJson = (value: unknown): Content => ({ headers, body: JSON.stringify(value) ?? '' });
  const odd: readonly Content[] = [
    { headers: {} },
    { headers, body: '' },
    { headers, body: '{"a":' },
    { headers: { 'content-type': 'text/plain' }, body: JSON.stringify(whole) },
    { headers, body: new Uint8Array([0xff, 0xfe, 0x00]) },
    { headers, body: `{"a":"${'x'.repeat(1_100_000)}"}` },
    { headers, body: JSON.stringify([[whole]]) },
    { headers: { ...headers, 'x-file-name': '%zz' }, body: '%PDF-1.7' },
  ];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(asJson(whole)) },
    { weight: 10, arbitrary: brokenValue(whole).map(asJson) },
    { weight: 4, arbitrary: fc.constantFrom(...odd) },
  );
}

/** A county in which something is going on, so that there is an id of every kind. */
async function populate(server: TestServer): Promise<Ids> {
  const clerk = await server.as('qinghe.acceptance');
  const admin = await server.as('admin');
  const idOf = async (reply: Promise<Reply>, name = 'id'): Promise<string> => {
    const { status, text, body } = await reply;
    expect(status, text).to.be.below(300);
    const id = (body as Readonly<Record<string, unknown>>)[name];
    expect(id, text).to.not.equal(undefined);
    return String(id);
  };
  const pdf = { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' };
  const numbers = [
    await idOf(clerk.post('/api/cases', foodStall()), 'number'),
    await idOf(clerk.post('/api/cases', foodStall()), 'number'),
  ];
  const { body: queue } = await clerk.get('/api/tasks?queue=group&limit=10');
  const tasks = (queue as { items: { id: string }[] }).items.map(({ id }) => id);
  const from = { kind: 'template', template: 'basicService' };
  const begun = { from, name: '老年人优待证办理', code: 'JK-600' };
  const { body: draft } = await admin.post('/api/design/drafts', begun);
  const { key, bpmn, forms } = draft as { key: string; bpmn: string; forms: unknown };
  const path = `/api/design/drafts/${key}`;
  const whole = { revision: 1, bpmn: withBases(bpmn), forms };
  await idOf(admin.json('PUT', path, whole), 'revision');
  const trial = await idOf(admin.post(`${path}/trial`, {}), 'id');
  const list = { list: 'cases', format: 'csv' };
  const listed = await idOf((await server.as('supervisor')).post('/api/exports', list));
  const application = await idOf(server.anonymous().post('/api/applications'));
  const file = await idOf(clerk.send('POST', '/api/files', '%PDF-1.7\n%%EOF\n', pdf), 'sha256');
  await clerk.json('PUT', '/api/drafts/d1', { title: '草稿', data: {} });
  return {
    number: numbers,
    id: ['nothing', 'qinghe', file],
    document: ['D1', 'D2', file],
    'tasks/:id': tasks,
    'drafts/:id': ['d1'],
    'files/:id': [file],
    key: ['foodStall', 'felling', key],
    'drafts/:key': [key, key, 'foodStall'],
    'exports/:id': [listed],
    trial: [trial],
    task: tasks,
    file: [file],
    version: ['1', '2'],
    user: ['clerk', 'health.review', 'nobody'],
    township: ['qinghe', 'health'],
    application: [application],
    code: ['511602-SC-031'],
  };
}
