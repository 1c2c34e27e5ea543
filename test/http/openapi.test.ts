import { expect } from 'chai';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { ROUTES } from '../../engine/http/routes/index.js';
import { sharedServer } from '../support/server.js';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly 'x-roles': unknown;
  readonly security?: unknown;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: TSchema }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { description: string; content: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema: TSchema }>>;
interface Document {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

/** Keywords of JSON Schema 2020-12 that the contract uses; anything else is a slip. */
const KEYWORDS = new Set([
  'type',
  'properties',
  'patternProperties',
  'additionalProperties',
  'required',
  'items',
  'enum',
  'const',
  'anyOf',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'description',
  'format',
  '$ref',
]);

describe('the OpenAPI document', () => {
  let document: Document;
  const operations = (): [string, string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, it]): [string, string, Operation] => [
        method,
        path,
        it,
      ]),
    );

  before(async function () {
    this.timeout(30_000);
    const reply = await (await sharedServer()).anonymous().get('/api/openapi.json');
    expect(reply.headers['content-type']).to.match(/^application\/json/);
    document = reply.body as Document;
  });

  it('is one of version 3.1, with title, version and licence', () => {
    expect(document.openapi).to.equal('3.1.0');
    expect(document.info).to.include.keys('title', 'version', 'license');
  });

  it('lists every route of the table, and no other, with its roles', () => {
    const listed = operations().map(([method, path, it]) => [method, path, it['x-roles']]);
    const table = ROUTES.map(({ method, path, access }) => [
      method.toLowerCase(),
      `/api${path.replace(/:(\w+)/g, '{$1}')}`,
      access,
    ]);
    expect(listed).to.have.deep.members(table);
  });

  it('names each operation once and says in Chinese what it does', () => {
    const ids = operations().map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const [method, path, { summary, operationId }] of operations()) {
      expect(summary, `${method} ${path}`).to.match(/\p{Script=Han}/u);
      expect(operationId).to.match(/^[a-z][A-Za-z]+$/);
    }
  });

  it('declares every parameter of a path, required', () => {
    for (const [, path, { parameters }] of operations()) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = parameters.filter((one) => one.in === 'path');
      expect(
        declared.map(({ name }) => name),
        path,
      ).to.have.members(names);
      expect(declared.every(({ required }) => required)).to.equal(true);
    }
  });

  it('asks for a session or HTTP Basic wherever the table does', () => {
    for (const [method, path, { security, 'x-roles': roles }] of operations()) {
      const expected = roles === 'anyone' ? undefined : [{ session: [] }, { basic: [] }];
      expect(security, `${method} ${path}`).to.deep.equal(expected);
    }
  });

  it('has an answer for success and one for refusals, by media type', () => {
    for (const [method, path, { responses }] of operations()) {
      const codes = Object.keys(responses);
      expect(codes, `${method} ${path}`).to.include('default').and.have.length(2);
      for (const { description, content } of Object.values(responses)) {
        expect(description).to.be.a('string').that.is.not.empty;
        expect(Object.keys(content)).to.have.length(1);
      }
    }
    const print = document.paths['/api/cases/{number}/documents/{document}']!['get']!;
    expect(print.responses['200']!.content).to.have.key('text/html');
    const file = document.paths['/api/files/{id}']!['get']!;
    expect(file.responses['200']!.content).to.have.key('application/octet-stream');
  });

  it('has schemas of JSON Schema alone, whose references all resolve', () => {
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, member] of Object.entries(value)) {
        const here = `${path}/${name}`;
        if (name === '$ref') expect(resolve(document, String(member)), here).to.be.an('object');
        if (name === 'schema') checkSchema(member, here);
        else visit(member, here);
      }
    };
    visit(document, '#');
    for (const [name, schema] of Object.entries(
      document.components['schemas'] as Record<string, unknown>,
    )) {
      checkSchema(schema, name);
    }
  });

  it('describes the refusals that are really given', async () => {
    const schemas = document.components['schemas'] as Readonly<Record<string, TSchema>>;
    const error = Compile(schemas['Error']!);
    const server = await sharedServer();
    for (const path of ['/api/nothing', '/api/session', '/api/cases?limit=x']) {
      const { body } = await (await server.as('clerk')).get(path);
      if (path !== '/api/session') expect(error.Check(body), path).to.equal(true);
    }
  });
});

function checkSchema(schema: unknown, path: string): void {
  expect(schema, path).to.be.an('object');
  const keywords = schema as Readonly<Record<string, unknown>>;
  for (const [keyword, value] of Object.entries(keywords)) {
    expect(KEYWORDS.has(keyword), `${path}/${keyword}`).to.equal(true);
    if (keyword === 'properties' || keyword === 'patternProperties') {
      for (const [name, member] of Object.entries(value as object)) {
        checkSchema(member, `${path}/${name}`);
      }
    }
    if (keyword === 'items') checkSchema(value, `${path}/items`);
    if (keyword === 'anyOf')
      for (const one of value as unknown[]) checkSchema(one, `${path}/anyOf`);
  }
  expect(() => Compile(schema as TSchema), path).not.to.throw();
}

function resolve(document: unknown, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], document);
}
