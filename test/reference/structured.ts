import fc from 'fast-check';

/** A well-structured piece of a process: one way in, one way out. */
export type Block =
  | { readonly kind: 'task' | 'user' | 'catch' | 'race' }
  | {
      readonly kind: 'sequence' | 'xor' | 'and' | 'or' | 'complex';
      readonly blocks: readonly Block[];
    }
  | { readonly kind: 'loop'; readonly block: Block }
  | { readonly kind: 'many'; readonly count: number; readonly sequential: boolean }
  | {
      readonly kind: 'scope';
      readonly block: Block;
      readonly guard: 'none' | 'message' | 'error' | 'terminate';
      readonly count?: number;
    };

const { block: tied } = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' });
  const leaf = fc.constantFrom(
    'task' as const,
    'user' as const,
    'user' as const,
    'catch' as const,
    'race' as const,
  );
  return {
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      leaf.map((kind): Block => ({ kind })),
      fc.record({ kind: fc.constantFrom('sequence' as const, 'xor' as const), blocks }),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), blocks }),
      fc.record({ kind: fc.constant('complex' as const), blocks }),
      fc.record({ kind: fc.constant('loop' as const), block: tie('block') }),
      fc.record({
        kind: fc.constant('many' as const),
        count: fc.integer({ min: 1, max: 3 }),
        sequential: fc.boolean(),
      }),
      fc.record(
        {
          kind: fc.constant('scope' as const),
          block: tie('block'),
          guard: fc.constantFrom(
            'none' as const,
            'message' as const,
            'error' as const,
            'terminate',
          ),
          count: fc.constant(2),
        },
        { requiredKeys: ['kind', 'block', 'guard'] },
      ),
    ),
  };
});

/** In the notation of `support/diagram/parse`. */
export const structured: fc.Arbitrary<string> = tied.map((block) => {
  const writer = new Writer();
  const lines = writer.block(block, 's');
  return ['start s', ...lines, `${writer.tail} > end e`].join('\n');
});

// ---------------------------------------------------------------------------------------------

/** Names of the conditions; the driver gives them truth values. */
export const CONDITIONS = ['c0', 'c1', 'c2', 'c3'] as const;

class Writer {
  /** The node that the next one follows. */
  tail = 's';
  #count = 0;

  block(block: Block, after: string): readonly string[] {
    switch (block.kind) {
      case 'task':
      case 'user':
        return this.#node(after, `${block.kind} `);
      case 'catch': {
        const id = this.#id('catch');
        this.tail = id;
        return [`${after} > catch ${id} message ${id}`];
      }
      case 'race':
        return this.#race(after);
      case 'many':
        return this.#node(
          after,
          'user ',
          ` [${block.count}${block.sequential ? ' sequential' : ''}]`,
        );
      case 'sequence':
        return block.blocks.reduce<readonly string[]>(
          (lines, one, i) => [...lines, ...this.block(one, i === 0 ? after : this.tail)],
          [],
        );
      case 'xor':
      case 'and':
      case 'or':
        return this.#branches(block.kind, block.blocks, after);
      case 'complex':
        return this.#someOf(block.blocks, after);
      case 'loop':
        return this.#loop(block.block, after);
      case 'scope':
        return this.#scope(block, after);
      default:
        return block satisfies never;
    }
  }

  #id(kind: string): string {
    return `${kind}${this.#count++}`;
  }

  #node(after: string, kind: string, behind = ''): readonly string[] {
    const id = this.#id(kind.trim());
    this.tail = id;
    return [`${after} > ${kind}${id}${behind}`];
  }

  #branches(kind: 'xor' | 'and' | 'or', blocks: readonly Block[], after: string) {
    const [split, join] = [this.#id(`${kind}Split`), this.#id(`${kind}Join`)];
    const lines = [`${after} > ${kind} ${split}`, `${kind} ${join}`];
    for (const [i, one] of blocks.entries()) {
      const last = i === blocks.length - 1;
      const condition =
        kind === 'and' || blocks.length === 1 ? '' : last ? '-*' : `-[${CONDITIONS[i]!}]`;
      const first = this.#id('in');
      lines.push(`${split} ${condition}> task ${first}`, ...this.block(one, first));
      lines.push(`${this.tail} > ${join}`);
    }
    this.tail = join;
    return lines;
  }

  /** A parallel split whose join goes on with the first of its branches but one. */
  #someOf(blocks: readonly Block[], after: string): readonly string[] {
    const [split, join] = [this.#id('split'), this.#id('some')];
    const wanted = Math.max(1, blocks.length - 1);
    const lines = [`${after} > and ${split}`, `complex ${join} [activationCount >= ${wanted}]`];
    for (const one of blocks) {
      const first = this.#id('in');
      lines.push(`${split} > task ${first}`, ...this.block(one, first), `${this.tail} > ${join}`);
    }
    this.tail = join;
    return lines;
  }

  #race(after: string): readonly string[] {
    const [gateway, one, other] = [this.#id('race'), this.#id('catch'), this.#id('catch')];
    const merge = this.#id('merge');
    this.tail = merge;
    return [
      `${after} > events ${gateway} > catch ${one} message ${one} > xor ${merge}`,
      `${gateway} > catch ${other} message ${other} > ${merge}`,
    ];
  }

  /** Somebody has to do something on each round, so that no loop is endless. */
  #loop(inner: Block, after: string): readonly string[] {
    const [entry, check, exit] = [this.#id('entry'), this.#id('check'), this.#id('exit')];
    const lines = [`${after} > xor ${entry}`, ...this.block(inner, entry)];
    lines.push(`${this.tail} > user ${check} > xor ${exit} -[c3]> ${entry}`);
    const out = this.#id('out');
    lines.push(`${exit} -*> task ${out}`);
    this.tail = out;
    return lines;
  }

  #scope({ block, guard, count }: Extract<Block, { kind: 'scope' }>, after: string) {
    const [id, merge, start] = [this.#id('scope'), this.#id('merge'), this.#id('begin')];
    const many = count === undefined ? '' : ` [${count}]`;
    const lines = [`${after} > sub ${id}${many} > xor ${merge}`, `${id} {`, `start ${start}`];
    lines.push(...this.block(block, start));
    if (guard === 'error' || guard === 'terminate') {
      const choice = this.#id('choice');
      lines.push(
        `${this.tail} > xor ${choice} -[c2]> end ${this.#id('out')} ${guard === 'error' ? 'error E' : guard}`,
      );
      lines.push(`${choice} -*> end ${this.#id('end')}`);
    } else {
      lines.push(`${this.tail} > end ${this.#id('end')}`);
    }
    lines.push('}');
    if (guard === 'error' || guard === 'message') {
      const name = this.#id('caught');
      const what = guard === 'error' ? 'error E' : `message ${name}`;
      lines.push(`boundary ${name} on ${id} ${what} > ${merge}`);
    }
    this.tail = merge;
    return lines;
  }
}
