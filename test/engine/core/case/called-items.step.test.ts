import { expect } from 'chai';
import { calledItem } from '../../../../engine/core/case/called-items.js';
import { casePolicy } from '../../../../engine/core/case/case-policy.js';
import type {
  CaseEnvironment,
  DelegationRecord,
} from '../../../../engine/core/case/environment.js';
import type { CaseEvent, CaseEventType } from '../../../../engine/core/case/event.js';
import type { Item } from '../../../../engine/core/case/item.js';
import { expression, multiInstance, process as processModel } from '../../../support/model.js';
import { World } from '../../../support/step.js';
import { at, county } from '../clock/county.js';
import { environment, Numbers, record } from './county.js';
import { CLERK } from './driver.js';
import { entrusted, licence, outcome, station } from './items.js';
import { receipt } from './stories.js';

/** 许可: decided by the township for the forestry bureau; reviewed by it in two workdays. */
const FOOD: Item = {
  ...entrusted({ code: 'food', name: '食品经营许可', caseType: 1 }),
  stations: {
    review: station('review', 'review', {
      organ: 'decider',
      limit: { n: 2, unit: 'workday' },
      outcomes: [outcome('opinion')],
    }),
    decision: entrusted().stations['decision']!,
    wide: station('wide', 'jointReview', { organ: 'principal', outcomes: [outcome('opinion')] }),
  },
};
const ROOT_ITEM = licence({ name: '开饭店一件事', joint: true });
const FORESTRY = record('forestry-t1', 'forestry', 't1', { items: ['food'] });
const HEALTH = record('health-t1', 'health', 't1');
const AGREE = { type: 'opinion', agree: true, text: '符合' } as const;

const works = (key: string) => ({ station: { ref: expression(key) } });
const root = (called: string) =>
  processModel('root')
    .with({ item: ROOT_ITEM })
    .start()
    .userTask('acceptance', works('acceptance'))
    .call('part', called)
    .userTask('rootReview', works('review'))
    .end()
    .build();
const food = (ref = 'review') =>
  processModel('food')
    .with({ item: FOOD })
    .start()
    .userTask('foodReview', works(ref))
    .call('deciding', 'block')
    .end()
    .build();
/** Knows nothing of items: `decision` is that of whoever calls it. */
const block = processModel('block')
  .start()
  .userTask('decide', works('decision'))
  .task('told', { milestones: [{ name: 'decided' }] })
  .end()
  .build();

