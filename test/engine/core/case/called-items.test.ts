import { expect } from 'chai';
import {
  freshKey,
  itemOfCase,
  itemOfStation,
  keyOfCalled,
  localKey,
  withCalled,
} from '../../../../engine/core/case/called-items.js';
import type { CaseEvent } from '../../../../engine/core/case/event.js';
import { foldFact } from '../../../../engine/core/case/fold/fold.js';
import type { CalledItem, Item } from '../../../../engine/core/case/item.js';
import { mayHandle } from '../../../../engine/core/case/rules/no-sub-delegation.js';
import type { CaseState } from '../../../../engine/core/case/state.js';
import { caseView } from '../../../../engine/core/case/view.js';
import { decisionOf, verdictOf } from '../../../../engine/core/case/verdict.js';
import { deployed, process } from '../../../support/model.js';
import { environment, Numbers, record } from './county.js';
import { CaseDriver, CLERK } from './driver.js';
import { entrusted, licence, outcome, station } from './items.js';
import { receipt } from './stories.js';

const AGREE = { type: 'opinion', agree: true, text: '符合' } as const;
const DELIVER = {
  type: 'deliver',
  method: 'direct',
  place: '窗口',
  signer: '林秀英',
  relation: '本人',
} as const;

/** 转报的部分: the township reviews and forwards, the forestry bureau lets it decide. */
function part(changes: Partial<CalledItem> = {}): CalledItem {
  const { code: _, organs, caseType, itemType, legalBases, stations } = entrusted();
  const review = station('review', 'review', {
    outcomes: [outcome('opinion'), outcome('forward')],
  });
  const receiving = station('receiving', 'handOver', {
    organ: 'principal',
    outcomes: [outcome('takeOver')],
  });
  const { decision } = stations;
  return {
    definition: 'food:1:x',
    code: 'food',
    name: '食品经营许可',
    caseType,
    itemType,
    legalBases,
    organs,
    stations: { review, receiving, decision: decision! },
    ...changes,
  };
}

function accepted(called: Readonly<Record<string, CalledItem>> = { food: part() }): CaseDriver {
  const delegations = [
    record('health-t1', 'health', 't1'),
    record('forestry-t1', 'forestry', 't1'),
  ];
  const item = withCalled(licence(), called);
  const driver = new CaseDriver(item, { cases: { delegations } });
  driver.at('2026-03-02T09:00').do(receipt()).enter('acceptance');
  return driver.press('acceptance', 'accept');
}

describe('case: the item of a case that calls others', () => {
  it('has their stations and roles beside its own, each under its item', () => {
    // given
    const root = licence();

    // when
    const item = withCalled(root, { food: part() });

    // then
    const decision = item.stations['food/decision']!;
    expect(decision).to.include({
      key: 'food/decision',
      name: '食品经营许可·环节decision',
      organ: 'food/decider',
      principal: 'food/principal',
      called: 'food',
    });
    expect(localKey(decision)).to.equal('decision');
    expect(item.stations['decision']).to.equal(root.stations['decision']);
    expect(item.organs.map(({ role }) => role)).to.deep.equal([
      'window',
      'decider',
      'food/window',
      'food/decider',
      'food/principal',
    ]);
    expect(itemOfStation(item, decision)).to.include({ code: 'food' });
    expect(itemOfStation(item, item.stations['decision']!)).to.equal(item);
    expect(item.limits).to.equal(root.limits);
    expect(keyOfCalled(item, 'food:1:x')).to.equal('food');
    expect(keyOfCalled(item, 'food:2:y')).to.equal(undefined);
  });

  it('is the root’s where nothing is called, as in cases and definitions of before', () => {
    const definition = deployed(process('p').with({ item: licence() }).start().end().build());
    expect(itemOfCase(definition, {})).to.equal(definition.model.item);
    expect(itemOfCase({ ...definition, calledItems: {} }, {})).to.equal(definition.model.item);
  });

  it('is composed once, and anew for what is called by an expression', () => {
    const made = deployed(process('p').with({ item: licence() }).start().end().build());
    const definition = { ...made, calledItems: { food: part() } };
    const known = itemOfCase(definition, {});
    expect(itemOfCase(definition, {})).to.equal(known);
    const calledItems = { sign: part({ definition: 'sign:1:x' }) };
    const more = itemOfCase(definition, { calledItems });
    expect(more.calledItems).to.have.all.keys('food', 'sign');
    expect(itemOfCase(definition, { calledItems })).to.equal(more);
  });

  it('a key that is taken is numbered', () => {
    expect(freshKey({}, 'food')).to.equal('food');
    expect(freshKey({ food: 1, 'food@2': 1 }, 'food')).to.equal('food@3');
  });
});

