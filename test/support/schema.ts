import fc from 'fast-check';
import type { TSchema } from 'typebox';

interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly pattern?: string;
}

/** Texts for the patterns of the contract. */
const SAMPLES = ['2026-03-02', '110101', '000000', '1234', 'a'.repeat(16), 'abcd'];

/** A value that the schema admits, every optional member included. */
export function sampleOf(schema: TSchema): unknown {
  return sample(schema);
}

function sample(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return sample(shape.anyOf[0]!);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([name, member]) => [name, sample(member)]),
      );
    case 'array':
      return shape.items ? [sample(shape.items)] : [];
    case 'string':
      return text(shape);
    case 'integer':
    case 'number':
      return shape.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return {};
  }
}

function text({ pattern, minLength = 1 }: Shape): string {
  const fits = SAMPLES.find((one) => pattern !== undefined && new RegExp(pattern, 'u').test(one));
  return fits ?? 'x'.repeat(Math.max(1, minLength));
}

/** What a client by mistake, or by design, puts where something else is meant. */
const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x'.repeat(20_000),
  '\u202e反\u0007',
  "'; DROP TABLE x;--",
  '${1+1}',
  [],
  [[]],
  {},
  { constructor: { prototype: {} } },
  { toString: 1, valueOf: 2, hasOwnProperty: 3 },
  ['__proto__'],
];

export function broken(schema: TSchema): fc.Arbitrary<unknown> {
  return brokenValue(sampleOf(schema));
}

/** The value with one place of it, at any depth, replaced, left out or added to. */
export function brokenValue(whole: unknown): fc.Arbitrary<unknown> {
  const places = placesOf(whole, []);
  return fc
    .record({
      place: fc.constantFrom(...places),
      junk: fc.oneof(fc.constantFrom(...JUNK), fc.jsonValue({ maxDepth: 3 })),
      how: fc.constantFrom('replace', 'leave out', 'add'),
    })
    .map(({ place, junk, how }) => changed(whole, place, how, junk));
}

type Place = readonly (string | number)[];

function placesOf(value: unknown, here: Place): Place[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, member]) => placesOf(member, [...here, name]))
      : [];
  return [here, ...below];
}

function changed(value: unknown, [first, ...rest]: Place, how: string, junk: unknown): unknown {
  if (first === undefined) {
    if (how !== 'add' || typeof value !== 'object' || value === null) return junk;
    return Array.isArray(value) ? [...(value as unknown[]), junk] : { ...value, extra: junk };
  }
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string, unknown>;
  if (how === 'leave out' && rest.length === 0) delete copy[first];
  else copy[first] = changed(copy[first], rest, how, junk);
  return copy;
}
