import { expect } from 'chai';
import type { OutboxEntry } from '../../../engine/store/port.js';
import type { Subject } from '../store.js';
import { commit, NOW } from './commits.js';

const UNTIL = NOW + 1_000;

async function lease(subject: Subject, now = NOW, limit = 99): Promise<readonly OutboxEntry[]> {
  return subject.store.leaseOutbox({ now, until: now + 1_000, limit });
}

async function leasedIds(subject: Subject, now = NOW, limit = 99): Promise<readonly string[]> {
  return (await lease(subject, now, limit)).map(({ id }) => id);
}

export function outboxContract(subject: Subject): void {
  describe('outbox', () => {
    beforeEach(async () => {
      const effects = [NOW, NOW - 5, NOW + 5].map((dueAt, i) => {
        return { id: `1/1/${i}`, effect: { send: i }, dueAt };
      });
      await subject.store.commit([commit(1, { tenant: '青山县', outbox: effects })]);
    });

    it('leases what is due, earliest first, with what it needs', async () => {
      expect(await lease(subject)).to.deep.equal([
        { id: '1/1/1', aggregate: 1, tenant: '青山县', effect: { send: 1 }, attempts: 0 },
        { id: '1/1/0', aggregate: 1, tenant: '青山县', effect: { send: 0 }, attempts: 0 },
      ]);
    });

    it('gives a leased effect again when the lease ends', async () => {
      expect(await leasedIds(subject, NOW, 1)).to.deep.equal(['1/1/1']);
      expect(await leasedIds(subject)).to.deep.equal(['1/1/0']);
      expect(await leasedIds(subject, UNTIL - 1)).to.deep.equal(['1/1/2']);
      const again = await lease(subject, UNTIL);
      expect(again.map(({ id, attempts }) => [id, attempts])).to.have.deep.members([
        ['1/1/1', 1],
        ['1/1/0', 1],
      ]);
    });

    it('drops what was delivered and repeats what failed, when it says', async () => {
      // given
      await leasedIds(subject);

      // when
      const again = [
        { id: '1/1/0', retryAt: NOW + 50, error: 'timeout' },
        { id: 'unknown', retryAt: NOW, error: '' },
      ];
      await subject.store.settleOutbox(['1/1/1', 'unknown'], again);

      // then
      expect(await leasedIds(subject, NOW + 49)).to.deep.equal(['1/1/2']);
      expect(await leasedIds(subject, NOW + 50)).to.deep.equal(['1/1/0']);
      expect(await leasedIds(subject, UNTIL * 2)).to.not.include('1/1/1');
    });

    it('counts tries anew for what is delivered in parts, not for what failed', async () => {
      // given
      await lease(subject);

      // when
      await subject.store.settleOutbox(
        [],
        [
          { id: '1/1/0', retryAt: NOW },
          { id: '1/1/1', retryAt: NOW, error: 'timeout' },
        ],
      );

      // then
      const again = await lease(subject);
      expect(again.map(({ id, attempts }) => [id, attempts])).to.have.deep.members([
        ['1/1/0', 0],
        ['1/1/1', 1],
      ]);
    });

    it('counts what waits and what was tried in vain, of one county, up to a bound', async () => {
      // given
      const other = [{ id: '2/1/0', effect: {}, dueAt: NOW }];
      await subject.store.commit([commit(2, { tenant: '临江县', outbox: other })]);
      const count = (tries: number, most = 10, tenant = '青山县') =>
        subject.store.outboxState({ tenant, tries, most });
      expect(await count(2)).to.deep.equal({ waiting: 3, failing: 0 });
      // when: all but the latest are tried twice
      for (const at of [NOW, UNTIL]) await lease(subject, at);
      // then
      expect(await count(2)).to.deep.equal({ waiting: 3, failing: 2 });
      expect(await count(1, 2)).to.deep.equal({ waiting: 2, failing: 2 });
      expect(await count(2, 10, '临江县')).to.deep.equal({ waiting: 1, failing: 1 });
      await subject.store.settleOutbox(['1/1/0', '1/1/1'], []);
      expect(await count(2)).to.deep.equal({ waiting: 1, failing: 0 });
    });

    it('outlives its aggregate', async () => {
      // when
      await subject.store.commit([commit(1, { rev: 1, remove: true, tenant: '青山县' })]);

      // then
      expect(await leasedIds(subject, NOW, 1)).to.deep.equal(['1/1/1']);
    });
  });
}
