import { expect } from 'chai';
import { chainHash, sha256 } from '../../../engine/runtime/hash-chain.js';
import { verifyChain } from '../../../engine/runtime/verify.js';
import type { Store, StoredCommit } from '../../../engine/store/port.js';
import { send, standIn, start, taskOf, world } from './support.js';
import type { World } from './support.js';

describe('hash chain', () => {
  let node: World;
  let aggregate: number;

  beforeEach(async () => {
    node = await world();
    const started = await start(node, 'one-task', {
      variables: { 名: { value: { 10: '\u2028"', b: [1e21, -0, null] } } },
    });
    const task = taskOf(started);
    aggregate = started.aggregate;
    for (const user of ['li', 'wang']) {
      await send(node, aggregate, { type: 'claimTask', task, user });
      await send(node, aggregate, { type: 'releaseTask', task });
    }
  });

  it('is what a hand calculation says', () => {
    // SHA-256 of the empty text, and of "|7|1|5|" with it behind, by another program
    const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(sha256('')).to.equal(digest);
    const link = { previous: '', aggregate: 7, rev: 1, at: 5, digest };
    expect(chainHash(link)).to.equal(
      'd90d93d755d2cc928d270e797d15af0cf3e53d325eee461109b2b5a15c2ee71d',
    );
  });

  it('verifies what the runtime wrote', async () => {
    expect(await verifyChain(node.store, aggregate)).to.deep.equal({ commits: 5, erased: 0 });
  });

  it('verifies what has ended, and erased payloads by their digests', async () => {
    // given
    await send(node, aggregate, { type: 'cancel', process: 1, reason: '完' });
    await node.store.erase(aggregate, { at: 9, by: 'admin', reason: '到期' });
    // then
    expect(await verifyChain(node.store, aggregate)).to.deep.equal({ commits: 6, erased: 6 });
  });

  const forgeries: Record<string, [(all: StoredCommit[]) => StoredCommit[], string, number]> = {
    'a changed event': [replace(2, (c) => ({ ...c, events: [{ type: 'nothing' }] })), 'hash', 2],
    'a changed time': [replace(3, (c) => ({ ...c, at: c.at + 1 })), 'hash', 3],
    'a commit of another aggregate': [replace(1, (c) => ({ ...c, aggregate: 99 })), 'hash', 1],
    'a dropped commit': [(all) => all.filter(({ rev }) => rev !== 3), 'gap', 3],
    'a commit twice': [(all) => all.flatMap((c) => (c.rev === 2 ? [c, c] : [c])), 'gap', 3],
    'the last commit cut off': [(all) => all.slice(0, -1), 'head', 5],
    'a changed event with a hash made to fit': [replace(5, refit), 'head', 5],
  };
  for (const [name, [forge, kind, rev]] of Object.entries(forgeries)) {
    it(`shows ${name}`, async () => {
      // given
      const forged = forge([...(await node.store.commits(aggregate, 0, 99))]);
      const commits: Store['commits'] = async (_, after) => forged.slice(after);
      // when
      const { problem } = await verifyChain(standIn(node.store, { commits }), aggregate);
      // then
      expect(problem).to.deep.equal({ aggregate, rev, kind });
    });
  }

  it('goes on over more commits than one page', async () => {
    // given
    const set = { n: { value: 1 } };
    for (let i = 0; i < 600; i++) {
      await send(node, aggregate, { type: 'setVariables', scope: 1, local: true, set });
    }
    // then
    expect(await verifyChain(node.store, aggregate)).to.deep.equal({ commits: 605, erased: 0 });
  });
});

function replace(
  rev: number,
  change: (commit: StoredCommit, all: readonly StoredCommit[]) => StoredCommit,
): (all: StoredCommit[]) => StoredCommit[] {
  return (all) => all.map((commit) => (commit.rev === rev ? change(commit, all) : commit));
}

/** As somebody would forge who knows the formula, but cannot change what rests on the chain. */
function refit(commit: StoredCommit, all: readonly StoredCommit[]): StoredCommit {
  const { aggregate, rev, at } = commit;
  const events = [{ type: 'nothing' }];
  const previous = all[rev - 2]!.hash;
  const digest = sha256(JSON.stringify(events));
  return { ...commit, events, hash: chainHash({ previous, aggregate, rev, at, digest }) };
}
