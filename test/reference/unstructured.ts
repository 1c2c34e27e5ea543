import fc from 'fast-check';
import { CONDITIONS } from './structured.js';

const KINDS = ['xor', 'and', 'or', 'complex', 'task', 'user'] as const;

const node = fc.record({
  kind: fc.constantFrom(...KINDS),
  /** Whither: as many nodes further on. */
  forward: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  /** Whither back, by a user task. */
  back: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5, nil: undefined }),
  /** User tasks: whither by a boundary event. */
  event: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3, nil: undefined }),
});
type Node = typeof node extends fc.Arbitrary<infer T> ? T : never;

interface Way {
  readonly source: string;
  readonly target: string;
}

/**
 * Any graph of gateways and tasks, with deadlocks and surplus tokens as they come, in the notation
 * of `support/diagram/parse`; every loop has a user task in it, so that none is endless.
 */
export const unstructured: fc.Arbitrary<string> = fc
  .array(node, { minLength: 2, maxLength: 8 })
  .map((nodes) => {
    const ways = connected(
      nodes,
      nodes.flatMap((one, i) => waysOf(one, i, nodes.length)),
    );
    const others = new Set(ways.flatMap(({ source, target }) => [source, target]));
    const drawn = [...others].filter((id) => !/^[ns]/.test(id)).map((id) => drawnAs(id));
    return [
      'start s',
      ...nodes.map(({ kind }, i) => `${kind} n${i}${condition(kind, ways, `n${i}`)}`),
      ...drawn,
      's > n0',
      ...ways.map((way) => arrow(way, ways, nodes)),
    ].join('\n');
  });

// ---------------------------------------------------------------------------------------------

function waysOf({ kind, forward, back, event }: Node, i: number, count: number): readonly Way[] {
  const source = `n${i}`;
  const onwardTo = (by: number): string => (i + by < count ? `n${i + by}` : `end${i}`);
  const onwards = [...new Set(forward.map(onwardTo))].map((target) => ({ source, target }));
  if (kind === 'user' && event !== undefined) {
    onwards.push({ source: `event${i}`, target: onwardTo(event) });
  }
  if (back === undefined) return onwards;
  const again = { source: `back${i}`, target: `n${Math.max(0, i - back)}` };
  return [...onwards, { source, target: `back${i}` }, again];
}

/** Nothing stands where no flow leads. */
function connected(nodes: readonly Node[], ways: readonly Way[]): readonly Way[] {
  const reached = new Set(ways.map(({ target }) => target));
  const missing = nodes.flatMap((_, i) =>
    i === 0 || reached.has(`n${i}`) ? [] : [{ source: `n${i - 1}`, target: `n${i}` }],
  );
  return [...missing, ...ways];
}

/** One flow alone is nothing to count; with more, two are enough. */
function condition(kind: string, ways: readonly Way[], id: string): string {
  if (kind !== 'complex') return '';
  const incoming = ways.filter(({ target }) => target === id).length + (id === 'n0' ? 1 : 0);
  return ` [activationCount >= ${Math.min(2, incoming)}]`;
}

function drawnAs(id: string): string {
  const [, host] = /^event(\d+)$/.exec(id) ?? [];
  if (host !== undefined) return `boundary ${id} on n${host} message ${id}`;
  return id.startsWith('end') ? `end ${id}` : `user ${id}`;
}

/** Gateways that choose have a condition on each flow but the last, which is the default. */
function arrow({ source, target }: Way, ways: readonly Way[], nodes: readonly Node[]): string {
  const kind = nodes[Number(source.slice(1))]?.kind;
  const siblings = ways.filter((way) => way.source === source);
  const nth = siblings.findIndex((way) => way.target === target);
  if ((kind !== 'xor' && kind !== 'or') || siblings.length === 1) return `${source} > ${target}`;
  if (nth === siblings.length - 1) return `${source} -*> ${target}`;
  return `${source} -[${CONDITIONS[nth % CONDITIONS.length]!}]> ${target}`;
}
