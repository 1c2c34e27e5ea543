import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { ROUTES } from '../../engine/http/routes/index.js';

/** Where the answer to `GET path` is not what the contract says, or says more than that. */
export function contractProblems(path: string, body: unknown): readonly string[] {
  const response = ROUTES.find((route) => route.method === 'GET' && route.path === path)!.response;
  return Compile(strict(response) as TSchema)
    .Errors(body)
    .map(({ instancePath, message }) => `${path} ${instancePath}: ${message}`);
}

// ---------------------------------------------------------------------------------------------

/** The same schema, in which members that it does not name are wrong. */
function strict(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(strict);
  const members = Object.fromEntries(Object.entries(schema).map(([key, of]) => [key, strict(of)]));
  return 'properties' in schema ? { ...members, additionalProperties: false } : members;
}
