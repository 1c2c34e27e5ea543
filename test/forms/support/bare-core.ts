import { createRequire } from 'node:module';

/** @formio/core as published: the parts by which a test shows what it does when called bare. */
export interface BareCore {
  process(context: object): Promise<unknown>;
  processSync(context: object): unknown;
  Processors: unknown[];
  rules: unknown[];
  serverRules: unknown[];
  EN_ERRORS?: Record<string, string>;
  VALIDATION_ERRORS?: { en: Record<string, string> };
  jsonLogic: { apply(logic: object, data: object): unknown };
}

/**
 * A second, unchanged copy: the one that `forms` uses has lost its evaluator for the whole
 * process, so that it could no longer show its holes.
 */
export function bareCore(): BareCore {
  if (cached) return cached;
  const require = createRequire(import.meta.url);
  const kept = { ...require.cache };
  for (const id of Object.keys(require.cache)) delete require.cache[id];
  try {
    cached = require('@formio/core') as BareCore;
    return cached;
  } finally {
    for (const id of Object.keys(require.cache)) delete require.cache[id];
    Object.assign(require.cache, kept);
  }
}

export interface BareResult {
  data: Record<string, unknown>;
  errors: { ruleName: string; context: { path: string } }[];
}

/** Runs the published processors and rules as the reference describes, with no guard of ours. */
export async function processBare(
  components: object[],
  data: object,
  extra: object = {},
): Promise<BareResult> {
  const core = bareCore();
  const copy = structuredClone(components);
  const context = {
    form: { components: copy },
    submission: { data },
    components: copy,
    data: structuredClone(data) as Record<string, unknown>,
    processors: core.Processors,
    rules: [...core.rules, ...core.serverRules],
    scope: {} as { errors?: BareResult['errors'] },
    fetch: () => Promise.reject(new Error('no fetch in tests')),
    config: { server: true },
    ...extra,
  };
  await quietly(() => core.process(context));
  return { data: context.data, errors: context.scope.errors ?? [] };
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

let cached: BareCore | undefined;

/** The library reports swallowed exceptions on the console; tests expect them. */
export async function quietly(run: () => Promise<unknown>): Promise<void> {
  const { error, warn, log } = console;
  const silent = () => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    await run();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