describe('case: what expressions see within a called item', () => {
  it('supporters and opinions are its own, by its own keys', () => {
    // given: the root asks water, the part asks land
    const asks = (key: string) => station(key, 'jointReview', { outcomes: [outcome('opinion')] });
    const root = licence();
    const own = { ...root, stations: { ...root.stations, water: asks('water') } };
    const food = part({ stations: { land: asks('land') } });
    const item = withCalled(own, { food });
    const driver = new CaseDriver(item, {
      cases: { delegations: [record('health-t1', 'health', 't1')] },
    });
    driver.at('2026-03-02T09:00').do(receipt()).enter('acceptance').press('acceptance', 'accept');
    driver.enter('water').press('water', 'opinion', AGREE);
    driver.enter('food/land').press('food/land', 'opinion', { ...AGREE, agree: false });

    // when
    const [outside, within] = [caseView(driver.state, item), caseView(driver.state, item, 'food')];

    // then
    expect(outside).to.deep.include({
      supporters: ['water'],
      opinions: { water: { agree: true, deemed: false } },
      disagreed: 0,
      allAgreed: true,
      calledItem: null,
    });
    expect(within).to.deep.include({
      supporters: ['land'],
      opinions: { land: { agree: false, deemed: false } },
      disagreed: 1,
      allAgreed: false,
      calledItem: 'food',
    });
  });
});

describe('case: rules go by the item whose station it is', () => {
  it('forwarding and taking over in a called item are no milestones of the case', () => {
    // given
    const driver = accepted().enter('food/review');
    const before = driver.state;

    // when
    driver.as({ user: 'li', organ: 't1' });
    driver.press('food/review', 'forward', { type: 'forward', opinion: '同意', to: 'forestry' });
    driver.enter('food/receiving').as({ user: 'lin', organ: 'forestry' });
    driver.press('food/receiving', 'takeOver');

    // then
    const { milestones, handOvers, clocks } = driver.state;
    expect(milestones).to.deep.equal(before.milestones);
    expect(handOvers[0]).to.include({ called: 'food', from: 't1', to: 'forestry' });
    expect(handOvers[0]?.takenAt).to.be.a('number');
    expect(clocks['statutory']).to.deep.equal(before.clocks['statutory']);
    const forwarding = driver.facts.find(({ type }) => type === 'forwarded');
    expect(forwarding).to.include({ called: 'food' });
  });

  it('separation of posts: exempt where the called item is decided on the spot, not elsewhere', () => {
    const grant = (caseType: CalledItem['caseType']) =>
      accepted({ food: part({ caseType }) })
        .enter('food/decision')
        .as(CLERK);
    // 承诺件: the acceptor of the case does not decide its part
    expect(grant(2).pressRefused('food/decision', 'grant')).to.equal('SEPARATION_OF_POSTS');
    grant(1).press('food/decision', 'grant');
  });

  it('who decided a part does not hand out the whole', () => {
    // given
    const driver = accepted().enter('food/decision').as({ user: 'ma', organ: 't1' });
    driver.press('food/decision', 'grant').enter('decision').as({ user: 'wang', organ: 'health' });
    driver.press('decision', 'grant').enter('issue').press('issue', 'issue').enter('delivery');

    // when
    driver.as({ user: 'ma', organ: 't1' });

    // then
    expect(driver.pressRefused('delivery', 'deliver', DELIVER)).to.equal('SEPARATION_OF_POSTS');
    driver.as(CLERK).press('delivery', 'deliver', DELIVER);
  });

  it('no sub-delegation: only persons of the organ that has the called item’s station', () => {
    const driver = accepted().enter('food/decision');
    const may = (organ: string) =>
      mayHandle(
        driver.state,
        driver.item,
        driver.spec('food/decision'),
        { user: 'ma', organ },
        driver.now,
        environment(new Numbers()),
      )?.code;
    expect([may('t1'), may('health'), may('forestry')]).to.deep.equal([
      undefined,
      'NOT_YOUR_ORGAN',
      'NOT_YOUR_ORGAN',
    ]);
  });

  it('goes back within one item only, and not once that item is decided', () => {
    // given
    const back = (to: string) => ({ type: 'returnInternally', to, reason: '复核' }) as const;
    const review = { ...station('review', 'review', { outcomes: [outcome('opinion')] }) };
    const driver = accepted({ food: part({ stations: { ...part().stations, review } }) });
    driver.enter('review').press('review', 'opinion', AGREE);
    driver.enter('food/review').press('food/review', 'opinion', AGREE);
    driver.enter('food/decision').as({ user: 'ma', organ: 't1' });

    // then
    expect(driver.pressRefused('food/decision', 'returnInternally', back('review'))).to.equal(
      'RETURN_TO_UNKNOWN_STATION',
    );
    driver.press('food/decision', 'returnInternally', back('food/review'));
    driver.enter('food/decision').press('food/decision', 'grant').enter('food/receiving');
    expect(driver.refused(back('food/review'))).to.equal('RETURN_CROSSES_DECISION');
  });

  it('a document that tells a part’s decision is voided by who might have made it', () => {
    // given
    const driver = accepted().enter('food/decision').as({ user: 'ma', organ: 't1' });
    driver.press('food/decision', 'grant');
    const { id: document } = driver.state.documents.at(-1)!;
    expect(driver.state.documents.at(-1)).to.include({ called: 'food', nameOf: 'forestry' });
    const voiding = { type: 'voidDocument', document, reason: '有误' } as const;
    // and the root by another organ
    driver.enter('decision').as({ user: 'wang', organ: 'health' }).press('decision', 'grant');

    // then
    driver.as({ user: 'wang', organ: 'health', posts: ['decision'] });
    expect(driver.refused(voiding)).to.equal('DOCUMENT_NOT_YOURS');
    driver.as({ user: 'ma', organ: 't1', posts: ['review'] });
    expect(driver.refused(voiding)).to.equal('DECIDER_ONLY');
    driver.as({ user: 'ma', organ: 't1', posts: ['decision'] }).do(voiding);
  });
});

