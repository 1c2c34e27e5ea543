import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * QuickJS's view of modules: our own built files below engine/expression, and feelin with what it
 * needs, from node_modules. Read once; author code runs without a loader.
 */

const HERE = fileURLToPath(new URL('.', import.meta.url));
const texts = new Map<string, string>();

/** A stand-in that replays trees parsed on the host: parsing within QuickJS is 50 times slower. */
const REPLACED = new Map([['lezer-feel', insidePath('lezer-feel.js')]]);

export function insidePath(name: string): string {
  return join(HERE, 'inside', name);
}

export function loadModule(path: string): string {
  const text = texts.get(path) ?? readFileSync(path, 'utf8');
  texts.set(path, text);
  return text;
}

export function resolveModule(base: string, request: string): string {
  if (request.startsWith('/')) return request;
  if (request.startsWith('.')) return join(dirname(base), request);
  return REPLACED.get(request) ?? createRequire(base).resolve(request);
}
