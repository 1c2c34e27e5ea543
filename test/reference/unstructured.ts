import fc from 'fast-check';
import { CONDITIONS } from './structured.js';

const KINDS = ['xor', 'and', 'or', 'task', 'user'] as const;
const GATEWAYS = ['xor', 'and', 'or'];

const node = fc.record({
  kind: fc.constantFrom(...KINDS),
  /** Whither: as many nodes further on. */
  forward: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  /** Whence: as many nodes back, by a user task. */
  back: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5, nil: undefined }),
});
type Node = typeof node extends fc.Arbitrary<infer T> ? T : never;

/**
 * Any graph of exclusive, parallel and inclusive gateways and tasks, with deadlocks and surplus
 * tokens as they come; every loop has a user task in it, so that none is endless.
 */
export const unstructured: fc.Arbitrary<string> = fc
  .array(node, { minLength: 2, maxLength: 8 })
  .map((nodes) => {
    const lines = ['start s', ...nodes.map(({ kind }, i) => `${kind} n${i}`), 's > n0'];
    const arrows = nodes.flatMap((one, i) => arrowsOf(one, i, nodes.length));
    const reached = new Set(arrows.map(({ target }) => target));
    for (let i = 1; i < nodes.length; i++) {
      if (!reached.has(`n${i}`)) lines.push(`n${i - 1} > n${i}`);
    }
    return [...lines, ...arrows.map(({ text }) => text)].join('\n');
  })
  .map(withConditions);

// ---------------------------------------------------------------------------------------------

function arrowsOf({ forward, back }: Node, i: number, count: number) {
  const ways = forward.map((by) => {
    const target = i + by < count ? `n${i + by}` : `end${i}`;
    return { target, text: i + by < count ? `n${i} > n${i + by}` : `n${i} > end${i}` };
  });
  const unique = [...new Map(ways.map((way) => [way.target, way])).values()];
  if (back === undefined) return unique;
  const target = `n${Math.max(0, i - back)}`;
  return [...unique, { target, text: `n${i} > back${i} > ${target}` }];
}

/** Ends and user tasks are drawn where first named; gateways that choose get conditions. */
function withConditions(text: string): string {
  const lines = text.split('\n');
  const kinds = new Map(
    lines.flatMap((line) => {
      const [, kind, id] = /^(\w+) (n\d+)$/.exec(line) ?? [];
      return kind === undefined || id === undefined ? [] : [[id, kind] as const];
    }),
  );
  const drawn = new Set<string>();
  const counts = new Map<string, number>();
  const total = (source: string) => lines.filter((line) => line.startsWith(`${source} > `)).length;
  return lines
    .map((line) => {
      const [source = '', ...rest] = line.split(' > ');
      if (rest.length === 0) return line;
      const nth = counts.get(source) ?? 0;
      counts.set(source, nth + 1);
      const named = rest.map((id) => {
        if (drawn.has(id) || id.startsWith('n')) return id;
        drawn.add(id);
        return id.startsWith('end') ? `end ${id}` : `user ${id}`;
      });
      return `${source} ${arrow(kinds.get(source), nth, total(source))}> ${named.join(' > ')}`;
    })
    .join('\n');
}

function arrow(kind: string | undefined, nth: number, total: number): string {
  if (kind === undefined || !GATEWAYS.includes(kind) || kind === 'and' || total === 1) return '';
  return nth === total - 1 ? '-*' : `-[${CONDITIONS[nth % CONDITIONS.length]!}]`;
}