describe('case: items that it calls', () => {
  it('a station in a called item, or in a block that it calls, is that item’s own', () => {
    // given: the joint item and its part both have stations review and decision
    const world = accepted(open('food'));
    expect(world.task('foodReview').station).to.include({ organ: 't1', post: 'review' });

    // when
    world.complete('foodReview', {}, { outcome: 'opinion', facts: [AGREE] });

    // then
    expect(world.task('decide').station).to.include({ organ: 't1', kind: 'decision' });
    const { spells, clocks } = caseOf(world);
    expect(spells.map(({ station: key }) => key)).to.deep.equal([
      'acceptance',
      'food/review',
      'food/decision',
    ]);
    // the delegating organ of the part answers for its delegate, not that of the root
    expect(spells.map(({ answerable }) => answerable)).to.deep.equal([
      'health',
      'forestry',
      'forestry',
    ]);
    const limits = Object.values(clocks).map(({ kind, limit }) => `${kind} ${limit.n}`);
    // 2 of the part's own stage; promise and statutory limit are those of the root
    expect(limits).to.include.members(['stage 2', 'promised 10', 'statutory 20']);
    expect(limits.filter((one) => one.startsWith('promised'))).to.have.length(1);
  });

  it('what the called item decides is its own; milestones in it are not the case’s', () => {
    // given
    const world = accepted(open('food'));
    world.complete('foodReview', {}, { outcome: 'opinion', facts: [AGREE] });

    // when: the acceptor decides, for the called item is decided on the spot (即办件)
    world.complete('decide', {}, { outcome: 'grant' });

    // then
    const { calledDecisions, clocks, decision, milestones } = caseOf(world);
    expect(calledDecisions?.['food']).to.include({ result: 'grant', nameOf: 'forestry' });
    expect([decision, milestones.decided]).to.deep.equal([undefined, undefined]);
    expect(clocks['promised']?.stoppedAt).to.equal(undefined);
    expect(clocks).not.to.have.property('delivery');
    expect(world.task('rootReview').station).to.include({ organ: 'health' });
    const [grant] = factsOf(world, 'documentIssued')
      .map(({ document }) => document)
      .slice(-1);
    expect(grant).to.deep.include({ title: '准予行政许可决定书', called: 'food' });
    expect(grant?.organ).to.include({ id: 'forestry', seal: 'seal-forestry' });
    expect(grant?.fields).to.deep.include({
      item: '食品经营许可',
      itemCode: 'food',
      delegation: FORESTRY.documentNumber,
    });
  });

  it('one known at publication has its delegation frozen at acceptance', () => {
    const world = accepted(open('food'));
    expect(factsOf(world, 'accepted')[0]?.delegations).to.deep.equal([HEALTH, FORESTRY]);
    expect(factsOf(world, 'itemCalled')).to.deep.equal([]);
  });

  it('without a live record for its code the window is closed, and says for which item', () => {
    // given: a record to the township, for another item of the same organ
    const other = { ...FORESTRY, items: ['felling'] };
    const world = worldOf('food', [HEALTH, other]);

    // when
    const rejected = world.refused({ type: 'start', definition: idOf(world), facts: [receipt()] });

    // then
    expect(rejected.code).to.equal('NO_LIVE_DELEGATION');
    expect(rejected.detail?.['reason']).to.equal(
      '所调用的事项“食品经营许可”：云川县林业局对青山镇人民政府的授权（委托）没有记录',
    );
  });

  it('one called by an expression is frozen as a fact with its first station', () => {
    // given
    const world = open("${'fo' + 'od'}", { known: false });
    expect(factsOf(world, 'itemCalled')).to.deep.equal([]);

    // when
    accepted(world);

    // then
    const [fact] = factsOf(world, 'itemCalled');
    expect(fact).to.deep.include({ called: 'food', delegations: [FORESTRY] });
    expect(fact?.organs).to.deep.equal({
      'food/window': 't1',
      'food/decider': 't1',
      'food/principal': 'forestry',
    });
    expect(caseOf(world).delegations).to.deep.equal([HEALTH, FORESTRY]);

    // and a restart forgets nothing of it
    world.reload().complete('foodReview', {}, { outcome: 'opinion', facts: [AGREE] });
    world.complete('decide', {}, { outcome: 'grant' });
    expect(caseOf(world).calledDecisions?.['food']).to.include({ nameOf: 'forestry' });
    expect(factsOf(world, 'itemCalled')).to.have.length(1);
  });

  it('one called by an expression without a live record is refused as at the window', () => {
    const world = open("${'fo' + 'od'}", { known: false }, [HEALTH]);
    const task = world.task('acceptance').seq;
    const accept = { type: 'completeTask', task, outcome: 'accept' } as const;
    const rejected = world.refused(accept);
    expect(rejected.code).to.equal('NO_LIVE_DELEGATION');
    expect(rejected.detail?.['reason']).to.include('所调用的事项“食品经营许可”');
    expect(world.at).to.deep.equal(['acceptance']);
  });

  it('a case received before its definition knew the item goes on, and freezes it then', () => {
    // given: received and accepted under a definition without the manifest’s items
    const world = open('food', { known: false });

    // when
    accepted(world);

    // then
    expect(factsOf(world, 'itemCalled').map(({ called }) => called)).to.deep.equal(['food']);
    expect(world.task('foodReview').station).to.include({ organ: 't1' });
  });

  it('so does one whose definition knows the item only by now', () => {
    // given: migrated between receipt and acceptance
    const world = open('food', { known: false });
    const calledItems = { food: calledItem(world.definitions[1]!) };
    world.definitions[0] = { ...world.definitions[0]!, calledItems };

    // when
    accepted(world);

    // then
    const [fact] = factsOf(world, 'itemCalled');
    expect(fact).to.deep.include({ called: 'food', delegations: [FORESTRY] });
    expect(world.task('foodReview').station).to.include({ organ: 't1' });
  });

  it('once its delegation has ended the delegating organ has its stations, the others stay', () => {
    // given
    const world = accepted(open('food', {}, [HEALTH, { ...FORESTRY, to: '2026-03-02' }]));
    world.complete('foodReview', {}, { outcome: 'opinion', facts: [AGREE] });

    // when
    world.now = at('2026-03-03T09:00');
    world.actor = {};
    world.do({ type: 'case', facts: [{ type: 'checkClocks' }] });

    // then
    expect(world.task('decide').station).to.include({ organ: 'forestry' });
    expect(factsOf(world, 'stationMoved').map(({ station: key, to }) => [key, to])).to.deep.equal([
      ['food/decision', 'forestry'],
    ]);
  });

  it('expressions within it see its own supporters and decision, outside those of the root', () => {
    // given
    const loop = multiInstance({
      collection: expression('${case.supporters}'),
      elementVariable: 'who',
    });
    const part = processModel('food')
      .with({ item: FOOD })
      .start()
      .userTask('ask', { ...works('${who}'), loop })
      .userTask('decide', works('decision'))
      .script('inside', '${case.decision}', 'seenInside')
      .end()
      .build();
    for (const known of [true, false]) {
      const world = accepted(open('food', { known, models: [part, block] }));
      expect(caseOf(world).spells.at(-1)?.station).to.equal('food/wide');

      // when
      world.complete('ask', {}, { outcome: 'opinion', facts: [AGREE] });
      world.complete('decide', {}, { outcome: 'grant' });

      // then
      expect(world.lastSet('seenInside')).to.equal('grant');
      const { item, state } = { item: ROOT_ITEM, state: caseOf(world) };
      expect(casePolicy.view(state, item)).to.include({ decision: null, calledItem: null });
      expect(casePolicy.view(state, item)['calledDecisions']).to.deep.equal({ food: 'grant' });
    }
  });

  it('a station that the called item lacks is refused, although the root has one of that name', () => {
    const world = open('food', { models: [food('acceptance'), block] });
    const task = world.task('acceptance').seq;
    const rejected = world.refused({ type: 'completeTask', task, outcome: 'accept' });
    expect(rejected.detail?.['reason']).to.equal('所调用的事项“食品经营许可”没有环节“acceptance”');
  });

  it('called from an ordinary process its stations are refused, the rest of it runs', () => {
    // given
    const plain = processModel('plain').start().call('part', 'food').end().build();
    const idle = processModel('food').with({ item: FOOD }).start().task('note').end().build();

    // when
    const refused = new World([plain, food(), block], { cases: casePolicy });
    const definition = { id: refused.definitions[0]!.id };

    // then
    expect(refused.refused({ type: 'start', definition }).detail?.['reason']).to.equal(
      '事项“食品经营许可”由普通流程调用，没有办件：环节任务只能出现在办件中，请以收件方式启动',
    );
    expect(new World([plain, idle], { cases: casePolicy }).start().ended).to.equal(true);
  });
});

