import { expect } from 'chai';
import fc from 'fast-check';
import { casePolicy } from '../../../../engine/core/case/case-policy.js';
import { clocksOf, lightOfCase } from '../../../../engine/core/case/clocks-of.js';
import type { CaseCommand } from '../../../../engine/core/case/command.js';
import type { Item } from '../../../../engine/core/case/item.js';
import type { CaseState } from '../../../../engine/core/case/state.js';
import { CASE_STATUSES, statusOf } from '../../../../engine/core/case/status.js';
import { timeline } from '../../../../engine/core/case/timeline/timeline.js';
import { county } from '../clock/county.js';
import { long, seed } from '../../../support/seed.js';
import {
  CaseDriver,
  CITIZEN,
  CLERK,
  DECIDER,
  HEAD,
  ISSUER,
  REVIEWER,
  SUPERVISOR,
} from './driver.js';
import { entrusted, forwarding, licence, outcome, station, withStation } from './items.js';
import { defect, handedIn, receipt } from './stories.js';

const HOUR = 3_600_000;

/** One thing that may happen to a case, whether it fits or not. */
type Move =
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'act'; readonly who: number; readonly command: CaseCommand }
  | { readonly do: 'enter' | 'leave' | 'cancel'; readonly station: string }
  | { readonly do: 'suspend'; readonly station: string }
  | { readonly do: 'pass' }
  | { readonly do: 'press'; readonly who: number; readonly station: string; readonly n: number };

const ACTORS = [CLERK, REVIEWER, DECIDER, HEAD, ISSUER, SUPERVISOR, CITIZEN] as const;
const STATIONS = [
  'acceptance',
  'correction',
  'review',
  'testing',
  'decision',
  'extension',
  'issue',
  'delivery',
  'water',
] as const;

describe('any sequence of commands and movements', () => {
  it('never throws, folds alike, books every day, and keeps breaches and milestones', () => {
    fc.assert(
      fc.property(items(), fc.array(moves(), { maxLength: 40 }), (item, story) => {
        // given
        const driver = new CaseDriver(item).do(receipt()).enter('acceptance');

        // when
        for (const move of story) {
          const before = driver.state;
          apply(driver, move);

          // then
          keepsWhatIsPermanent(before, driver.state);
        }
        foldsAlike(driver);
        booksEveryDay(driver);
        expect(CASE_STATUSES).to.have.property(statusOf(driver.state));
        expect(timeline(driver.facts, { item, organ: (id) => id })).to.have.length(
          driver.facts.length,
        );
      }),
      { numRuns: long ? 3000 : 150, ...(seed === undefined ? {} : { seed }) },
    );
  });

  it('answers any data with a value', () => {
    const driver = new CaseDriver(licence()).do(receipt());
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), fc.object({ maxDepth: 2 }), (type, rest) => {
        const decided = driver.try({ ...rest, type } as unknown as CaseCommand);
        return 'facts' in decided || 'rejected' in decided;
      }),
      { numRuns: 300, ...(seed === undefined ? {} : { seed }) },
    );
  });
});

function apply(driver: CaseDriver, move: Move): void {
  switch (move.do) {
    case 'wait':
      driver.wait(move.hours * HOUR);
      return;
    case 'act':
      driver.as(ACTORS[move.who]!).attempt(() => driver.try(move.command));
      return;
    case 'press': {
      const outcomes = driver.spec(move.station).outcomes;
      const pressed = outcomes[move.n % Math.max(1, outcomes.length)];
      driver
        .as(ACTORS[move.who]!)
        .tryPress(move.station, pressed?.id, ...factsFor(pressed?.effect));
      return;
    }
    case 'enter':
    case 'leave':
    case 'cancel':
      driver.attemptMove(move.do, move.station);
      return;
    case 'suspend':
      driver.attemptMove('enter', move.station, {
        clocks: ['statutory'],
        procedure: 'testing',
        basis: { text: '第四十五条' },
      });
      return;
    case 'pass':
      driver.attemptPass({ name: 'accepted', effective: 'allInAt' });
  }
}

/** Breaches and violations only grow, milestones never move, numbers never change. */
function keepsWhatIsPermanent(before: CaseState, after: CaseState): void {
  expect(after.breaches.length).to.be.at.least(before.breaches.length);
  before.breaches.forEach((breach, i) => {
    const { findings: _, ...kept } = after.breaches[i]!;
    const { findings: __, ...was } = breach;
    expect(kept).to.deep.equal(was);
  });
  expect(after.violations.slice(0, before.violations.length)).to.deep.equal(before.violations);
  expect(after.milestones).to.deep.include(before.milestones);
  expect(after.number).to.equal(before.number);
  expect(after.documents.length).to.be.at.least(before.documents.length);
}

function foldsAlike(driver: CaseDriver): void {
  const facts = JSON.parse(JSON.stringify(driver.facts)) as CaseDriver['facts'];
  let state: CaseState | undefined;
  for (const fact of facts) state = casePolicy.fold(state, fact);
  expect(state).to.deep.equal(JSON.parse(JSON.stringify(driver.state)));
}

