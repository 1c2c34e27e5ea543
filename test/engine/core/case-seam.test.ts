import { expect } from 'chai';
import type { CaseCommand } from '../../../engine/core/case/command.js';
import type { CaseEvent } from '../../../engine/core/case/event.js';
import type { Item, StationSpec } from '../../../engine/core/case/item.js';
import type { CasePolicy } from '../../../engine/core/case/policy.js';
import type { CaseState } from '../../../engine/core/case/state.js';
import { expression, multiInstance, process } from '../../support/model.js';
import { HOUR, World } from '../../support/step.js';

/** A case that is nothing but the list of its facts; a stand-in for the policy's own tests. */
interface Facts {
  readonly facts: readonly string[];
  readonly due?: number;
}
const factsOf = (state: CaseState | undefined) => state as unknown as Facts | undefined;
const fact = (text: string) => ({ type: 'said', text }) as unknown as CaseEvent;
const say = (text: string) => ({ type: 'say', text }) as unknown as CaseCommand;

const policy: CasePolicy = {
  completion: (_state, facts, { task }) =>
    task?.outcome === 'forbidden'
      ? { rejected: { code: 'INVALID_COMMAND' } }
      : { commands: [...facts, say(`completion ${task?.outcome ?? 'none'}`)] },
  decide(state, command, { task }) {
    const { text } = command as unknown as { text: string };
    if (text === 'refused') return { rejected: { code: 'INVALID_COMMAND' } };
    if (text === 'numbered') return { numbers: ['health/licence/2026'] };
    const at = task === undefined ? '' : ` at ${task.station.key}`;
    return { facts: [fact(`${text}${at} after ${factsOf(state)?.facts.length ?? 0}`)] };
  },
  observe: (_state, { type, node, station }) => {
    const has = [station && 'station', node.suspends && 'suspends', node.milestones && 'milestone'];
    return { facts: [fact(`${type} ${node.id} ${has.filter(Boolean).join('+')}`)] };
  },
  fold(state, given) {
    const { text } = given as unknown as { text: string };
    const before = factsOf(state) ?? { facts: [] };
    const due = /^due (\d+)/.exec(text)?.[1];
    const facts = [...before.facts, text];
    const kept = due === undefined ? before.due : Number(due) || undefined;
    return { facts, ...(kept === undefined ? {} : { due: kept }) } as unknown as CaseState;
  },
  openStations: () => [],
  station: (_state, { key, post }) =>
    key === 'closed'
      ? { rejected: { code: 'NO_LIVE_DELEGATION', detail: { reason: '无授权' } } }
      : { organ: 'bureau', post, candidateGroups: [`bureau/${post}`], dueAt: 99, form: 'f' },
  clockDue: (state) => factsOf(state)?.due,
  call: (_state, called) => ({ facts: [fact(`called ${called}`)] }),
  view: (state) => ({ size: factsOf(state)!.facts.length }),
  over: (state) =>
    factsOf(state)!.facts.some((one) => one.startsWith('over')) ? '撤回' : undefined,
};

const stations = Object.fromEntries(
  ['review', 'closed'].map((key): [string, Partial<StationSpec>] => [
    key,
    { key, kind: 'review', name: '初审', organ: 'r', post: 'review', outcomes: [] },
  ]),
);
const item = { name: '测试事项', stations } as unknown as Item;
const station = (ref = 'review') => ({ ref: expression(ref) });
const said = (world: World) =>
  (world.parts('case')[0]?.state as unknown as Facts | undefined)?.facts ?? [];

