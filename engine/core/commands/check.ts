import { LIMITS } from '../limits.js';

/** Answers what is wrong with a value that stands at `path`, and what would fit. */
export type Check = (value: unknown, path: string) => string | undefined;
/** Fields that it does not name are ignored. */
export type Shape = Readonly<Record<string, Check>>;

export const seq: Check = (value, path) =>
  Number.isSafeInteger(value) && (value as number) > 0 ? undefined : `${path} 须为正整数`;
export const integer: Check = (value, path) =>
  Number.isSafeInteger(value) ? undefined : `${path} 须为整数`;
export const between =
  (least: number, most: number): Check =>
  (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : `${path} 须为 ${least} 至 ${most} 的整数`;
export const flag: Check = (value, path) =>
  typeof value === 'boolean' ? undefined : `${path} 须为 true 或 false`;
export const text: Check = (value, path) =>
  typeof value === 'string' && value.length <= LIMITS.name
    ? undefined
    : `${path} 须为至多 ${LIMITS.name} 字的文本`;
export const json: Check = (value, path) => (isJson(value) ? undefined : `${path} 须为 JSON 值`);

export const optional =
  (check: Check): Check =>
  (given, path) =>
    given === undefined ? undefined : check(given, path);
export const nullable =
  (check: Check): Check =>
  (given, path) =>
    given === null || given === undefined ? undefined : check(given, path);

export const list =
  (check: Check): Check =>
  (given, path) => {
    if (!Array.isArray(given)) return `${path} 须为列表`;
    if (given.length > LIMITS.entries) return `${path} 至多 ${LIMITS.entries} 项`;
    for (let i = 0; i < given.length; i++) {
      const problem = check(given[i], `${path}[${i}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

export const fields =
  (shape: Shape): Check =>
  (given, path) => {
    if (!isRecord(given)) return `${path} 须为对象`;
    for (const name in shape) {
      const problem = shape[name]!(given[name], `${path}.${name}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/** Any number of members, all of one kind. */
export const record =
  (check: Check): Check =>
  (given, path) => {
    if (!isRecord(given)) return `${path} 须为对象`;
    for (const name of Object.keys(given)) {
      const problem = check(given[name], `${path}.${name.slice(0, 40)}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

export function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

// ---------------------------------------------------------------------------------------------

/** The bounds also end cycles. */
function isJson(given: unknown): boolean {
  let nodes = 0;
  const visit = (part: unknown, depth: number): boolean => {
    if (++nodes > LIMITS.valueNodes || depth > LIMITS.valueDepth) return false;
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return true;
    if (typeof part === 'number') return Number.isFinite(part);
    if (typeof part !== 'object' || !isPlain(part)) return false;
    const members = Object.values(part);
    // A hole is no JSON, and billions of them would be written out one by one.
    if (Array.isArray(part) && part.length !== members.length) return false;
    return members.every((inner) => visit(inner, depth + 1));
  };
  return visit(given, 0);
}

/** No Date, Map or the like: it would be another value once it has been stored. */
function isPlain(given: object): boolean {
  if (Array.isArray(given)) return true;
  const prototype = Object.getPrototypeOf(given) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