function booksEveryDay(driver: CaseDriver): void {
  const { state, item, now } = driver;
  for (const clock of clocksOf(state, item, now, county)) {
    const booked = clock.perHolder.reduce((sum, { n }) => sum + n, 0);
    expect(booked, clock.id).to.be.closeTo(clock.used, 1e-6);
  }
  expect(['green', 'yellow', 'red', 'blue']).to.include(lightOfCase(state, now, county));
}

// ---------------------------------------------------------------------------------------------

function items(): fc.Arbitrary<Item> {
  const water = station('water', 'jointReview', {
    limit: { n: 5, unit: 'workday' },
    silence: { basis: { text: '依据' } },
    outcomes: [outcome('opinion')],
  });
  return fc
    .constantFrom(licence(), entrusted(), forwarding(), entrusted({ caseType: 1 }))
    .map((item) => withStation(item, water));
}

function moves(): fc.Arbitrary<Move> {
  const who = fc.nat(ACTORS.length - 1);
  const at = fc.constantFrom(...STATIONS);
  return fc.oneof(
    fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ do: fc.constant('act' as const), who, command: fc.constantFrom(...COMMANDS) }),
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('press' as const), who, station: at, n: fc.nat(5) }),
    },
    fc.record({
      do: fc.constantFrom('enter' as const, 'leave' as const, 'cancel' as const),
      station: at,
    }),
    fc.record({ do: fc.constant('suspend' as const), station: at }),
    fc.record({ do: fc.constant('pass' as const) }),
  );
}

function factsFor(effect: string | undefined): CaseCommand[] {
  const facts = STATION_COMMANDS.filter(({ effects }) => effects.includes(effect ?? ''));
  return facts.slice(0, 1).map(({ command }) => command);
}

const STATION_COMMANDS: readonly { effects: readonly string[]; command: CaseCommand }[] = [
  {
    effects: ['notifyCorrection'],
    command: { type: 'notifyCorrection', defects: [defect('plan')], days: 3 },
  },
  {
    effects: ['refuseAcceptance'],
    command: { type: 'refuseAcceptance', reason: '无管辖权' },
  },
  { effects: ['opinion'], command: { type: 'opinion', agree: true, text: '同意' } },
  { effects: ['forward'], command: { type: 'forward', opinion: '建议确认' } },
  {
    effects: ['beginSpecialProcedure'],
    command: {
      type: 'beginSpecialProcedure',
      procedure: 'testing',
      basis: '第四十五条',
      days: 5,
      reason: '检测',
    },
  },
  { effects: ['endSpecialProcedure'], command: { type: 'endSpecialProcedure', result: '合格' } },
  {
    effects: ['requestExtension'],
    command: { type: 'requestExtension', n: 5, reason: '案情复杂' },
  },
  { effects: ['denyExtension'], command: { type: 'denyExtension', reason: '可以按期' } },
  {
    effects: ['refuse'],
    command: { type: 'decide', result: 'refuse', reason: '不符', delayReason: '汛期' },
  },
  { effects: ['grant'], command: { type: 'decide', result: 'grant', delayReason: '汛期' } },
  {
    effects: ['deliver'],
    command: {
      type: 'deliver',
      method: 'direct',
      place: '窗口',
      signer: '林秀英',
      relation: '本人',
    },
  },
  {
    effects: ['returnInternally'],
    command: { type: 'returnInternally', to: 'review', reason: '不清', defect: '未调查' },
  },
];

const COMMANDS: readonly CaseCommand[] = [
  { type: 'checkClocks' },
  { type: 'supplyCorrection', materials: handedIn('plan') },
  { type: 'sendHandOver', what: 'file', to: 'health', list: ['案卷'] },
  { type: 'sendHandOver', what: 'result', to: 't1', list: ['许可证'] },
  { type: 'takeOverHandOver', handOver: 'H1' },
  { type: 'takeOverHandOver', handOver: 'H2' },
  { type: 'supervise', addressee: 'health', text: '压卷', rule: 'JD-01', days: 2 },
  { type: 'moveHandOut', to: 't2' },
  { type: 'override', rule: 'ONE_NOTICE_ONLY', reason: '新法' },
  { type: 'rate', level: 2, occasion: 'case', channel: 'web' },
  { type: 'urge', text: '请尽快' },
  { type: 'invite', materials: ['pledge'], reason: '有助于审查' },
  { type: 'withdraw', reason: '不办了' },
  { type: 'lapse', clock: 'correction' },
  { type: 'voidDocument', document: 'D1', reason: '打印错误' },
  { type: 'archive', catalogue: 'A-1' },
  ...STATION_COMMANDS.map(({ command }) => command),
];

const TYPES = [...COMMANDS.map(({ type }) => type), 'receive', 'deferMaterials', 'nonsense'];