interface Setting {
  /** The root's definition lists the item, as publication freezes it. */
  readonly known?: boolean;
  readonly models?: readonly ReturnType<typeof food>[];
}

function worldOf(
  called: string,
  delegations: readonly DelegationRecord[],
  { known = true, models = [food(), block] }: Setting = {},
): World {
  const numbers = new Numbers();
  const number = (series: string) => {
    numbers.lease(series);
    return numbers.get(series);
  };
  const cases: CaseEnvironment = environment(numbers, { number, delegations });
  const now = at('2026-03-02T09:00');
  const env = { calendar: county, cases };
  const world = new World([root(called), ...models], { now, cases: casePolicy, env });
  const calledItems = { food: calledItem(world.definitions[1]!) };
  if (known) world.definitions[0] = { ...world.definitions[0]!, calledItems };
  world.actor = CLERK;
  return world;
}

function open(called: string, setting: Setting = {}, delegations = [HEALTH, FORESTRY]): World {
  return worldOf(called, delegations, setting).start({}, { facts: [receipt()] });
}

function accepted(world: World): World {
  return world.complete('acceptance', {}, { outcome: 'accept' });
}

function idOf(world: World) {
  return { id: world.definitions[0]!.id };
}

function caseOf(world: World) {
  const part = world.parts('case')[0];
  if (part === undefined) throw new Error('no case');
  return part.state;
}

function factsOf<T extends CaseEventType>(world: World, type: T) {
  const facts = world.events.flatMap((event) => (event.type === 'case' ? [event.fact] : []));
  return facts.filter((fact): fact is Extract<CaseEvent, { type: T }> => fact.type === type);
}