describe('case seam', () => {
  const open = (builder: ReturnType<typeof process>, ...facts: CaseCommand[]) =>
    new World(builder.with({ item }).build(), { cases: policy }).start(
      { n: 1 },
      { facts: [say('received'), ...facts] },
    );

  it('the facts of receiving make the case, in order, as its aggregate’s second part', () => {
    const world = open(process().start().userTask('a'), say('checked'));
    expect(said(world)).to.deep.equal(['received after 0', 'checked after 1']);
    expect(world.parts('case')[0]).to.include({ seq: 2, owner: 1 });
    expect(world.last.filter(({ type }) => type === 'case')).to.have.length(2);
  });

  it('a station’s task is made by item and organisation; completing it decides facts', () => {
    // given
    const world = open(process().start().userTask('a', { station: station() }).end());
    expect(world.task('a')).to.deep.include({
      name: '初审',
      candidateGroups: ['bureau/review'],
      dueAt: 99,
      formKey: 'f',
      station: { kind: 'review', organ: 'bureau', post: 'review' },
    });
    expect(said(world).at(-1)).to.equal('entered a station');
    // when
    world.complete('a', {}, { outcome: 'agree', facts: [say('opinion')] });
    // then
    expect(said(world).slice(-3)).to.deep.equal([
      'opinion at review after 2',
      'completion agree at review after 3',
      'completed a station',
    ]);
  });

  it('a refused fact refuses the completion; nothing has changed', () => {
    const world = open(process().start().userTask('a', { station: station() }).end());
    const { seq: task } = world.task('a');
    const refused = { type: 'completeTask', task, facts: [say('fine'), say('refused')] } as const;
    expect(world.refused(refused).code).to.equal('INVALID_COMMAND');
    expect(world.refused({ type: 'completeTask', task, outcome: 'forbidden' }).code).to.equal(
      'INVALID_COMMAND',
    );
    expect(said(world)).to.have.length(2);
  });

  it('a number series that must be leased is named to the shell', () => {
    const world = open(process().start().userTask('a'));
    expect(world.try({ type: 'case', facts: [say('numbered')] })).to.deep.equal({
      needs: { numbers: ['health/licence/2026'] },
    });
  });

  it('a station without a live delegation refuses the step', () => {
    const world = new World(
      process()
        .start()
        .userTask('a', { station: station('closed') })
        .with({ item })
        .build(),
      { cases: policy },
    );
    const start = { type: 'start', definition: { key: 'p' }, facts: [say('received')] } as const;
    expect(world.refused(start).code).to.equal('NO_LIVE_DELEGATION');
  });

  it('a station outside a case, or one that the item does not have, is refused', () => {
    const model = process()
      .start()
      .userTask('a', { station: station('nowhere') });
    const world = new World(model.with({ item }).build(), { cases: policy });
    const start = { type: 'start', definition: { key: 'p' } } as const;
    expect(world.refused(start)).to.include({ code: 'INVALID_COMMAND', elementId: 'a' });
    const facts = [say('received')];
    expect(world.refused({ ...start, facts })).to.include({
      code: 'INVALID_COMMAND',
      elementId: 'a',
    });
    const plain = new World(process().start().userTask('a').build(), { cases: policy });
    expect(plain.refused({ ...start, facts }).code).to.equal('INVALID_COMMAND');
    expect(plain.start().refused({ type: 'case', facts }).code).to.equal('NOT_FOUND');
  });

  it('milestones and suspensions are told as tokens pass, stay and are cancelled', () => {
    // given
    const suspends = {
      clocks: ['promised'],
      procedure: 'testing',
      basis: { text: '§45' },
    } as const;
    const builder = process()
      .start('s')
      .task('t', { milestones: [{ name: 'accepted' }] })
      .userTask('test', { suspends });
    const world = open(builder);
    // then
    expect(said(world).slice(1)).to.deep.equal([
      'entered t milestone',
      'completed t milestone',
      'entered test suspends',
    ]);
    world.modify(
      { type: 'startBefore', element: 't' },
      { type: 'cancel', instance: world.activity('test').seq },
    );
    expect(said(world).at(-1)).to.equal('canceled test suspends');
  });

  it('a milestone on an end event is reached when its token ends there', () => {
    const ends = process().start().userTask('a');
    const world = open(ends.node('endEvent', { id: 'e', milestones: [{ name: 'archived' }] }));
    expect(said(world.complete('a')).slice(1)).to.deep.equal([
      'entered e milestone',
      'completed e milestone',
    ]);
  });

  it('a station that fails is not completed', () => {
    const world = open(process().start().userTask('a', { station: station() }).end());
    world.do({ type: 'taskError', task: world.task('a').seq, code: 'E' });
    expect(said(world).at(-1)).to.equal('canceled a station');
    expect(world.ended).to.equal(true);
  });

  it('a multi-instance station: milestone once for the body, station once for each instance', () => {
    const loop = multiInstance({ cardinality: expression('${2}') });
    const milestones = [{ name: 'decided' as const }];
    const world = open(
      process().start().userTask('a', { loop, milestones, station: station() }).end(),
    );
    expect(said(world).slice(1)).to.deep.equal([
      'entered a milestone',
      'entered a station',
      'entered a station',
    ]);
    world.complete('a', {}, { outcome: 'x' }).complete('a', {}, { outcome: 'x' });
    expect(said(world).filter((one) => one.startsWith('completed'))).to.deep.equal([
      'completed a station',
      'completed a station',
      'completed a milestone',
    ]);
  });

  it('a timer bound to a clock follows it: re-armed, disarmed, fired', () => {
    // given
    const clock = {
      kind: 'timer',
      timer: 'date',
      value: expression(''),
      clock: 'receipt',
    } as const;
    const builder = process().start().userTask('a').boundary('a', 'deemed', clock).userTask('b');
    const world = open(builder);
    const job = () => world.parts('job')[0]!;
    expect(job()).to.include({ clock: 'receipt', dueAt: undefined });
    expect(world.refused({ type: 'runJob', job: job().seq }).code).to.equal('JOB_NOT_DUE');
    // when
    world.do({ type: 'case', facts: [say(`due ${world.now + HOUR}`)] });
    // then
    expect(job().dueAt).to.equal(world.now + HOUR);
    expect(world.last.at(-1)).to.include({ type: 'timerArmed', dueAt: world.now + HOUR });
    world.reload().do({ type: 'case', facts: [say('due 0')] });
    expect(job().dueAt).to.equal(undefined);
    world.do({ type: 'case', facts: [say(`due ${world.now + 2 * HOUR}`)] });
    expect(world.wait(2 * HOUR).at).to.deep.equal(['b']);
  });

  it('a clock that a completion starts moves a timer armed in the same step', () => {
    const clock = { kind: 'timer', timer: 'date', value: expression(''), clock: 'joint' } as const;
    const builder = process()
      .start()
      .userTask('a', { station: station() })
      .catching('silence', clock)
      .end();
    const world = open(builder);
    const due = world.now + HOUR;
    world.complete('a', {}, { facts: [say(`due ${due}`)] });
    expect(world.parts('job')[0]!.dueAt).to.equal(due);
    expect(world.wait(HOUR).ended).to.equal(true);
  });

  it('the case outlives its process and still takes facts, but no tokens', () => {
    const world = open(process().start().userTask('a').end()).complete('a');
    expect(world.ended).to.equal(true);
    expect([...world.aggregate!.parts.keys()]).to.deep.equal([1, 2]);
    world.reload().do({ type: 'case', facts: [say('rated')] });
    expect(said(world).at(-1)).to.equal('rated after 1');
    expect(world.refused({ type: 'modify', process: 1, instructions: [] }).code).to.equal(
      'ALREADY_ENDED',
    );
    expect(world.refused({ type: 'setVariables', scope: 1, local: true, set: {} }).code).to.equal(
      'ALREADY_ENDED',
    );
  });

  it('a fact that ends the case cancels what is open and keeps the case', () => {
    const world = open(process().start().userTask('a', { station: station() }));
    world.do({ type: 'case', facts: [say('over')] });
    expect(world.ended).to.equal(true);
    expect(said(world).at(-1)).to.equal('canceled a station');
    expect(world.last.at(-1)).to.include({ state: 'EXTERNALLY_TERMINATED', reason: '撤回' });
  });

  it('expressions see the case', () => {
    const builder = process().start().script('s', '${case.size}', 'seen').userTask('a');
    expect(open(builder).variable('seen')).to.equal(1);
  });

  it('a called block finds its station in the root’s item and sees the same case', () => {
    const block = process('block')
      .start()
      .userTask('work', { station: station('${which}') })
      .script('s', '${case.size}', 'size')
      .end()
      .build();
    const root = process()
      .start()
      .call('call', 'block', {
        in: [{ variable: 'which', target: 'which' }],
        out: [{ variable: 'size', target: 'size' }],
      })
      .userTask('after')
      .with({ item })
      .build();
    const world = new World([root, block], { cases: policy });
    world.start({ which: 'review' }, { facts: [say('received')] });
    expect(world.task('work').station).to.include({ kind: 'review' });
    world.complete('work', {}, { outcome: 'agree' });
    expect(world.variable('size')).to.equal(4);
  });
});
