import { expect } from 'chai';
import fc from 'fast-check';
import type { Subject } from '../store.js';
import { commit } from './commits.js';

/** Small aggregates may be kept whole and large ones in pieces: nobody can tell from outside. */
export function partsContract(subject: Subject): void {
  describe('parts', () => {
    it('gives back a large aggregate, its changes and its shrinking', async () => {
      // given
      const many = new Map(
        Array.from({ length: 200 }, (_, i) => [i + 1, { i, text: '件'.repeat(i) }]),
      );
      await subject.store.commit([commit(1, { parts: many })]);

      // when
      const changed = new Map<number, unknown>([
        [5, 'five'],
        [6, null],
        [300, 'new'],
      ]);
      const expected = new Map<number, unknown>([...many, [5, 'five'], [300, 'new']]);
      expected.delete(6);
      await subject.store.commit([commit(1, { rev: 1, parts: changed, all: expected })]);
      const large = await subject.store.load(1);
      const few = new Map<number, unknown>([[5, 'five']]);
      const gone = new Map(
        [...expected.keys()].filter((seq) => seq !== 5).map((seq) => [seq, null]),
      );
      await subject.store.commit([commit(1, { rev: 2, parts: gone, all: few })]);

      // then
      expect(large?.parts).to.deep.equal(expected);
      expect((await subject.store.load(1))?.parts).to.deep.equal(few);
    });

    it('keeps one huge part', async () => {
      // given
      const huge = { text: '字'.repeat(100_000) };
      await subject.store.commit([commit(1, { parts: new Map([[1, huge]]) })]);

      // when
      const all = new Map<number, unknown>([
        [1, huge],
        [2, 'x'],
      ]);
      await subject.store.commit([commit(1, { rev: 1, parts: new Map([[2, 'x']]), all })]);

      // then
      expect((await subject.store.load(1))?.parts).to.deep.equal(all);
    });

    it('follows any sequence of changes', async () => {
      const change = fc.dictionary(
        fc.integer({ min: 1, max: 120 }).map(String),
        fc.oneof(fc.constant(null), fc.string({ maxLength: 400 }), fc.integer()),
        { maxKeys: 90 },
      );
      let aggregate = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          // given
          aggregate++;
          let all: ReadonlyMap<number, unknown> = new Map();
          const commits = changes.map((parts, rev) => {
            const changed = new Map(
              Object.entries(parts).map(([seq, part]) => [Number(seq), part]),
            );
            all = new Map([...all, ...changed].filter(([, part]) => part !== null));
            return commit(aggregate, { rev, parts: changed, all });
          });

          // when: some in one batch, some alone
          await subject.store.commit(commits.slice(0, 2));
          for (const one of commits.slice(2)) await subject.store.commit([one]);

          // then
          expect((await subject.store.load(aggregate))?.parts).to.deep.equal(all);
        }),
        { numRuns: 40 },
      );
    });
  });
}
