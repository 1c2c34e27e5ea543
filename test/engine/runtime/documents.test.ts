import { expect } from 'chai';
import type { DocumentName } from '../../../engine/runtime/documents.js';
import { verifyChain } from '../../../engine/runtime/verify.js';
import { neighbour, TENANT, world } from './support.js';
import type { World } from './support.js';

const NAME: DocumentName = { tenant: TENANT, kind: 'document', key: 'note/1' };

describe('documents', () => {
  let node: World;

  beforeEach(async () => {
    node = await world({ models: [] });
  });

  it('are made once, read and changed', async () => {
    // given
    const { documents } = node.runtime;
    // when
    const made = [
      await documents.create(NAME, { head: { n: 1 } }),
      await documents.create(NAME, { head: { n: 2 } }),
    ];
    await documents.update<{ n: number }>(NAME, (head) => ({ head: { n: head!.n + 10 } }));
    // then
    expect(made).to.deep.equal(['created', 'exists']);
    expect(await documents.get(NAME)).to.deep.equal({ n: 11 });
  });

  it('take the changes of hundreds at once in turn, each by one write', async () => {
    // given: who draws a number at the busiest window
    let reads = 0;
    const count = () =>
      node.runtime.documents.update<{ n: number }>(NAME, (head) => {
        reads++;
        return { head: { n: (head?.n ?? 0) + 1 } };
      });
    // when
    await Promise.all(Array.from({ length: 300 }, count));
    // then
    expect(await node.runtime.documents.get(NAME)).to.deep.equal({ n: 300 });
    expect(reads).to.equal(300);
  });

  it('lose no change of many at once on two nodes', async () => {
    // given
    const two = neighbour(node);
    const add = ({ runtime }: World) =>
      runtime.documents.update<{ n: number }>(NAME, (head) => ({
        head: { n: (head?.n ?? 0) + 1 },
      }));
    // when
    await Promise.all(Array.from({ length: 40 }, (_, index) => add(index % 2 ? node : two)));
    // then
    expect(await node.runtime.documents.get(NAME)).to.deep.equal({ n: 40 });
  });

  it('stay as they are when nothing is to be changed', async () => {
    // given
    const { documents } = node.runtime;
    await documents.create(NAME, { head: { n: 1 } });
    // when
    const answer = await documents.update(NAME, () => undefined);
    // then
    expect(answer).to.deep.equal({ n: 1 });
    expect((await node.store.loadByKey(TENANT, 'document', 'note/1'))?.rev).to.equal(1);
  });

  it('leave, and may be made anew', async () => {
    // given
    const { documents } = node.runtime;
    await documents.create(NAME, { head: { n: 1 } });
    // when
    await documents.update(NAME, (head) => ({ head, remove: true }));
    // then
    expect(await documents.get(NAME)).to.equal(undefined);
    expect(await documents.create(NAME, { head: { n: 2 } })).to.equal('created');
  });

  it('are linked in a chain as instances are', async () => {
    // given
    const { documents } = node.runtime;
    await documents.create(NAME, { head: { n: 1 }, events: [{ type: 'made', by: '李' }] });
    await documents.update(NAME, () => ({ head: { n: 2 }, events: [{ type: 'changed' }] }));
    const { aggregate } = (await node.store.loadByKey(TENANT, 'document', 'note/1'))!;
    // then
    expect(await verifyChain(node.store, aggregate)).to.deep.equal({ commits: 2, erased: 0 });
  });
});
