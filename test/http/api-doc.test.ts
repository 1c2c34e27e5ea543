import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { projectPath } from '../support/fixture.js';
import { TestServer } from '../support/server.js';

interface Example {
  readonly curl: string;
  readonly status: number;
  /** What the answer must contain; `"…"` stands for anything but nothing. */
  readonly answer?: string;
}

describe('docs/api.md', function () {
  this.timeout(60_000);
  let running: TestServer;
  const variables: Record<string, string> = {};

  before(async () => {
    running = await TestServer.open();
    variables['BASE'] = running.base;
  });
  after(() => running.close());

  for (const { curl, status, answer } of examples()) {
    it(curl.replace(/\s+/g, ' ').slice(0, 90), async () => {
      // when
      const response = await fetch(...requestOf(expand(curl, variables)));
      const body = (await response.json()) as Record<string, unknown>;
      // then
      expect(response.status, JSON.stringify(body)).to.equal(status || response.status);
      if (status === 0) expect(response.ok, JSON.stringify(body)).to.equal(true);
      if (answer !== undefined) contains(body, JSON.parse(expand(answer, variables)), '$');
      remember(body);
    });
  }

  function remember({ number, queryCode, items }: Record<string, unknown>): void {
    if (typeof number === 'string') variables['NUMBER'] = number;
    if (typeof queryCode === 'string') variables['QUERY'] = queryCode;
    const [first] = Array.isArray(items) ? (items as readonly { id?: unknown }[]) : [];
    if (typeof first?.id === 'string') variables['TASK'] ??= first.id;
  }
});

/** A command of the tour with the answer that stands below it; `# 404`: refused so. */
function examples(): Example[] {
  const text = readFileSync(projectPath('docs/api.md'), 'utf8');
  const pattern = /```sh\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g;
  return [...text.matchAll(pattern)].map(([, command = '', answer]) => {
    const [, curl = '', status] = /^([\s\S]*?)(?: # (\d{3}))?\n$/.exec(command) ?? [];
    return { curl, status: Number(status ?? 0), answer };
  });
}

/** What a shell does to words in double quotes; it does not look into single ones. */
function expand(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$([A-Z]+)/g, (_, name: string) => variables[name] ?? '');
}

/** The few options of curl that the tour uses; nobody needs curl to run the tests. */
function requestOf(command: string): [url: string, init: RequestInit] {
  const words = [...command.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"|([^\s'"]+)/g)].map(
    ([, single, double, bare]) => single ?? double?.replace(/\\"/g, '"') ?? bare ?? '',
  );
  expect(words.shift()).to.equal('curl');
  const headers: Record<string, string> = {};
  let [url, method, body] = ['', 'GET', undefined as string | undefined];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-u') headers['authorization'] = `Basic ${btoa(words.shift() ?? '')}`;
    else if (word === '-X') method = words.shift() ?? '';
    else if (word === '--json') {
      body = words.shift() ?? '';
      headers['content-type'] = 'application/json';
      if (method === 'GET') method = 'POST';
    } else url = word;
  }
  return [url, { method, headers, body }];
}

/** Everything that `expected` has, in any order of lists, with more around it. */
function contains(found: unknown, expected: unknown, at: string): void {
  if (expected === '…') expect(found, at).not.to.be.oneOf([undefined, null, '']);
  else if (Array.isArray(expected)) {
    expect(found, at).to.be.an('array');
    for (const [index, one] of expected.entries()) {
      const fits = (found as unknown[]).some((candidate) => isContained(candidate, one));
      expect(fits, `${at}[${index}] in ${JSON.stringify(found).slice(0, 500)}`).to.equal(true);
    }
  } else if (typeof expected === 'object' && expected !== null) {
    expect(found, at).to.be.an('object');
    for (const [key, value] of Object.entries(expected)) {
      contains((found as Record<string, unknown>)[key], value, `${at}.${key}`);
    }
  } else expect(found, at).to.equal(expected);
}

function isContained(found: unknown, expected: unknown): boolean {
  try {
    contains(found, expected, '');
    return true;
  } catch {
    return false;
  }
}
