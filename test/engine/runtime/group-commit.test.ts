import { expect } from 'chai';
import { GroupCommit } from '../../../engine/runtime/group-commit.js';
import { createMemoryStore } from '../../../engine/store/memory/store.js';
import type { Commit, CommitResult, Store } from '../../../engine/store/port.js';
import { standIn, turns } from './support.js';

describe('group commit', () => {
  let batches: (readonly Commit[])[];
  let memory: Store;

  beforeEach(() => {
    batches = [];
    memory = createMemoryStore({ now: () => 0 });
  });

  function group(commit: Store['commit'] = (batch) => memory.commit(batch)): GroupCommit {
    return new GroupCommit(
      standIn(memory, {
        commit: (batch) => {
          batches.push(batch);
          return commit(batch);
        },
      }),
    );
  }

  it('gathers the commits of one turn into one transaction', async () => {
    // given
    const commits = group();
    // when
    const results = await Promise.all([1, 2, 3].map((aggregate) => commits.add(first(aggregate))));
    // then
    expect(batches.map((batch) => batch.length)).to.deep.equal([3]);
    expect(results.map(({ status }) => status)).to.deep.equal(Array(3).fill('committed'));
  });

  it('answers only after the store has', async () => {
    // given
    let release: (() => void) | undefined;
    const commits = group(async (batch) => {
      await new Promise<void>((resolve) => (release = resolve));
      return memory.commit(batch);
    });
    let answer: CommitResult | undefined;
    const pending = commits.add(first(1)).then((result) => (answer = result));
    // when
    await turns();
    // then
    expect(answer).to.equal(undefined);
    // when
    release!();
    await pending;
    // then
    expect(answer).to.include({ status: 'committed', rev: 1 });
  });

  it('gathers the next batch while one is on its way', async () => {
    // given
    const releases: (() => void)[] = [];
    const commits = group(async (batch) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return memory.commit(batch);
    });
    const pending = [commits.add(first(1))];
    await turns();
    // when
    pending.push(commits.add(first(2)), commits.add(first(3)));
    await turns();
    releases[0]!();
    await turns();
    releases[1]!();
    await Promise.all(pending);
    // then
    expect(batches.map((batch) => batch.map(({ aggregate }) => aggregate))).to.deep.equal([
      [1],
      [2, 3],
    ]);
  });

  it('sends a second batch after the first once it is worth it, and no third', async () => {
    // given
    const releases: (() => void)[] = [];
    const commits = group(async (batch) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      return memory.commit(batch);
    });
    const pending = [commits.add(first(1))];
    await turns();
    // when
    for (let aggregate = 2; aggregate <= 100; aggregate++)
      pending.push(commits.add(first(aggregate)));
    await turns();
    const sent = batches.map((batch) => batch.length);
    releases.forEach((release) => release());
    await turns();
    releases.forEach((release) => release());
    const results = await Promise.all(pending);
    // then
    expect(sent).to.deep.equal([1, 32]);
    expect(batches.map((batch) => batch.length)).to.deep.equal([1, 32, 67]);
    expect(new Set(results.map(({ status }) => status))).to.deep.equal(new Set(['committed']));
  });

  it('holds back what builds on a commit that is on its way, although others go', async () => {
    // given
    let release: (() => void) | undefined;
    const commits = group(async (batch) => {
      if (batches.length === 1) await new Promise<void>((resolve) => (release = resolve));
      return memory.commit(batch);
    });
    const pending = [commits.add(first(1))];
    await turns();
    // when
    pending.push(commits.add(after(1, 1)));
    for (let aggregate = 2; aggregate <= 40; aggregate++)
      pending.push(commits.add(first(aggregate)));
    await turns();
    // then
    expect(batches[1]?.map(({ aggregate }) => aggregate)).not.to.include(1);
    release!();
    const results = await Promise.all(pending);
    expect(results[1]).to.include({ status: 'committed', rev: 2 });
  });

  it('sends what builds on another commit after it', async () => {
    // given
    const commits = group();
    // when
    const results = await Promise.all([first(1), after(1, 1), first(2)].map((c) => commits.add(c)));
    // then
    expect(batches.map((batch) => batch.length)).to.deep.equal([2, 1]);
    expect(results.map(({ status }) => status)).to.deep.equal(Array(3).fill('committed'));
  });

  it('lets what builds on a commit that fell fall with it, whatever rev stands there by then', async () => {
    // given another node that takes rev 2 first, so that rev 3 would seem to follow
    const commits = group();
    await memory.commit([first(1)]);
    await memory.commit([after(1, 1)]);
    // when
    const results = await Promise.all(
      [after(1, 1), after(1, 2), after(1, 3)].map((c) => commits.add(c)),
    );
    // then
    expect(results.map(({ status }) => status)).to.deep.equal(Array(3).fill('conflict'));
    expect((await memory.load(1))?.rev).to.equal(2);
  });

  it('a batch that fails rejects its own commits and no others', async () => {
    // given
    let fails = true;
    const commits = group((batch) => {
      if (!fails) return memory.commit(batch);
      fails = false;
      return Promise.reject(new Error('disk full'));
    });
    // when
    const pending = [first(1), first(2), after(1, 1)].map((c) => commits.add(c));
    const settled = await Promise.allSettled(pending);
    const later = await commits.add(first(3));
    // then
    expect(settled.map((one) => one.status)).to.deep.equal(['rejected', 'rejected', 'fulfilled']);
    expect(await pending[2]).to.deep.equal({ status: 'conflict' });
    expect(later.status).to.equal('committed');
  });

  it('cuts what would hold a thread for long', async () => {
    // given
    const commits = group();
    // when
    await Promise.all(Array.from({ length: 600 }, (_, index) => commits.add(first(index + 1))));
    // then
    expect(batches.map((batch) => batch.length)).to.deep.equal([32, 32, 256, 256, 24]);
  });

  it('is drained when the last batch has been answered', async () => {
    // given
    const commits = group();
    let done = 0;
    for (let aggregate = 1; aggregate <= 300; aggregate++) {
      void commits.add(first(aggregate)).then(() => done++);
    }
    // when
    await commits.drained();
    // then
    expect(done).to.equal(300);
    await commits.drained();
  });
});

function first(aggregate: number): Commit {
  return after(aggregate, 0);
}

function after(aggregate: number, expectedRev: number): Commit {
  return {
    aggregate,
    tenant: 't',
    kind: 'instance',
    expectedRev,
    at: 0,
    head: {},
    parts: new Map(),
    snapshot: () => new Map(),
    rows: [],
    events: '[]',
    outbox: [],
    hash: `${aggregate}/${expectedRev}`,
  };
}
