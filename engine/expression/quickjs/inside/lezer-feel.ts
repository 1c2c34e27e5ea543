import type { FeelTree } from '../../feel/syntax.js';

/** What feelin imports from lezer-feel, within QuickJS: a parser that knows the tree beforehand. */

interface Visitor {
  enter(node: { type: typeof PLAIN; name: string; from: number; to: number }): unknown;
  leave(node: { type: typeof PLAIN }): unknown;
}

const PLAIN = { isError: false, isSkipped: false };
let current: FeelTree | undefined;

export function replay(tree: FeelTree): void {
  current = tree;
}

export const parser = {
  configure: () => ({ parse: () => ({ iterate: (visitor: Visitor) => walk(current, visitor) }) }),
};

export function trackVariables(): undefined {
  return undefined;
}

/** As lezer-feel does it: one space around operators' signs, one between words. */
export function normalizeContextKey(name: string): string {
  const spaced = name.replace(/\s*([./\-'+]|\*\*?)\s*/g, ' $1 ');
  return spaced.replace(/\s{2,}/g, ' ').trim();
}

function walk(tree: FeelTree | undefined, visitor: Visitor): void {
  if (tree === undefined) return;
  const [name, from, to, children] = tree;
  visitor.enter({ type: PLAIN, name, from, to });
  for (const child of children) walk(child, visitor);
  visitor.leave({ type: PLAIN });
}
