import { expect } from 'chai';
import { dateOf } from '../../../../../engine/core/clock/civil.js';
import { CITIZEN, CLERK, DECIDER, HEAD, ISSUER, REVIEWER, SUPERVISOR } from '../driver.js';
import { licence, withStation } from '../items.js';
import { accepted, granted, received, reviewed } from '../stories.js';

const DELIVER = {
  type: 'deliver',
  method: 'direct',
  place: '青山镇综合窗口',
  signer: '林秀英',
  relation: '本人',
} as const;

describe('decision, issue and hand-out', () => {
  const issued = () => granted(accepted()).press('issue', 'issue').enter('delivery');

  it('issues the result in the deciding organ’s name, and tells where to collect it', () => {
    const driver = granted(accepted()).press('issue', 'issue', {
      type: 'issue',
      fields: { address: '青山镇解放路 1 号', holder: '别人' },
      validTo: '2030-03-01',
    });
    expect(driver.document('result')).to.include({
      title: '卫生许可证',
      template: 'hygiene-licence',
      number: '云卫证〔2026〕1号',
    });
    expect(driver.document('result').fields).to.include({
      holder: '林秀英',
      address: '青山镇解放路 1 号',
      validTo: '2030-03-01',
    });
    expect(driver.document('collection').fields['place']).to.equal('青山镇人民政府综合窗口');
  });

  it('delivers with a receipt of what, how, where, when, to whom', () => {
    const driver = issued().press('delivery', 'deliver', DELIVER);
    expect(driver.document('deliveryReceipt').fields).to.deep.include({
      delivered: ['云卫准〔2026〕1号', '云卫证〔2026〕1号'],
      method: '直接送达',
      place: '青山镇综合窗口',
      time: '2026-03-02T09:00',
      signer: '林秀英',
      relation: '本人',
      server: 'zhang',
    });
    expect(driver.clock('delivery').running).to.equal(false);
  });

  it('refuses a receipt with a blank', () => {
    expect(issued().pressRefused('delivery', 'deliver', { ...DELIVER, relation: ' ' })).to.equal(
      'DOCUMENT_INCOMPLETE',
    );
  });

  it('delivers nothing before it is issued', () => {
    const driver = granted(accepted()).enter('delivery');
    expect(driver.pressRefused('delivery', 'deliver', DELIVER)).to.equal('NOT_ISSUED');
  });

  it('issues nothing on a refusal, which names reason and remedies (§38)', () => {
    const driver = reviewed(accepted());
    const refuse = { type: 'decide', result: 'refuse' } as const;
    expect(driver.pressRefused('decision', 'refuse', refuse)).to.equal('REASON_REQUIRED');
    driver.press('decision', 'refuse', { ...refuse, reason: '面积不足' }).enter('issue');
    expect(driver.document('refusal')).to.include({ title: '不予行政许可决定书' });
    expect(driver.document('refusal').fields).to.include({ reason: '面积不足' });
    expect(driver.document('refusal').fields['remedies'])
      .to.include('六十日')
      .and.include('六个月');
    expect(driver.as(CLERK).pressRefused('issue', 'issue')).to.equal('NOT_GRANTED');
    driver.enter('delivery').press('delivery', 'deliver', DELIVER);
    expect(driver.state.milestones.delivered).to.not.equal(undefined);
  });

  it('lets another window move the hand-out point to itself only', () => {
    const driver = issued().as({ user: 'u2', organ: 't2' });
    expect(driver.refused({ type: 'moveHandOut', to: 't1' })).to.equal('HAND_OUT_NOT_YOURS');
    const { actor } = driver;
    expect(driver.as({}).refused({ type: 'moveHandOut', to: 'health' })).to.equal('NOT_A_WINDOW');
    driver.as(actor);
    driver.do({ type: 'moveHandOut', to: 't2' });
    expect(driver.made('handOutMoved')[0]).to.include({ from: 't1', to: 't2' });
    expect(driver.work('delivery')).to.include({ organ: 't2' });
    expect(driver.clock('delivery')).to.include({ holder: 't2', answerable: 'health' });
    driver.press('delivery', 'deliver', DELIVER);
    expect(driver.document('deliveryReceipt').organ.id).to.equal('t2');
  });

  it('places go by order of acceptance (§57)', () => {
    // given: two places, this is the third to be accepted
    const item = licence({ quota: { series: 'taxi', basis: '县公告' } });
    const quota = { total: 2, freed: 0 };
    const driver = received('2026-03-02T09:00', item, {}, { cases: { quota: () => quota } });
    driver.numbers.lease('quota:taxi');
    driver.numbers.lease('quota:taxi');

    // when
    reviewed(driver.press('acceptance', 'accept').enter('review'));

    // then
    expect(driver.state.quotaPlace).to.equal(3);
    expect(driver.pressRefused('decision', 'grant')).to.equal('QUOTA_EXHAUSTED');
    quota.freed = 1;
    driver.press('decision', 'grant');
    expect(driver.state.decision?.result).to.equal('grant');
  });

  it('issues nothing that has run out before it is issued', () => {
    const driver = granted(accepted());
    const yesterday = dateOf(driver.now - 24 * 3_600_000);
    expect(driver.pressRefused('issue', 'issue', { type: 'issue', validTo: yesterday })).to.equal(
      'INVALID_COMMAND',
    );
    driver.press('issue', 'issue', { type: 'issue', validTo: dateOf(driver.now) });
    expect(driver.made('issued')).to.have.length(1);
  });

  it('voids and issues anew, never edits', () => {
    const driver = issued().as(DECIDER);
    const { id } = driver.document('result');
    const again = { type: 'reissueDocument', document: id, reason: '打印错误' } as const;
    expect(driver.refused(again)).to.equal('DOCUMENT_NOT_VOID');
    driver.do({ type: 'voidDocument', document: id, reason: '打印错误' }).do(again);
    expect(driver.document('result')).to.include({ number: '云卫证〔2026〕2号', replaces: id });
    // the new one is valid: there is never a second beside it
    expect(driver.refused(again)).to.equal('DOCUMENT_NOT_VOID');
    expect(driver.refused({ type: 'voidDocument', document: id, reason: 'x' })).to.equal(
      'DOCUMENT_VOID',
    );
    expect(driver.refused({ ...again, document: 'D99' })).to.equal('DOCUMENT_UNKNOWN');
  });

  it('is voided by who decided, or by the head of that organ, and by nobody else', () => {
    const driver = issued();
    const { id, organ: author } = driver.document('result');
    const [written] = driver.state.documents.filter((entry) => entry.id === id);
    expect([author.id, written?.nameOf, written?.writtenBy]).to.deep.equal([
      'health',
      'health',
      't1',
    ]);
    const undo = { type: 'voidDocument', document: id, reason: '打印错误' } as const;
    const again = { ...undo, type: 'reissueDocument' } as const;
    for (const fact of [undo, again]) {
      // the township printed it, and its decisions are others
      for (const organ of ['t1', 't2']) {
        driver.as({ user: 'u2', organ, posts: ['acceptance', 'issue', 'decision', 'head'] });
        expect(driver.refused(fact), organ).to.equal('DOCUMENT_NOT_YOURS');
      }
      for (const actor of [REVIEWER, { ...ISSUER, organ: 'health' }, { ...HEAD, posts: [] }]) {
        expect(driver.as(actor).refused(fact)).to.equal('DECIDER_ONLY');
      }
    }
    driver.as(DECIDER).do(undo).as(HEAD).do(again);
    const [first, second] = driver.state.documents.filter(({ type }) => type === 'result');
    expect([first?.void, second?.void]).to.deep.equal([true, undefined]);
  });

  it('a notice is voided by the organ that wrote it, whatever the post', () => {
    const driver = accepted();
    const { id } = driver.document('acceptance');
    driver.as(CLERK).do({ type: 'voidDocument', document: id, reason: '打印错误' });
    expect(driver.state.documents.find((entry) => entry.id === id)?.void).to.equal(true);
  });

  it('copies to the organs that the item names, at its milestones (抄送)', () => {
    // given
    const base = licence();
    const water = { role: 'water', name: '县水利局', at: 'county', department: 'water' } as const;
    const copies = [
      { at: 'accepted', role: 'decider' },
      { at: 'delivered', role: 'water' },
    ] as const;
    const item = { ...base, organs: [...base.organs, water], copies };

    // when
    const driver = granted(accepted('2026-03-02T09:00', item)).press('issue', 'issue');
    driver.enter('delivery').press('delivery', 'deliver', DELIVER);

    // then
    const [first, second] = driver.made('copied');
    expect(first).to.include({ to: 'health', document: driver.document('acceptance').id });
    expect(second).to.include({ to: 'water', document: driver.document('result').id });
    expect(driver.made('copied')).to.have.length(2);
  });

  it('records copies by hand', () => {
    const driver = issued().do({ type: 'markCopied', document: 'D1', to: 'water' });
    expect(driver.made('copied')).to.have.length(1);
    expect(driver.refused({ type: 'markCopied', document: 'D1', to: 'x' })).to.equal(
      'ORGAN_UNKNOWN',
    );
  });

  it('is rated by the applicant alone, once for the case, never by default', () => {
    const rate = { type: 'rate', level: 1, occasion: 'case', channel: 'mobile' } as const;
    const driver = issued().press('delivery', 'deliver', DELIVER);
    expect(driver.state.ratings).to.deep.equal([]);
    expect(driver.refused(rate)).to.equal('RATING_BY_APPLICANT_ONLY');
    driver.as(CITIZEN).do(rate);
    expect(driver.made('rated')[0]).to.include({ source: 'applicant', level: 1 });
    expect(driver.refused(rate)).to.equal('RATED_ALREADY');
    expect(driver.refused({ ...rate, occasion: 'visit', level: 6 })).to.equal('INVALID_COMMAND');
    driver.do({ ...rate, occasion: 'visit' });
  });

  it('urges whoever holds it, and becomes urgent with a reason', () => {
    const driver = accepted().as(CITIZEN).do({ type: 'urge', text: '请尽快' });
    expect(driver.made('urged')[0]).to.include({ addressee: 'health' });
    expect(driver.refused({ type: 'urge', text: '请尽快' })).to.equal('URGED_LATELY');
    expect(driver.refused({ type: 'hasten', reason: '' })).to.equal('REASON_REQUIRED');
    driver.do({ type: 'hasten', reason: '临近开业' });
    expect(driver.state.flags).to.deep.equal(['urgent']);
  });

  it('is supervised by the supervision post alone', () => {
    const order = {
      type: 'supervise',
      addressee: 'health',
      text: '压卷',
      rule: 'JD-02',
      days: 3,
    } as const;
    expect(accepted().refused(order)).to.equal('SUPERVISOR_ONLY');
    expect(
      accepted()
        .as(SUPERVISOR)
        .refused({ ...order, addressee: 'x' }),
    ).to.equal('ORGAN_UNKNOWN');
    const driver = accepted().as(SUPERVISOR).do(order);
    expect(driver.document('supervisionOrder').fields).to.include({ answerBy: '2026-03-05' });
  });

  it('urges once in twenty-four hours, each for themselves; a new holder at once', () => {
    // given
    const urge = { type: 'urge', text: '请尽快' } as const;
    const driver = accepted('2026-03-02T09:00').as(CITIZEN).do(urge);
    // then: others have not urged yet
    driver.as(SUPERVISOR).do(urge);
    driver.at('2026-03-03T08:59');
    for (const who of [CITIZEN, SUPERVISOR]) {
      expect(driver.as(who).refused(urge)).to.equal('URGED_LATELY');
    }
    driver.at('2026-03-03T09:00').as(CITIZEN).do(urge);
    expect(driver.refused(urge)).to.equal('URGED_LATELY');
    // when: it is decided, and waits at the window
    granted(driver).enter('delivery');
    // then
    driver.as(CITIZEN).do(urge);
    expect(driver.made('urged').map(({ addressee }) => addressee)).to.deep.equal([
      'health',
      'health',
      'health',
      't1',
    ]);
  });

  it('bears one open order on a matter to an organ; the next when it is answered', () => {
    // given
    const rule = 'JD-02';
    const order = { type: 'supervise', addressee: 'health', text: '压卷', rule, days: 3 } as const;
    const driver = accepted().as(SUPERVISOR).do(order);
    const [first] = driver.state.supervisions;
    // then
    expect(driver.refused({ ...order, text: '再催' })).to.equal('SUPERVISION_OPEN');
    driver.do({ ...order, rule: 'JD-03' }).do({ ...order, addressee: 't1' });
    // when
    const answer = { type: 'answerSupervision', order: first!.order, text: '明日办结' } as const;
    driver.as(DECIDER).do(answer).as(SUPERVISOR).do(order);
    // then
    expect(driver.state.supervisions).to.have.length(4);
  });

  it('a site visit has two signers (§34)', () => {
    const base = licence();
    const visit = { ...base.stations['review']!, key: 'visit', kind: 'siteVisit' as const };
    const item = withStation(base, visit);
    const opinion = { type: 'opinion', agree: true, text: '属实' } as const;
    const driver = accepted('2026-03-02T09:00', item).enter('visit').as(DECIDER);
    expect(driver.pressRefused('visit', 'opinion', opinion)).to.equal('TWO_SIGNERS_REQUIRED');
    expect(driver.pressRefused('visit', 'opinion', { ...opinion, signers: ['李', '李'] })).to.equal(
      'TWO_SIGNERS_REQUIRED',
    );
    driver.press('visit', 'opinion', { ...opinion, signers: ['李', '王'] });
    expect(driver.state.opinions['visit']).to.include({ agree: true });
  });

  it('withdraws before the decision only', () => {
    const withdraw = { type: 'withdraw', reason: '不办了' } as const;
    expect(accepted().as(CITIZEN).do(withdraw).state.ended).to.equal('withdrawn');
    const decided = granted(accepted()).as(CITIZEN);
    expect(decided.refused(withdraw)).to.equal('WRONG_STATUS');
  });
});
