import fc from 'fast-check';
import type { Model } from '../../engine/core/model.js';
import { PIECES } from './random-pieces.js';
import {
  error,
  expression,
  message,
  multiInstance,
  process,
  timer,
  type ProcessBuilder,
} from '../support/model.js';

/** A well-structured piece of a process: one way in, one way out. */
export type Block =
  | { readonly kind: Leaf }
  | { readonly kind: 'sequence' | Branching; readonly blocks: readonly Block[] }
  | { readonly kind: 'scope'; readonly block: Block; readonly guard: Guard; readonly loop: boolean }
  | { readonly kind: 'loop'; readonly block: Block }
  /** In a sub-process that another version of the process does without. */
  | { readonly kind: 'wrapped'; readonly block: Block };
type Branching = 'exclusive' | 'parallel' | 'inclusive';
type Leaf = (typeof LEAVES)[number];
type Guard = 'none' | 'error' | 'timer' | 'message';

const LEAVES = [
  'task',
  'userTask',
  'external',
  'timer',
  'message',
  'async',
  'parallelTasks',
  'sequentialTasks',
  'standardLoop',
  'undone',
  'transaction',
  'adHoc',
  'handled',
  'call',
] as const;

export const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.constantFrom(...LEAVES).map((kind): Block => ({ kind })),
    fc.record({
      kind: fc.constantFrom<'sequence' | Branching>(
        'sequence',
        'exclusive',
        'parallel',
        'inclusive',
      ),
      blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }),
    }),
    fc.record({
      kind: fc.constant('scope' as const),
      block: tie('block'),
      guard: fc.constantFrom(
        'none' as const,
        'error' as const,
        'timer' as const,
        'message' as const,
      ),
      loop: fc.boolean(),
    }),
    fc.record({
      kind: fc.constantFrom('loop' as const, 'wrapped' as const),
      block: tie('block'),
    }),
  ),
}));

/** The processes of a block: the one to start and the one that it calls. */
export function modelsOf(root: Block, wraps = true): readonly Model[] {
  const namer = new Namer(wraps);
  const builder = process('main').start();
  append(builder, root, namer);
  const called = process('called').start().userTask('inside').end().build();
  return [builder.end('end').build(), called];
}

class Namer {
  #count = 0;
  constructor(readonly wraps: boolean) {}
  next(kind: string): string {
    return `${kind}${++this.#count}`;
  }
}

function append(builder: ProcessBuilder, piece: Block, namer: Namer): void {
  switch (piece.kind) {
    case 'sequence':
      for (const one of piece.blocks) append(builder, one, namer);
      return;
    case 'exclusive':
    case 'parallel':
    case 'inclusive':
      return branch(builder, piece.kind, piece.blocks, namer);
    case 'scope':
      return scope(builder, piece, namer);
    case 'wrapped':
      return wrapped(builder, piece.block, namer);
    case 'loop': {
      // Goes back while `again` is set, which every completion clears.
      const [entry, exit] = [namer.next('entry'), namer.next('exit')];
      builder.exclusive(entry);
      append(builder, piece.block, namer);
      builder.userTask(namer.next('check')).exclusive(exit);
      builder.when('${again == true}').to(entry).from(exit).otherwise();
      builder.task(namer.next('out'));
      return;
    }
    default:
      return leaf(builder, piece.kind, namer.next(piece.kind));
  }
}

function branch(
  builder: ProcessBuilder,
  kind: Branching,
  blocks: readonly Block[],
  namer: Namer,
): void {
  const [split, join] = [namer.next(`${kind}Split`), namer.next(`${kind}Join`)];
  const gateway = `${kind}Gateway` as const;
  builder.node(gateway, { id: split });
  for (const [i, one] of blocks.entries()) {
    builder.from(split);
    if (kind === 'inclusive') builder.when(`\${choice >= ${i}}`);
    else if (kind === 'exclusive' && i > 0) builder.when(`\${choice == ${i}}`);
    else if (kind === 'exclusive') builder.otherwise();
    builder.task(namer.next('in'));
    append(builder, one, namer);
    if (i === 0) builder.node(gateway, { id: join });
    else builder.to(join);
  }
}

/** What follows is a node of both versions, so that flows into joins have the same source. */
function wrapped(builder: ProcessBuilder, content: Block, namer: Namer): void {
  const [id, begin, done] = ['wrapped', 'begin', 'done'].map((kind) => namer.next(kind));
  if (namer.wraps) {
    builder.subProcess(id!, (inside) => {
      inside.start(begin);
      append(inside, content, namer);
      inside.end(done);
    });
  } else {
    append(builder, content, namer);
  }
  builder.task(namer.next('behind'));
}

function scope(
  builder: ProcessBuilder,
  { block: content, guard, loop }: Extract<Block, { kind: 'scope' }>,
  namer: Namer,
): void {
  const [id, merge] = [namer.next('scope'), namer.next('merge')];
  const repeated = loop ? { loop: multiInstance({ cardinality: expression('${2}') }) } : {};
  builder.subProcess(
    id,
    (inside) => {
      inside.start(namer.next('start'));
      append(inside, content, namer);
      inside.end(namer.next('end'));
    },
    repeated,
  );
  builder.exclusive(merge);
  if (guard === 'none') return;
  const event =
    guard === 'error' ? error() : guard === 'timer' ? timer('PT2H') : message(`stop-${id}`);
  builder.boundary(id, namer.next(guard), event).to(merge).from(merge);
}

function leaf(builder: ProcessBuilder, kind: Leaf, id: string): void {
  const repeated = (sequential: boolean) => ({
    loop: multiInstance({ sequential, cardinality: expression('${3}') }),
  });
  switch (kind) {
    case 'task':
      return void builder.task(id);
    case 'userTask':
      return void builder.userTask(id);
    case 'external':
      return void builder.external(id);
    case 'timer':
      return void builder.catching(id, timer('PT1H'));
    case 'message':
      return void builder.receive(id, `go-${id}`);
    case 'async':
      return void builder.task(id, { asyncBefore: true, asyncAfter: true });
    case 'parallelTasks':
      return void builder.userTask(id, repeated(false));
    case 'sequentialTasks':
      return void builder.userTask(id, repeated(true));
    case 'standardLoop':
      return void builder.userTask(id, {
        loop: { kind: 'standard', testBefore: false, maximum: 2 },
      });
    case 'undone':
    case 'transaction':
    case 'adHoc':
    case 'handled':
      return PIECES[kind](builder, id);
    case 'call':
      return void builder.call(id, 'called', { in: [{ all: true }] });
  }
}
