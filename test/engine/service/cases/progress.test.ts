import { expect } from 'chai';
import { principalOf } from '../../../../engine/service/access/sign-in.js';
import { type ProgressRequest, openProgress } from '../../../../engine/service/cases/progress.js';
import { felling, hygiene } from '../../../support/applications.js';
import { County, codeOf, ok } from '../../../support/county.js';

describe('progress by number and query code', () => {
  let county: County;
  let number: string;
  let queryCode: string;
  beforeEach(async () => {
    county = await County.open();
    number = await county.receive('songlin.acceptance', felling());
    ({ queryCode } = await county.state(number));
  });
  afterEach(() => county.close());

  const open = (request: Partial<ProgressRequest> = {}) =>
    openProgress(county.context, { number, queryCode, address: '10.0.0.1', ...request });
  const wrong = (): string => (queryCode === '000000' ? '000001' : '000000');

  it('opens a session for this case; the last four of the identity number let it act', async () => {
    const plain = ok(await open());
    expect(await principalOf(county.context, plain.token)).to.deep.include({
      kind: 'citizen',
      caseNumber: number,
      secondFactor: false,
    });
    const proved = ok(await open({ lastFour: '0010' }));
    expect(await principalOf(county.context, proved.token)).to.include({ secondFactor: true });
  });

  it('takes a small x for the check digit', async () => {
    const { applicant } = felling();
    const idNumber = '11010519491231002X';
    const request = felling(8, { applicant: { ...applicant, idNumber } });
    number = await county.receive('songlin.acceptance', request);
    ({ queryCode } = await county.state(number));
    expect(ok(await open({ lastFour: '002x' })).secondFactor).to.equal(true);
  });

  it('says the same of a wrong number, code and identity', async () => {
    const other = await county.receive('qinghe.acceptance', hygiene());
    const guesses = [
      { number: '1' },
      { queryCode: wrong() },
      { lastFour: '0011' },
      { number: other },
    ];
    for (const guess of guesses) {
      expect(codeOf(await open(guess)), JSON.stringify(guess)).to.equal('WRONG_QUERY_CODE');
    }
  });

  it('stops guessing at a case after ten tries, for an hour, whoever guesses', async () => {
    for (let i = 0; i < 10; i++) {
      const address = `10.0.0.${i}`;
      expect(codeOf(await open({ queryCode: wrong(), address }))).to.equal('WRONG_QUERY_CODE');
    }
    expect(codeOf(await open({ address: '10.0.1.1' }))).to.equal('TOO_MANY_ATTEMPTS');
    await county.later({ hours: 1 });
    ok(await open());
  });

  it('stops an address that tries many cases', async () => {
    for (let i = 0; i < 30; i++)
      expect(codeOf(await open({ number: `n${i}` }))).to.equal('WRONG_QUERY_CODE');
    expect(codeOf(await open())).to.equal('TOO_MANY_ATTEMPTS');
    ok(await open({ address: '10.0.0.2' }));
  });

  it('counts nobody who knows', async () => {
    for (let i = 0; i < 40; i++) ok(await open());
  });
});
