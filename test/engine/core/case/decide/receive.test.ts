import { expect } from 'chai';
import { isCaseNumber } from '../../../../../engine/core/case/numbers.js';
import { CaseDriver } from '../driver.js';
import { licence } from '../items.js';
import { APPLICANT, handedIn, receipt } from '../stories.js';

describe('receive (收件)', () => {
  const receive = (changes: Parameters<typeof receipt>[0] = {}) =>
    new CaseDriver(licence()).at('2026-03-02T09:00').do(receipt(changes));

  it('numbers the case by township, day and serial number with a check digit', () => {
    const { number, queryCode } = receive().state;
    expect(number).to.match(/^5116021012026030200001\d$/);
    expect(isCaseNumber(number)).to.equal(true);
    expect(queryCode).to.match(/^\d{6}$/);
  });

  it('gives the receipt: materials, time, receiver, query code, the five days', () => {
    const driver = receive();
    const { fields } = driver.document('receipt');
    expect(fields).to.include({
      receivedAt: '2026-03-02T09:00',
      receiver: 'zhang',
      queryCode: driver.state.queryCode,
    });
    expect(fields['notice']).to.include('五个工作日');
    expect(fields['materials']).to.deep.include({
      name: '材料form',
      form: '已提交',
      originals: 0,
      copies: 0,
      electronic: 0,
    });
  });

  it('keeps accepting, handling and hand-out township apart', () => {
    const driver = receive({ handling: 't2', handOut: 't2', domicile: 't2' });
    expect(driver.state.townships).to.deep.equal({
      accepting: 't1',
      handling: 't2',
      handOut: 't2',
      domicile: 't2',
    });
  });

  it('knows what is missing, and never counts what is obtained by sharing', () => {
    const driver = receive({ materials: handedIn('form') });
    expect(driver.state.materials).to.deep.equal({
      form: { is: 'submitted' },
      plan: { is: 'missing' },
      health: { is: 'missing' },
    });
  });

  it('takes an agent with a mandate', () => {
    const agent = {
      name: '王代办',
      idType: '居民身份证',
      idNumber: '511602197001011234',
      relation: 'villageAgent',
      mandate: '授权委托书 3 号',
      purpose: '代办卫生许可',
    } as const;
    expect(receive({ agent }).state.agent?.name).to.equal('王代办');
    const without = { ...agent, mandate: ' ' };
    expect(new CaseDriver(licence()).refused(receipt({ agent: without }))).to.equal(
      'INVALID_COMMAND',
    );
  });

  const refusals: readonly [string, Parameters<typeof receipt>[0], string][] = [
    [
      'an applicant whom the item does not serve',
      { applicant: { ...APPLICANT, kind: 5 } },
      'APPLICANT_NOT_SERVED',
    ],
    ['nobody to write to', { applicant: { ...APPLICANT, phone: '' } }, 'CONTACT_REQUIRED'],
    ['an unknown township', { accepting: 't9' }, 'ORGAN_UNKNOWN'],
    ['an unknown hand-out point', { handOut: 't9' }, 'ORGAN_UNKNOWN'],
    ['a name of blanks', { applicant: { ...APPLICANT, name: ' ' } }, 'INVALID_COMMAND'],
  ];
  for (const [name, changes, code] of refusals) {
    it(`refuses ${name}`, () => {
      expect(new CaseDriver(licence()).refused(receipt(changes))).to.equal(code);
    });
  }

  it('refuses where nobody plays a role of the item', () => {
    const driver = new CaseDriver(licence(), { cases: { play: () => undefined } });
    expect(driver.refused(receipt())).to.equal('ROLE_UNFILLED');
  });

  it('marks urgent and joint cases', () => {
    expect(receive({ urgent: '孩子就医' }).state.flags).to.deep.equal(['urgent']);
    const joint = new CaseDriver(licence({ joint: true })).do(receipt());
    expect(joint.state.flags).to.deep.equal(['joint']);
  });
});
