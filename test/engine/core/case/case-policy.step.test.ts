import { expect } from 'chai';
import { casePolicy } from '../../../../engine/core/case/case-policy.js';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import type { Item } from '../../../../engine/core/case/item.js';
import { refusalSentence } from '../../../../engine/core/refusal.js';
import type { Model } from '../../../../engine/core/model.js';
import { expression, multiInstance, process as processModel } from '../../../support/model.js';
import { World } from '../../../support/step.js';
import { at, county } from '../clock/county.js';
import { environment, Numbers } from './county.js';
import { CLERK } from './driver.js';
import { licence, outcome, station, withStation } from './items.js';
import { receipt } from './stories.js';

/** The case inside the interpreter: tokens move by the diagram, the case follows. */
describe('case and step together', () => {
  it('a silent window: the timer of the receipt clock deems the file accepted', () => {
    // given
    const world = open(acceptanceOnly());
    expect(world.at).to.deep.equal(['acceptance']);

    // when: the fifth workday after 2026-02-12 ends
    waitUntil(world, '2026-02-26T17:29');
    expect(caseOf(world).milestones.accepted).to.equal(undefined);
    waitUntil(world, '2026-02-26T17:30');

    // then
    expect(world.at).to.deep.equal(['review']);
    expect(caseOf(world).milestones.accepted).to.include({ on: '2026-02-12', deemed: true });
  });

  it('the button accepts, and the timer is gone', () => {
    const world = open(acceptanceOnly());
    world.actor = CLERK;
    world.complete('acceptance', {}, { outcome: 'accept' });
    expect(world.at).to.deep.equal(['review']);
    expect(world.parts('job')).to.deep.equal([]);
    expect(world.task('review').station).to.deep.include({ organ: 'health', post: 'review' });
    expect(world.task('review').candidateGroups).to.deep.equal(['health/review']);
  });

  it('a refused fact refuses the completion and moves nothing', () => {
    // given
    const world = open(acceptanceOnly());
    const task = world.task('acceptance').seq;

    // when
    const rejected = world.refused({ type: 'completeTask', task, outcome: 'notifyCorrection' });

    // then
    expect(rejected.code).to.equal('FACTS_MISSING');
    expect(refusalSentence(rejected)).to.include('一次性告知补正');
    expect(world.at).to.deep.equal(['acceptance']);
  });

  it('silence of a supporter agrees where the item says so, and the join waits where not', () => {
    // given: 水利 with a basis, 自然资源 without
    const world = open(jointReview(), jointItem());
    world.actor = CLERK;
    world.complete('acceptance', {}, { outcome: 'accept' });
    expect(world.parts('userTask').map(({ station: work }) => work?.organ)).to.deep.equal([
      'water',
      'land',
    ]);

    // when five workdays pass from 2026-02-12
    waitUntil(world, '2026-03-20T09:00');

    // then
    expect(caseOf(world).opinions['water']).to.include({ agree: true, deemed: true });
    expect(world.parts('userTask').map(({ station: work }) => work?.organ)).to.deep.equal(['land']);
    expect(world.at).to.not.include('review');
  });

  it('a withdrawn case ends its tokens and stays', () => {
    const world = open(acceptanceOnly());
    world.actor = {};
    const withdraw: CaseCommand = { type: 'withdraw', reason: '不办了' };
    world.do({ type: 'case', facts: [withdraw] });
    expect(world.at).to.deep.equal([]);
    expect(caseOf(world).ended).to.equal('withdrawn');
  });

  it('a case begins with its receipt and with nothing else', () => {
    const world = worldOf(acceptanceOnly(), licence());
    const definition = { id: world.definitions[0]!.id };
    const facts: readonly CaseCommand[] = [{ type: 'withdraw', reason: 'x' }];
    expect(world.refused({ type: 'start', definition, facts }).code).to.equal('CASE_NOT_RECEIVED');
  });
});

function worldOf(model: Model, item: Item): World {
  const numbers = new Numbers();
  const number = (series: string) => {
    numbers.lease(series);
    return numbers.get(series);
  };
  return new World(
    { ...model, item },
    {
      now: at('2026-02-12T10:00'),
      cases: casePolicy,
      env: { calendar: county, cases: environment(numbers, { number }) },
    },
  );
}

function open(model: Model, item = licence()): World {
  const world = worldOf(model, item);
  world.actor = CLERK;
  return world.start({}, { facts: [receipt()] });
}

function waitUntil(world: World, dateTime: string): void {
  world.actor = {};
  world.wait(at(dateTime) - world.now);
}

function caseOf(world: World) {
  const part = world.parts('case')[0];
  if (part === undefined) throw new Error('no case');
  return part.state;
}

function works(key: string) {
  return { station: { ref: expression(key) } };
}

function clockTimer(clock: string) {
  return { kind: 'timer', timer: 'duration', value: expression(''), clock } as const;
}

/** 受理 with the timer of §32 on it. */
function acceptanceOnly(): Model {
  const model = processModel()
    .start()
    .userTask('acceptance', works('acceptance'))
    .userTask('review', works('review'))
    .end()
    .boundary('acceptance', 'silent', clockTimer('receipt'))
    .to('review')
    .build();
  const milestones = [{ name: 'accepted', effective: 'allInAt' }] as const;
  const nodes = model.nodes.map((node) => (node.id === 'silent' ? { ...node, milestones } : node));
  return { ...model, nodes };
}

/** 联合审查: one instance a supporter, each with the timer of its own clock. */
function jointReview(): Model {
  const loop = multiInstance({
    collection: expression('${case.supporters}'),
    elementVariable: 'supporter',
  });
  return processModel()
    .start()
    .userTask('acceptance', works('acceptance'))
    .subProcess(
      'supporters',
      (inside) =>
        inside
          .start('asked')
          .userTask('opinion', works('${supporter}'))
          .end('answered')
          .boundary('opinion', 'silence', clockTimer('joint'))
          .end('silent'),
      { loop },
    )
    .userTask('review', works('review'))
    .end()
    .build();
}

function jointItem(): Item {
  const base = licence();
  const supporter = {
    limit: { n: 5, unit: 'workday' },
    outcomes: [outcome('opinion')],
  } as const;
  const water = station('water', 'jointReview', {
    ...supporter,
    organ: 'water',
    silence: { basis: { text: '条例第三十四条' } },
  });
  const land = station('land', 'jointReview', { ...supporter, organ: 'land' });
  const organs: Item['organs'] = [
    ...base.organs,
    { role: 'water', name: '县水利局', at: 'county', department: 'water' },
    { role: 'land', name: '自然资源所', at: 'stationedUnit', department: 'land' },
  ];
  return withStation(withStation({ ...base, organs }, water), land);
}
