import type { TSchema } from 'typebox';
import { ErrorBody } from './contract/problem.js';
import type { Route } from './route.js';

/** OpenAPI 3.1 of the route table; TypeBox schemas are JSON Schema already. */
export function openApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '一窗 Yichuang', version, license: { name: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Error: ErrorBody },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'yichuang' },
        basic: { type: 'http', scheme: 'basic' },
      },
    },
  };
}

function operation(route: Route): object {
  const { access } = route;
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    ...(access === 'anyone' ? {} : { security: [{ session: [] }, { basic: [] }] }),
    'x-roles': access,
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...requestBody(route),
    responses: {
      [String(route.status ?? 200)]: {
        description: '成功',
        content: { [route.produces ?? 'application/json']: { schema: responseSchema(route) } },
      },
      default: {
        description: '拒绝：原因、位置、改正办法',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

/** Bytes and pages are strings to JSON Schema. */
function responseSchema({ produces, response }: Route): object {
  return produces === undefined ? response : { type: 'string', format: 'binary' };
}

function requestBody({ body, upload }: Route): object {
  if (upload) {
    const schema = { type: 'string', format: 'binary' };
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } };
  }
  if (!body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: body } } } };
}

function parameters(place: 'path' | 'query', schema: TSchema | undefined): object[] {
  if (!schema || !('properties' in schema)) return [];
  const required = new Set((schema as { required?: readonly string[] }).required ?? []);
  return Object.entries(schema.properties as Record<string, TSchema>).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: property,
  }));
}

/** `POST /tasks/:id/claim` is `postTasksIdClaim`. */
function operationId({ method, path }: Route): string {
  const words = path.split(/\W+/).filter(Boolean);
  return (
    method.toLowerCase() + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
  );
}
