import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { CalendarHead } from '../../../../../engine/service/calendars.js';
import { type Sandbox, Trials } from '../../../../../engine/service/design/trials/trials.js';
import { codeOf, ok } from '../../../../support/county.js';

const WANG = { tenant: 'yunxi', user: 'wang' };
const LI = { tenant: 'yunxi', user: 'li' };

describe('the trials of a process', () => {
  const calendar: CalendarHead = { v: 1, revisions: [] };
  let stopped: number;
  const sandbox = async (): Promise<Sandbox> =>
    ({ stop: async () => void stopped++ }) as unknown as Sandbox;
  const failures: unknown[] = [];
  const trials = (idleMs?: number): Trials =>
    new Trials(sandbox, (error) => void failures.push(error), idleMs);
  const fill = async () => ({
    draft: 'd',
    revision: 1,
    township: 't',
    assumptions: [],
  });
  beforeEach(() => {
    stopped = 0;
  });

  it('close what nobody looks at, and stop its sandbox', async () => {
    const some = trials(40);
    const { id } = ok(await some.open({ at: 0, calendar }, WANG, fill));
    for (let n = 0; n < 4; n++) {
      await sleep(15);
      ok(some.find(id, WANG));
    }
    expect(stopped).to.equal(0);
    await sleep(120);
    expect(stopped).to.equal(1);
    expect(codeOf(some.find(id, WANG))).to.equal('NOT_FOUND');
    expect(failures).to.deep.equal([]);
  });

  it('are two of one person, also of many opened at once', async () => {
    const some = trials();
    const many = await Promise.all(
      Array.from({ length: 6 }, () => some.open({ at: 0, calendar }, WANG, fill)),
    );
    expect(some.count).to.equal(2);
    expect(many.filter((one) => 'rejected' in one).map(codeOf)).to.include('TRIALS_TOO_MANY');
    ok(await some.open({ at: 0, calendar }, WANG, fill));
    expect(some.count).to.equal(2);
    await some.stop();
  });

  it('are not those of the same account in another county', async () => {
    // given
    const some = trials();
    const { id } = ok(await some.open({ at: 0, calendar }, WANG, fill));
    const namesake = { ...WANG, tenant: 'elsewhere' };
    // then
    expect(codeOf(some.find(id, namesake))).to.equal('NOT_FOUND');
    expect(codeOf(await some.close(id, namesake))).to.equal('NOT_FOUND');
    for (let n = 0; n < 3; n++) ok(await some.open({ at: 0, calendar }, namesake, fill));
    ok(some.find(id, WANG));
    expect(some.count).to.equal(3);
    await some.stop();
  });

  it('stop the sandbox of one that could not be filled', async () => {
    const some = trials();
    const broken = some.open({ at: 0, calendar }, WANG, async () => {
      throw new Error('no');
    });
    expect(await broken.catch((error: unknown) => String(error))).to.equal('Error: no');
    expect([stopped, some.count]).to.deep.equal([1, 0]);
  });

  it('all stop with the process', async () => {
    const some = trials();
    for (const who of [WANG, LI]) ok(await some.open({ at: 0, calendar }, who, fill));
    await some.stop();
    expect([stopped, some.count]).to.deep.equal([2, 0]);
  });
});
