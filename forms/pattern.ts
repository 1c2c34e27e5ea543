import { RE2JS } from 're2js';

const PATTERN_LENGTH_MAX = 200;

/**
 * An author's pattern on an engine whose time is linear in the text, anchored as a whole: Form.io
 * compiles `^${pattern}$`, which leaves the inner alternatives of `a|b` open at one end.
 * What RE2 cannot compile (back-references, look-around) gives nothing, and so does what a browser
 * could not compile: both must read the pattern the same way.
 */
export function compilePattern(pattern: unknown): ((text: string) => boolean) | undefined {
  if (typeof pattern !== 'string' || pattern.length > PATTERN_LENGTH_MAX) return undefined;
  const cached = cache.get(pattern);
  if (cached) return cached;
  try {
    const { source } = new RegExp(pattern);
    const compiled = RE2JS.compile(RE2JS.translateRegExp(source));
    const matches = (text: string): boolean => compiled.testExact(text);
    remember(pattern, matches);
    return matches;
  } catch {
    return undefined;
  }
}

// helpers ////////////////////////////////////////////////////////////////////////////////////////

const CACHE_MAX = 1_000;
const cache = new Map<string, (text: string) => boolean>();

function remember(pattern: string, matches: (text: string) => boolean): void {
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(pattern, matches);
}