describe('case: verdict of a case that only its parts decided', () => {
  const grant = { result: 'grant', station: 's', nameOf: 'o', answerable: 'o' } as const;
  const refuse = { ...grant, result: 'refuse' } as const;
  const milestones = { decided: { at: 1, on: '2026-03-02' } };

  it('is granted where all are, and none before the diagram says decided', () => {
    expect(verdictOf({ milestones, calledDecisions: { a: grant, b: grant } })).to.equal('grant');
    expect(verdictOf({ milestones, calledDecisions: { a: grant, b: refuse } })).to.equal('refuse');
    expect(verdictOf({ milestones: {}, calledDecisions: { a: grant } })).to.equal(undefined);
    expect(verdictOf({ milestones })).to.equal(undefined);
  });

  it('the root’s own decision goes before', () => {
    const state = { milestones, decision: grant, calledDecisions: { a: refuse } };
    expect(verdictOf(state)).to.equal('grant');
  });

  it('of several that say the same it is the newest, also where one was decided again', () => {
    // given
    const driver = new CaseDriver(licence()).at('2026-03-02T09:00').do(receipt());
    const decided = (called: string, by: string): CaseEvent => {
      return { type: 'decided', at: 2, ...grant, document: 'd', called, by };
    };
    const facts = [decided('a', 'first'), decided('b', 'second'), decided('a', 'again')];

    // when
    const state = facts.reduce<CaseState>(foldFact, { ...driver.state, milestones });

    // then
    expect(decisionOf(state)?.by).to.equal('again');
  });

  it('lets the result be issued, or refuses it', () => {
    const decided = (result: 'grant' | 'refuse') => {
      const item: Item = { ...licence(), stations: { ...licence().stations } };
      delete (item.stations as Record<string, unknown>)['decision'];
      const driver = new CaseDriver(withCalled(item, { food: part() }), {
        cases: { delegations: [record('forestry-t1', 'forestry', 't1')] },
      });
      driver.at('2026-03-02T09:00').do(receipt()).enter('acceptance');
      driver.press('acceptance', 'accept').enter('food/decision');
      const reason = result === 'refuse' ? { reason: '不符合' } : {};
      driver.as({ user: 'ma', organ: 't1' });
      driver.press('food/decision', result, { type: 'decide', result, ...reason });
      return driver.pass({ name: 'decided' }).enter('issue').as(CLERK);
    };
    decided('grant').press('issue', 'issue');
    expect(decided('refuse').pressRefused('issue', 'issue')).to.equal('NOT_GRANTED');
  });
});
